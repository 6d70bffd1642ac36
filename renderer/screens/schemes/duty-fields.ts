import { type FieldSpec, optionsOf, quoteField, type Variant } from './field-spec'

const plainDue = {
  'after-project-end': 'Etter prosjektslutt, dato settes for runden',
  'after-award-period': 'Etter tilskuddsperioden, dato settes for runden',
  yearly: 'Hvert år, dato settes for runden',
  'by-agreement': 'Etter avtale, dato settes for runden',
  'application-deadline-each-year': 'Ved søknadsfristen hvert år',
  'not-stated': 'Ikke oppgitt',
} as const

const due: readonly Variant[] = [
  {
    value: 'yearly-dates',
    label: 'Faste dager hvert år',
    blank: { days: ['03-01'] },
    fields: [
      {
        kind: 'lines',
        name: 'days',
        label: 'Dager',
        hint: 'Måned og dag på hver sin linje: 03-01 er 1. mars.',
      },
    ],
  },
  {
    value: 'months-after-award',
    label: 'Måneder etter tildelingen',
    blank: { months: 6 },
    fields: [{ kind: 'number', name: 'months', label: 'Antall måneder' }],
  },
  {
    value: 'months-after-project-end',
    label: 'Måneder etter prosjektslutt',
    blank: { months: 3 },
    fields: [{ kind: 'number', name: 'months', label: 'Antall måneder' }],
  },
  {
    value: 'on-dates',
    label: 'Bestemte datoer',
    blank: { dates: [] },
    fields: [
      {
        kind: 'lines',
        name: 'dates',
        label: 'Datoer',
        hint: 'År, måned og dag på hver sin linje: 2026-03-01 er 1. mars 2026.',
      },
    ],
  },
  ...optionsOf(plainDue).map(option => ({ ...option, fields: [], blank: {} })),
]

export const conditionFields: readonly FieldSpec[] = [
  {
    kind: 'list',
    name: 'conditions',
    label: 'Vilkår for tilskuddet',
    item: 'Vilkår',
    idPrefix: 'vilkar',
    blank: { text: '', quote: null, printInLetter: true },
    fields: [
      { kind: 'text', name: 'text', label: 'Vilkåret', rows: 2 },
      quoteField,
      { kind: 'yes-no', name: 'printInLetter', label: 'Tas med i tilskuddsbrevet' },
    ],
  },
  {
    kind: 'list',
    name: 'misuse',
    label: 'Endret eller feil bruk av midlene',
    item: 'Regel',
    idPrefix: 'bruk',
    blank: { text: '' },
    fields: [{ kind: 'text', name: 'text', label: 'Utlysningens ord', rows: 2 }],
  },
]

export const reportingFields: readonly FieldSpec[] = [
  {
    kind: 'list',
    name: 'reporting',
    label: 'Rapporter fra mottakeren',
    item: 'Rapport',
    idPrefix: 'rapport',
    blank: {
      kind: 'final',
      text: '',
      due: { kind: 'not-stated' },
      recipient: null,
      channel: null,
      contents: [],
      quote: null,
    },
    fields: [
      {
        kind: 'select',
        name: 'kind',
        label: 'Slag rapport',
        options: optionsOf({
          progress: 'Underveisrapport',
          status: 'Statusrapport',
          yearly: 'Årsrapport',
          final: 'Sluttrapport',
          accounts: 'Regnskap',
          confirmation: 'Bekreftelse',
        }),
      },
      { kind: 'text', name: 'text', label: 'Plikten med egne ord', rows: 2 },
      { kind: 'variant', name: 'due', label: 'Frist', variants: due },
      { kind: 'text', name: 'recipient', label: 'Mottaker', optional: true },
      { kind: 'text', name: 'channel', label: 'Hvordan den sendes', optional: true },
      {
        kind: 'lines',
        name: 'contents',
        label: 'Hva rapporten skal inneholde',
        hint: 'Ett punkt på hver linje.',
      },
      quoteField,
    ],
  },
]

export const paymentFields: readonly FieldSpec[] = [
  {
    kind: 'group',
    name: 'payment',
    label: 'Utbetaling',
    fields: [
      { kind: 'text', name: 'markingCode', label: 'Merkekode', optional: true },
      {
        kind: 'list',
        name: 'ways',
        label: 'Utbetalingsmåter',
        item: 'Måte',
        idPrefix: null,
        blank: { mode: 'bank', appliesTo: 'everyone', instructions: '', quote: null },
        fields: [
          {
            kind: 'select',
            name: 'mode',
            label: 'Måte',
            options: optionsOf({
              'internal-posting': 'Intern postering',
              invoice: 'Faktura fra mottakeren',
              bank: 'Overføring til konto',
              administered: 'Forvaltes av en annen',
            }),
          },
          {
            kind: 'select',
            name: 'appliesTo',
            label: 'Gjelder',
            options: optionsOf({
              everyone: 'Alle mottakere',
              'hospital-units': 'Sykehusets egne enheter',
              others: 'Andre enn sykehuset',
            }),
          },
          { kind: 'text', name: 'instructions', label: 'Framgangsmåte', rows: 2 },
          quoteField,
        ],
      },
    ],
  },
]

export const appealFields: readonly FieldSpec[] = [
  {
    kind: 'group',
    name: 'legal',
    label: 'Klage på vedtaket',
    fields: [
      {
        kind: 'select',
        name: 'appealable',
        label: 'Kan vedtaket påklages?',
        hint: 'Brevene kan ikke gjøres ferdige før dette er avklart.',
        options: optionsOf({ undecided: 'Ikke avklart', yes: 'Ja', no: 'Nei' }),
      },
      { kind: 'text', name: 'appealBody', label: 'Klageinstans', optional: true },
    ],
  },
]

export const questionFields: readonly FieldSpec[] = [
  {
    kind: 'list',
    name: 'ambiguities',
    label: 'Det utlysningen ikke sier klart',
    item: 'Spørsmål',
    idPrefix: 'sporsmal',
    blank: { text: '' },
    fields: [{ kind: 'text', name: 'text', label: 'Hva som må avklares', rows: 2 }],
  },
]

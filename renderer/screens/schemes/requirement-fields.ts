import { type FieldSpec, optionsOf, quoteField, type Variant } from './field-spec'

/** Every check of a requirement that asks for nothing more, by its name on the screen. */
const plainChecks = {
  judgement: 'Vurderes av en person',
  deadline: 'Kommet inn innen søknadsfristen',
  'responsible-applicant': 'Én ansvarlig søker',
  'form-used': 'Søknadsskjemaet er brukt',
  'municipality-and-hospital': 'Både kommune og sykehus er med',
  'patient-responsibility': 'Ansvar for felles pasienter',
  'own-contribution': 'Egen ressursinnsats er beskrevet',
  'own-contribution-by-party': 'Egenandel for hver part i budsjettet',
  'grant-split': 'Fordeling av tilskuddet mellom partene',
  'not-pure-equipment': 'Ikke bare utstyr',
  'lasting-operation': 'Går over i ordinær drift',
  'not-ordinary-operations': 'Ikke ordinær drift i dag',
  'local-rank': 'Prioritert lokalt',
  anchored: 'Forankret i ledelsen',
  digital: 'Krav til digitale tiltak',
} as const

const checks: readonly Variant[] = [
  ...optionsOf(plainChecks).map(option => ({ ...option, fields: [], blank: {} })),
  {
    value: 'stage-deadline',
    label: 'Kommet innen fristen for en fase',
    blank: { stageId: '' },
    fields: [{ kind: 'reference', name: 'stageId', label: 'Fase', list: ['stages'] }],
  },
  {
    value: 'agreement',
    label: 'Enighet mellom partene er dokumentert',
    blank: { accepts: ['avtale', 'bekreftelse'] },
    fields: [
      {
        kind: 'choices',
        name: 'accepts',
        label: 'Godtas som dokumentasjon',
        options: optionsOf({ avtale: 'Signert avtale', bekreftelse: 'Bekreftelse' }),
      },
    ],
  },
  {
    value: 'attachment',
    label: 'Et vedlegg er lagt ved',
    blank: { label: '', keywords: [] },
    fields: [
      { kind: 'text', name: 'label', label: 'Hva vedlegget heter' },
      {
        kind: 'lines',
        name: 'keywords',
        label: 'Ord å kjenne det igjen på',
        hint: 'Ett ord på hver linje.',
      },
    ],
  },
  {
    value: 'fields-present',
    label: 'Felt i søknaden er fylt ut',
    blank: { fields: [] },
    fields: [
      {
        kind: 'choices',
        name: 'fields',
        label: 'Felt som må være fylt ut',
        options: optionsOf({
          summary: 'Sammendrag',
          description: 'Beskrivelse',
          purpose: 'Formål',
          challenge: 'Utfordring',
          effect: 'Effekt',
          spread: 'Spredning',
          transition: 'Overgang til drift',
          period: 'Prosjektperiode',
          milestones: 'Milepæler',
          'budget-lines': 'Budsjett',
        }),
      },
    ],
  },
  {
    value: 'duration',
    label: 'Varighet',
    blank: { measure: 'project', maxMonths: 36 },
    fields: [
      {
        kind: 'select',
        name: 'measure',
        label: 'Hva som måles',
        options: optionsOf({ project: 'Prosjektets varighet', award: 'Tiden det søkes tilskudd for' }),
      },
      { kind: 'number', name: 'maxMonths', label: 'Høyeste antall måneder' },
    ],
  },
  {
    value: 'involvement',
    label: 'Involvering er dokumentert',
    blank: { parties: ['brukere'] },
    fields: [
      {
        kind: 'choices',
        name: 'parties',
        label: 'Hvem som skal være involvert',
        options: optionsOf({
          brukere: 'Brukere',
          tillitsvalgte: 'Tillitsvalgte',
          vernetjenesten: 'Vernetjenesten',
          fastlege: 'Fastlege',
        }),
      },
    ],
  },
  {
    value: 'yearly-confirmation',
    label: 'Årlig bekreftelse av flerårig tilskudd',
    blank: { fromYear: 2 },
    fields: [{ kind: 'number', name: 'fromYear', label: 'Gjelder fra år nummer' }],
  },
]

/** What must be in order in an application. */
export const requirementFields: readonly FieldSpec[] = [
  {
    kind: 'list',
    name: 'requirements',
    label: 'Krav til søknaden',
    item: 'Krav',
    idPrefix: 'krav',
    blank: { text: '', quote: null, check: { kind: 'judgement' }, severity: 'warn' },
    fields: [
      { kind: 'text', name: 'text', label: 'Kravet med egne ord', rows: 2 },
      quoteField,
      { kind: 'variant', name: 'check', label: 'Hva som kontrolleres', variants: checks },
      {
        kind: 'select',
        name: 'severity',
        label: 'Når kravet ikke er oppfylt',
        options: optionsOf({
          stop: 'Stopp: søknaden kan ikke vurderes',
          warn: 'Varsel: må ses på',
          judge: 'Skjønn: en person leser og avgjør',
        }),
      },
    ],
  },
  {
    kind: 'text',
    name: 'dismissal',
    label: 'Sitat om avvisning av søknader',
    optional: true,
    rows: 2,
  },
]

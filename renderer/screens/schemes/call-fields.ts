import { type FieldSpec, optionsOf, quoteField } from './field-spec'

export const nameFields: readonly FieldSpec[] = [
  { kind: 'text', name: 'name', label: 'Ordningens navn' },
  { kind: 'text', name: 'fellowship', label: 'Helsefellesskap' },
  { kind: 'lines', name: 'years', label: 'År', numeric: true, hint: 'Ett årstall på hver linje.' },
  {
    kind: 'select',
    name: 'language',
    label: 'Målform i utlysningen',
    options: optionsOf({ nb: 'Bokmål', nn: 'Nynorsk' }),
  },
  {
    kind: 'lines',
    name: 'areaIds',
    label: 'Områder',
    hint: 'Små bokstaver a–z, tall og bindestrek; ett område på hver linje.',
  },
  { kind: 'lines', name: 'purpose', label: 'Formål', hint: 'Ett avsnitt på hver linje.' },
  {
    kind: 'group',
    name: 'administratorOrg',
    label: 'Forvalter av midlene',
    blank: { name: '', orgNumber: null, quote: null },
    fields: [
      { kind: 'text', name: 'name', label: 'Navn' },
      { kind: 'text', name: 'orgNumber', label: 'Organisasjonsnummer', optional: true, hint: 'Ni siffer.' },
      quoteField,
    ],
  },
  {
    kind: 'group',
    name: 'body',
    label: 'Organ som vedtar',
    fields: [
      { kind: 'text', name: 'name', label: 'Navn' },
      { kind: 'text', name: 'abbreviation', label: 'Forkortelse', optional: true },
      {
        kind: 'select',
        name: 'decisionMode',
        label: 'Hvordan det vedtas',
        options: optionsOf({ majority: 'Flertall', consensus: 'Enighet', unspecified: 'Ikke oppgitt' }),
      },
      quoteField,
      {
        kind: 'group',
        name: 'recommendingBody',
        label: 'Organ som innstiller',
        blank: { name: '', quote: null },
        fields: [{ kind: 'text', name: 'name', label: 'Navn' }, quoteField],
      },
    ],
  },
  {
    kind: 'list',
    name: 'seats',
    label: 'Plasser i organet',
    item: 'Plass',
    idPrefix: 'plass',
    blank: { label: '', side: 'kommune', count: 1, voting: true, rights: [], rotation: null, quote: null },
    fields: [
      { kind: 'text', name: 'label', label: 'Hvem plassen er for' },
      {
        kind: 'select',
        name: 'side',
        label: 'Side',
        options: optionsOf({
          kommune: 'Kommune',
          sykehus: 'Sykehus',
          rhf: 'Regionalt helseforetak',
          fastlege: 'Fastlege',
          bruker: 'Bruker',
          annet: 'Annet',
        }),
      },
      { kind: 'number', name: 'count', label: 'Antall' },
      { kind: 'yes-no', name: 'voting', label: 'Har stemmerett' },
      { kind: 'lines', name: 'rights', label: 'Andre rettigheter', hint: 'Én på hver linje.' },
      { kind: 'text', name: 'rotation', label: 'Rullering', optional: true },
      quoteField,
    ],
  },
  {
    kind: 'list',
    name: 'copyRecipients',
    label: 'Kopimottakere av vedtaket',
    item: 'Mottaker',
    idPrefix: 'kopi',
    blank: { label: '', quote: null },
    fields: [{ kind: 'text', name: 'label', label: 'Navn' }, quoteField],
  },
  { kind: 'text', name: 'nextCall', label: 'Sitat om neste utlysning', optional: true, rows: 2 },
]

export const frameFields: readonly FieldSpec[] = [
  {
    kind: 'group',
    name: 'frame',
    label: 'Ramme',
    fields: [
      { kind: 'frame-sum', name: 'frame-sum' },
      {
        kind: 'list',
        name: 'layers',
        label: 'Deler av rammen',
        item: 'Del',
        idPrefix: 'del',
        blank: { label: '', year: null, amountKroner: null, source: null, quote: null },
        fields: [
          { kind: 'text', name: 'label', label: 'Navn' },
          { kind: 'number', name: 'year', label: 'År' },
          {
            kind: 'kroner',
            name: 'amountKroner',
            label: 'Beløp',
            optional: true,
            hint: 'Står tomt til beløpet er kjent.',
          },
          { kind: 'text', name: 'source', label: 'Kilde', optional: true },
          quoteField,
        ],
      },
      {
        kind: 'list',
        name: 'commitments',
        label: 'Bindinger fra tidligere vedtak',
        item: 'Binding',
        idPrefix: 'binding',
        blank: { label: '', amountKroner: null, decidedOn: null, layerId: null, quote: null },
        fields: [
          { kind: 'text', name: 'label', label: 'Hva pengene er bundet til' },
          { kind: 'kroner', name: 'amountKroner', label: 'Beløp' },
          { kind: 'day', name: 'decidedOn', label: 'Vedtatt', optional: true },
          {
            kind: 'reference',
            name: 'layerId',
            label: 'Trekkes fra',
            list: ['frame', 'layers'],
            optional: true,
          },
          quoteField,
        ],
      },
      { kind: 'kroner', name: 'statedTotalKroner', label: 'Sum som utlysningen oppgir', optional: true },
      { kind: 'text', name: 'statedTotalQuote', label: 'Sitat om summen', optional: true, rows: 2 },
    ],
  },
]

export const deadlineFields: readonly FieldSpec[] = [
  {
    kind: 'group',
    name: 'intake',
    label: 'Mottak av søknader',
    fields: [
      {
        kind: 'select',
        name: 'mode',
        label: 'Måte',
        options: optionsOf({
          fixed: 'Faste søknadsfrister',
          rolling: 'Løpende, før møtet som behandler dem',
        }),
      },
      {
        kind: 'list',
        name: 'rounds',
        label: 'Søknadsfrister',
        item: 'Frist',
        idPrefix: 'frist',
        blank: { label: '', deadline: null, layerIds: null },
        fields: [
          { kind: 'text', name: 'label', label: 'Navn' },
          { kind: 'deadline', name: 'deadline', label: 'Frist' },
          { kind: 'references', name: 'layerIds', label: 'Deler av rammen', list: ['frame', 'layers'] },
        ],
      },
      {
        kind: 'number',
        name: 'leadDays',
        label: 'Dager før møtet',
        optional: true,
        hint: 'Ved løpende mottak: så mange dager før møtet må søknaden være inne.',
      },
      {
        kind: 'group',
        name: 'expectedAnswer',
        label: 'Når svar kan ventes',
        blank: { isoWeek: null, year: null },
        fields: [
          { kind: 'number', name: 'isoWeek', label: 'Uke' },
          { kind: 'number', name: 'year', label: 'År' },
        ],
      },
      { kind: 'text', name: 'graceNote', label: 'Merknad om fristen', optional: true, rows: 2 },
      {
        kind: 'group',
        name: 'submission',
        label: 'Innsending',
        blank: { channel: '', marking: null, quote: null },
        fields: [
          { kind: 'text', name: 'channel', label: 'Hvor søknaden sendes' },
          { kind: 'text', name: 'marking', label: 'Merkes med', optional: true },
          quoteField,
        ],
      },
      quoteField,
    ],
  },
  {
    kind: 'list',
    name: 'stages',
    label: 'Faser fra søknad til vedtak',
    item: 'Fase',
    idPrefix: 'fase',
    blank: { name: '', actor: '', output: 'application', deadline: null, quote: null },
    fields: [
      { kind: 'text', name: 'name', label: 'Navn' },
      { kind: 'text', name: 'actor', label: 'Utføres av' },
      {
        kind: 'select',
        name: 'output',
        label: 'Resultat',
        options: optionsOf({
          application: 'Søknad',
          ranking: 'Prioritert liste',
          recommendation: 'Innstilling',
          decision: 'Vedtak',
        }),
      },
      { kind: 'deadline', name: 'deadline', label: 'Frist', optional: true },
      quoteField,
    ],
  },
  {
    kind: 'group',
    name: 'duration',
    label: 'Varighet',
    fields: [
      {
        kind: 'group',
        name: 'maxProjectMonths',
        label: 'Lengste prosjekttid',
        blank: { warn: 36, stop: 36 },
        fields: [
          { kind: 'number', name: 'warn', label: 'Varsel over så mange måneder' },
          { kind: 'number', name: 'stop', label: 'Stopp over så mange måneder' },
        ],
      },
      { kind: 'number', name: 'maxAwardMonths', label: 'Lengste tildeling i måneder', optional: true },
      { kind: 'text', name: 'note', label: 'Merknad', optional: true, rows: 2 },
      quoteField,
    ],
  },
]

export const priorityFields: readonly FieldSpec[] = [
  {
    kind: 'list',
    name: 'priorities',
    label: 'Prioriteringer',
    item: 'Prioritering',
    idPrefix: 'prioritering',
    blank: { label: '', text: '', ordered: false },
    fields: [
      { kind: 'text', name: 'label', label: 'Kortnavn' },
      { kind: 'text', name: 'text', label: 'Utlysningens ord', rows: 2 },
      { kind: 'yes-no', name: 'ordered', label: 'Utlysningen setter dem i rekkefølge' },
    ],
  },
  {
    kind: 'list',
    name: 'guidelines',
    label: 'Føringer',
    item: 'Føring',
    idPrefix: 'foring',
    blank: { text: '' },
    fields: [{ kind: 'text', name: 'text', label: 'Utlysningens ord', rows: 2 }],
  },
  {
    kind: 'list',
    name: 'targetGroups',
    label: 'Målgrupper',
    item: 'Målgruppe',
    idPrefix: 'malgruppe',
    blank: { text: '' },
    fields: [{ kind: 'text', name: 'text', label: 'Utlysningens ord' }],
  },
]

/** What some of the marks mean; the list is null, or left out, where nobody has said. */
const anchorList = {
  kind: 'list',
  name: 'anchors',
  item: 'Forklaring',
  idPrefix: null,
  blank: { value: null, text: '' },
  fields: [
    { kind: 'number', name: 'value', label: 'Poeng' },
    { kind: 'text', name: 'text', label: 'Betyr' },
  ],
} as const

export const criterionFields: readonly FieldSpec[] = [
  {
    kind: 'select',
    name: 'assessmentMode',
    label: 'Vurderingsmåte',
    options: optionsOf({
      weighted: 'Poeng på hvert kriterium',
      holistic: 'Samlet skjønn; poeng bare som støtte',
    }),
  },
  { kind: 'text', name: 'assessmentQuote', label: 'Sitat om vurderingen', optional: true, rows: 2 },
  {
    kind: 'group',
    name: 'scale',
    label: 'Poengskala',
    fields: [
      { kind: 'number', name: 'min', label: 'Laveste poeng' },
      { kind: 'number', name: 'max', label: 'Høyeste poeng' },
      { ...anchorList, label: 'Hva poengene betyr', emptyIsNull: true },
    ],
  },
  {
    kind: 'list',
    name: 'overallCategories',
    label: 'Samlet syn uten poeng',
    hint: 'Den mest positive først. Er ingen ført opp, brukes «Bør støttes», «Kan støttes» og «Bør ikke støttes».',
    item: 'Syn',
    idPrefix: 'syn',
    emptyIsLeftOut: true,
    blank: { label: '' },
    fields: [{ kind: 'text', name: 'label', label: 'Navn' }],
  },
  {
    kind: 'list',
    name: 'criteria',
    label: 'Kriterier',
    item: 'Kriterium',
    idPrefix: 'kriterium',
    parent: 'parentId',
    blank: { label: '', text: '', parentId: null, weight: null, note: null },
    fields: [
      { kind: 'text', name: 'label', label: 'Kortnavn' },
      { kind: 'text', name: 'text', label: 'Utlysningens ord', rows: 2 },
      {
        kind: 'reference',
        name: 'parentId',
        label: 'Delkriterium under',
        list: ['criteria'],
        without: 'children',
        optional: true,
      },
      {
        kind: 'number',
        name: 'weight',
        label: 'Vekt',
        optional: true,
        hint: 'Tom når utlysningen ikke gir vekt.',
      },
      { kind: 'text', name: 'note', label: 'Fotnote i utlysningen', optional: true, rows: 2 },
      {
        ...anchorList,
        label: 'Hva poengene betyr på dette kriteriet',
        hint: 'Trer i stedet for forklaringene til poengskalaen.',
        emptyIsLeftOut: true,
      },
      {
        kind: 'list',
        name: 'parts',
        label: 'Deler som får poeng hver for seg',
        hint: 'Poenget på kriteriet er da gjennomsnittet av delene.',
        item: 'Del',
        idPrefix: 'del',
        idUnder: true,
        emptyIsLeftOut: true,
        blank: { label: '', text: '' },
        fields: [
          { kind: 'text', name: 'label', label: 'Kortnavn' },
          { kind: 'text', name: 'text', label: 'Utlysningens ord', rows: 2 },
        ],
      },
    ],
  },
]

/**
 * The merge fields that every text of a letter may use, by the name that the secretariat knows them under, in the order
 * of the letter. `{award}` in a text module is filled with the award of that letter.
 */
export const mergeFieldNames = {
  recipientName: 'Mottaker',
  recipientAddress: 'Mottakers adresse',
  recipientPostalCode: 'Postnummer',
  recipientCity: 'Poststed',
  recipientContact: 'Kontaktperson',
  theirReference: 'Deres referanse',
  ourReference: 'Vår referanse',
  caseNumber: 'Saksnummer',
  caseOfficer: 'Saksbehandler',
  place: 'Sted',
  letterDate: 'Brevets dato',
  applicationNumber: 'Søknadsnummer',
  project: 'Prosjekt',
  quotedProject: 'Prosjekt i anførselstegn',
  purpose: 'Formål',
  requested: 'Søkt beløp',
  award: 'Tildelt beløp',
  awardByYear: 'Tildelt per år',
  awardByParty: 'Tildelt per part',
  awardPeriod: 'Tilskuddsperiode',
  projectPeriod: 'Prosjektperiode',
  body: 'Organet som vedtar',
  meetingDate: 'Møtedato',
  meetingCase: 'Sak i møtet',
  scheme: 'Ordning',
  quotedScheme: 'Ordning i anførselstegn',
  fellowship: 'Helsefellesskap',
  reportDays: 'Frister for rapporter',
  account: 'Kontonummer',
  marking: 'Merking av betaling',
  appealBody: 'Klageinstans',
  senderName: 'Avsender',
  senderPhone: 'Avsenders telefon',
  senderEmail: 'Avsenders e-post',
} as const

/** The id of a merge field that any text may use. */
export type MergeField = keyof typeof mergeFieldNames

/** The fields that only the sentence has which they belong to, by name. */
const sentenceFieldNames: Readonly<Record<string, string>> = {
  year: 'År',
  firstYear: 'Første år',
  amounts: 'Beløp for andre år',
  party: 'Part',
  date: 'Dato',
  reason: 'Grunn',
  recipient: 'Mottaker av rapporten',
  channel: 'Kanal',
  contents: 'Innhold i rapporten',
  quoted: 'Sitat fra utlysningen',
  weeks: 'Antall uker',
  appealRule: 'Regler om klage',
  accessRule: 'Regler om innsyn',
  contact: 'Telefon og e-post',
  phone: 'Telefon',
  field: 'Felt',
  page: 'Sidetall',
  pages: 'Antall sider',
}

/** Whether every text may use the field. */
export function isMergeField(id: string): id is MergeField {
  return Object.hasOwn(mergeFieldNames, id)
}

/** A field's name as people know it; the id itself where it is unknown. */
export function mergeFieldName(id: string): string {
  if (isMergeField(id)) return mergeFieldNames[id]
  return Object.hasOwn(sentenceFieldNames, id) ? (sentenceFieldNames[id] ?? id) : id
}

/**
 * The field that a name in a Word letter means: «MOTTAKERNAVN», «Postnr», «Vår ref». Letters and digits count, case and
 * everything else do not. Null for a name that means none of them.
 */
export function mergeFieldOfWord(name: string): MergeField | null {
  const plain = plainName(name)
  return wordNames.get(plain) ?? null
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

const alsoCalled: Readonly<Partial<Record<MergeField, readonly string[]>>> = {
  recipientName: [
    'mottakernavn',
    'mottakar',
    'mottakarnamn',
    'navn',
    'namn',
    'søker',
    'søkernavn',
    'ansvarligsøker',
  ],
  recipientAddress: ['adresse', 'gateadresse', 'postadresse', 'mottakeradresse'],
  recipientPostalCode: ['postnr', 'mottakerpostnr'],
  recipientCity: ['stedsnavn', 'mottakerpoststed'],
  recipientContact: ['kontakt', 'kontaktnavn', 'att', 'attention'],
  theirReference: ['ref', 'deresref', 'dykkarref', 'deresreferanse'],
  ourReference: ['vårref', 'referanse'],
  caseNumber: ['saksnr', 'sak', 'arkivsak', 'arkivsaksnr'],
  caseOfficer: ['saksbehandlar', 'saksbehandlernavn'],
  letterDate: ['dato', 'brevdato'],
  applicationNumber: ['søknadsnr', 'søknadnr', 'prosjektnr', 'prosjektnummer', 'løpenr'],
  project: ['prosjekttittel', 'prosjektnavn', 'prosjektnamn', 'tittel', 'tiltak'],
  purpose: ['føremål'],
  requested: ['søktbeløp', 'omsøktbeløp', 'søknadsbeløp', 'søktsum'],
  award: ['beløp', 'tildeltbeløp', 'tilskudd', 'tilskot', 'tildelt', 'innvilgetbeløp', 'sum'],
  awardPeriod: ['periode', 'tildelingsperiode'],
  body: ['organ', 'utvalg', 'vedtaksorgan'],
  meetingDate: ['vedtaksdato', 'møte'],
  meetingCase: ['saknr', 'møtesak'],
  scheme: ['ordningsnavn', 'tilskuddsordning', 'utlysning'],
  account: ['konto', 'kontonr', 'bankkonto'],
  marking: ['merking', 'merkes'],
  senderPhone: ['telefon', 'tlf'],
  senderEmail: ['epost', 'email'],
}

const wordNames: ReadonlyMap<string, MergeField> = new Map(
  (Object.keys(mergeFieldNames) as MergeField[]).flatMap(id =>
    [mergeFieldNames[id], id, ...(alsoCalled[id] ?? [])].map(name => [plainName(name), id] as const),
  ),
)

import type { FormField } from '#shared/intake/form-field'

/** A heading with the fields below it that a column can be mapped to. */
export interface FieldGroup {
  readonly name: string
  readonly fields: readonly (readonly [FormField, string])[]
}

/** Every field that a column can be mapped to, by its name on the screen, in the order of the form. */
export const fieldGroups: readonly FieldGroup[] = [
  {
    name: 'Søknaden',
    fields: [
      ['title', 'Tittel'],
      ['summary', 'Sammendrag'],
      ['submittedAt', 'Sendt inn'],
      ['language', 'Målform'],
      ['priorities', 'Prioriteringer'],
      ['targetGroups', 'Målgrupper'],
      ['localFellowship', 'Lokalt helsefellesskap'],
      ['localRank', 'Lokal prioritering'],
    ],
  },
  {
    name: 'Søker',
    fields: [
      ['applicant.name', 'Ansvarlig søker'],
      ['applicant.orgNumber', 'Organisasjonsnummer'],
      ['applicant.unit', 'Enhet'],
      ['applicant.side', 'Side'],
      ['applicant.contact.name', 'Kontaktperson'],
      ['applicant.contact.email', 'E-post'],
      ['applicant.contact.phone', 'Telefon'],
      ['applicant.address.line', 'Gateadresse'],
      ['applicant.address.postalCode', 'Postnummer'],
      ['applicant.address.city', 'Poststed'],
      ['applicant.address.place', 'Postnummer og poststed'],
      ['applicant.account', 'Kontonummer'],
      ['applicant.reference', 'Referanse'],
      ['partners', 'Samarbeidsparter'],
    ],
  },
  {
    name: 'Økonomi',
    fields: [
      ['budget.requested', 'Søkt beløp'],
      ['budget.requested.total', 'Søkt beløp i alt'],
      ['budget.minimum', 'Minste beløp'],
      ['budget.lines', 'Budsjettpost'],
      ['budget.ownContribution', 'Egeninnsats'],
    ],
  },
  {
    name: 'Innhold',
    fields: [
      ['purpose', 'Formål'],
      ['challenge', 'Utfordring'],
      ['description', 'Beskrivelse'],
      ['effect.careLevel', 'Effekt på omsorgsnivå'],
      ['effect.competence', 'Effekt på kompetanse'],
      ['effect.preconditions', 'Forutsetninger for effekt'],
      ['spread', 'Spredning'],
      ['userInvolvement', 'Brukermedvirkning'],
      ['unionInvolvement', 'Medvirkning fra ansatte'],
      ['transition', 'Overgang til drift'],
    ],
  },
  {
    name: 'Gjennomføring',
    fields: [
      ['period', 'Prosjektperiode'],
      ['period.from', 'Oppstart'],
      ['period.to', 'Avslutning'],
      ['milestones', 'Milepæler'],
    ],
  },
  {
    name: 'Avtale og bekreftelser',
    fields: [
      ['agreement.kind', 'Avtale'],
      ['agreement.file', 'Fil med avtale'],
      ['confirmations.notPureEquipment', 'Ikke bare utstyr'],
      ['confirmations.notOrdinaryOperations', 'Ikke ordinær drift'],
      ['confirmations.leadsToOrdinaryOperations', 'Går over i drift'],
      ['confirmations.patientResponsibility', 'Pasientansvaret er avklart'],
    ],
  },
]

const names = new Map<string, string>(fieldGroups.flatMap(({ fields }) => fields))

/** The name of a field on the screen; «Bruk ikke» for a column that is left out. */
export function fieldName(field: string | null): string {
  return field === null ? 'Bruk ikke' : (names.get(field) ?? field)
}

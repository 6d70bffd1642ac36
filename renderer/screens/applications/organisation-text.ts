import type { OrganisationTable } from '#shared/intake/organisations'
import type { ApplicationForm } from '#shared/round/application-form'
import { partiesOf } from '#shared/screening/parties'
import { sideNames } from './side-names'

/** One organisation that a person may say the applicant is. */
export interface OrganisationChoice {
  readonly orgNumber: string
  readonly label: string
}

/** What is known of the applicant from the table of organisations, and what a person may have to settle. */
export interface ApplicantReading {
  /** `found`: sure; `open`: somebody must choose; `outside`: not among the known organisations. */
  readonly state: 'found' | 'open' | 'outside'
  /** Side, area and language, each in words. */
  readonly facts: readonly string[]
  /** Why it is open; empty where it is not. */
  readonly why: string
  readonly choices: readonly OrganisationChoice[]
}

const samiNames = { se: 'nordsamisk', smj: 'lulesamisk', sma: 'sørsamisk' } as const

const reasons = {
  several: 'Navnet kan være flere.',
  renamed: 'Navnet er endret.',
  'number-and-name-disagree': 'Nummeret og navnet er ikke samme organisasjon.',
  'unknown-number': 'Navnet er kjent, men ikke nummeret som er oppgitt.',
} as const

/** Reads who the applicant is. `chosen` is what a person has settled; the choices stay, so that it can be changed. */
export function readApplicant(
  form: ApplicationForm,
  table: OrganisationTable,
  chosen: string | null,
): ApplicantReading {
  const [party] = partiesOf(form, table, chosen)
  const [written] = partiesOf(form, table)
  const match = written?.match ?? { kind: 'unknown' as const }
  const choices =
    match.kind !== 'ambiguous'
      ? []
      : match.candidates.flatMap(({ label, organisation }): OrganisationChoice[] =>
          organisation === null ? [] : [{ orgNumber: organisation.orgNumber, label }],
        )
  const known = party?.known ?? null
  const side = party?.side ?? null
  const areas = (known?.areaIds ?? []).map(id => table.areaNames.get(id) ?? id)
  const language = form.language === undefined ? [] : [form.language === 'nn' ? 'nynorsk' : 'bokmål']
  const sami = known?.samiLanguage == null ? [] : [`${samiNames[known.samiLanguage]} språkområde`]
  return {
    state: known !== null ? 'found' : match.kind === 'ambiguous' && chosen === null ? 'open' : 'outside',
    facts: [
      ...(known === null ? [] : [known.name]),
      ...(side === null ? [] : [sideNames[side]]),
      ...(areas.length > 0 ? [areas.join(', ')] : []),
      ...language,
      ...sami,
    ],
    why: match.kind === 'ambiguous' ? reasons[match.reason] : '',
    choices: choices.filter(
      (one, place) => choices.findIndex(other => other.orgNumber === one.orgNumber) === place,
    ),
  }
}

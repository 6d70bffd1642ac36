import type { OrganisationTable } from '#shared/intake/organisations'
import {
  type ApplicationForm,
  minimumKroner,
  ownContributionKroner,
  requestedKroner,
} from '#shared/round/application-form'
import type { Application } from '#shared/round/round-view'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import { partiesOf } from '#shared/screening/parties'
import type { Screening, ScreeningStatus } from '#shared/screening/screen-application'
import { sideNames } from './side-names'

/** One application as the table shows it. */
export interface ApplicationRow {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly applicant: string
  readonly side: string | null
  readonly requestedKroner: number
  /** Null where the form names none. */
  readonly minimumKroner: number | null
  readonly ownKroner: number | null
  readonly attachments: number
  /** Null for an application that was withdrawn: then there is nothing to screen. */
  readonly screening: ScreeningStatus | null
  readonly withdrawn: boolean
  readonly score: number | null
  readonly rank: number | null
  /** What the search looks through beside the columns. */
  readonly searchText: string
}

/** The table's rows, by number; withdrawn applications are among them. */
export function buildRows(
  applications: readonly Application[],
  screenings: ReadonlyMap<string, Screening>,
  scores: ReadonlyMap<string, ApplicationScore>,
  organisations: OrganisationTable,
): readonly ApplicationRow[] {
  return applications.map(({ id, number, packet, withdrawn, organisation }): ApplicationRow => {
    const { form } = packet
    const side = partiesOf(form, organisations, organisation)[0]?.side ?? null
    const score = withdrawn === null ? scores.get(id) : undefined
    return {
      id,
      number,
      title: form.title,
      applicant: form.applicant.name,
      side: side === null ? null : sideNames[side],
      requestedKroner: requestedKroner(form),
      minimumKroner: form.budget.minimum === undefined ? null : minimumKroner(form),
      ownKroner: form.budget.ownContribution === undefined ? null : ownContributionKroner(form),
      attachments: packet.attachments.length,
      screening: withdrawn === null ? (screenings.get(id)?.status ?? null) : null,
      withdrawn: withdrawn !== null,
      score: score?.score ?? null,
      rank: score?.rank ?? null,
      searchText: searchText(
        form,
        packet.attachments.map(({ name }) => name),
      ),
    }
  })
}

/** All that a person could remember of an application: what it says, who takes part, what was attached. */
export function searchText(form: ApplicationForm, attachmentNames: readonly string[]): string {
  const texts: readonly (string | undefined)[] = [
    form.summary,
    form.description,
    form.purpose,
    form.challenge,
    form.effect?.careLevel,
    form.effect?.competence,
    form.effect?.preconditions,
    form.spread,
    form.userInvolvement,
    form.unionInvolvement,
    form.transition,
    form.localFellowship,
    form.applicant.unit,
    form.applicant.orgNumber,
    form.applicant.contact?.name,
    form.applicant.address?.city,
    ...(form.priorities ?? []),
    ...(form.targetGroups ?? []),
    ...(form.partners ?? []).flatMap(({ name, orgNumber, role }) => [name, orgNumber, role]),
    ...(form.milestones ?? []).map(({ text }) => text),
    ...(form.budget.lines ?? []).map(({ text }) => text),
    ...(form.budget.ownContribution ?? []).flatMap(({ party, text }) => [party, text]),
    ...attachmentNames,
  ]
  return texts.filter(Boolean).join('\n')
}

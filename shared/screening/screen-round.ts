import type { ApplicationId } from '#shared/base/ids'
import type { OrganisationTable } from '#shared/intake/organisations'
import type { Fields } from '#shared/round/fields'
import { selectConclusions, selectMeeting, selectOverrulings, selectStanding } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { type Screening, screenApplication } from './screen-application'

/** The screening of every application that stands in a round, with what people have answered and concluded. */
export function screenRound(
  fields: Fields,
  scheme: Scheme,
  organisations: OrganisationTable,
): ReadonlyMap<ApplicationId, Screening> {
  const overrulings = selectOverrulings(fields)
  const conclusions = selectConclusions(fields)
  const meetingDate = selectMeeting(fields)?.date ?? null
  return new Map(
    selectStanding(fields).map(application => [
      application.id,
      screenApplication({
        scheme,
        application,
        organisations,
        overrulings: overrulings.get(application.id),
        conclusion: conclusions.get(application.id),
        meetingDate,
      }),
    ]),
  )
}

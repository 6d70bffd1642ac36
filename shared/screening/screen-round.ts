import type { ApplicationId } from '#shared/base/ids'
import type { OrganisationTable } from '#shared/intake/organisations'
import type { Fields } from '#shared/round/fields'
import type { Packet } from '#shared/round/packet'
import {
  selectConclusions,
  selectIntakeRound,
  selectMeeting,
  selectOverrulings,
  selectStanding,
  selectTreatments,
} from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { type Screening, type ScreeningInput, screenApplication } from './screen-application'

/**
 * The screening of every application that stands in a round, with what people have answered and concluded. An
 * application is screened again only when something it rests on has changed.
 */
export function screenRound(
  fields: Fields,
  scheme: Scheme,
  organisations: OrganisationTable,
): ReadonlyMap<ApplicationId, Screening> {
  const overrulings = selectOverrulings(fields)
  const conclusions = selectConclusions(fields)
  const intakeRoundId = selectIntakeRound(fields)
  const meetingDate = selectMeeting(fields)?.date ?? null
  const treatments = selectTreatments(fields)
  return new Map(
    selectStanding(fields).map(application => [
      application.id,
      screenKept({
        scheme,
        application,
        organisations,
        overrulings: overrulings.get(application.id),
        conclusion: conclusions.get(application.id),
        meetingDate: treatments.get(application.id) ?? meetingDate,
        intakeRoundId,
        firstReceivedAt: application.firstReceivedAt,
      }),
    ]),
  )
}

const kept = new WeakMap<Packet, { readonly input: ScreeningInput; readonly screening: Screening }>()

function screenKept(input: ScreeningInput): Screening {
  const before = kept.get(input.application.packet)
  if (before !== undefined && isSame(before.input, input)) return before.screening
  const screening = screenApplication(input)
  kept.set(input.application.packet, { input, screening })
  return screening
}

function isSame(a: ScreeningInput, b: ScreeningInput): boolean {
  return (
    a.application.receivedAt === b.application.receivedAt &&
    a.application.organisation === b.application.organisation &&
    a.scheme === b.scheme &&
    a.organisations === b.organisations &&
    a.overrulings === b.overrulings &&
    a.conclusion === b.conclusion &&
    a.meetingDate === b.meetingDate &&
    a.intakeRoundId === b.intakeRoundId &&
    a.firstReceivedAt === b.firstReceivedAt
  )
}

import { awardOf } from '#shared/decision/check-freeze'
import {
  durationMonths,
  minimumKroner,
  ownContributionKroner,
  requestedKroner,
} from '#shared/round/application-form'
import type { Fields } from '#shared/round/fields'
import { selectFrozen, selectStanding } from '#shared/round/round-view'
import { scoreRound } from '#shared/scoring/score-round'
import { openFindings } from '#shared/screening/screen-application'
import { screenWholeRound } from './organisations'
import { schemeOf } from './round-reading'

/** The applications of a round in the form of design §6; amounts are whole kroner over all years. */
export function describeApplications(fields: Fields) {
  const scores = scoreRound(fields, schemeOf(fields))
  const screenings = screenWholeRound(fields)
  const frozen = selectFrozen(fields)
  return selectStanding(fields).map(({ id, number, packet }) => {
    const { form } = packet
    const decision = frozen.get(id)
    const screening = screenings.get(id)
    return {
      id,
      number,
      title: form.title,
      applicant: form.applicant.name,
      orgNumber: form.applicant.orgNumber ?? null,
      partners: (form.partners ?? []).map(({ name }) => name),
      requested: requestedKroner(form),
      requestedByYear: form.budget.requested,
      minimum: minimumKroner(form),
      ownContribution: ownContributionKroner(form),
      durationMonths: durationMonths(form),
      language: form.language ?? 'nb',
      attachments: packet.attachments.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
      screening: {
        status: screening?.status ?? 'unclear',
        findings: screening === undefined ? [] : openFindings(screening),
      },
      score: scores.get(id)?.score ?? null,
      rank: scores.get(id)?.rank ?? null,
      decision:
        decision === undefined
          ? null
          : {
              outcome: decision.outcome,
              award: awardOf(decision),
              awardByYear: decision.awardByYear,
              meeting: decision.meeting.date,
              reason: decision.reasons.considerations,
            },
    }
  })
}

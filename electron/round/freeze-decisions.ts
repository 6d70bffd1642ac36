import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import type { AllocationResult } from '#shared/allocation/result'
import { err, ok, type Result } from '#shared/base/result'
import { awardOf, checkFreeze, freezeProblemText } from '#shared/decision/check-freeze'
import { checkLayers, layerProblemText } from '#shared/decision/check-layers'
import { followsRank } from '#shared/decision/follows-rank'
import { overallReasons, proposeDecision } from '#shared/decision/propose-decision'
import { fullSentence } from '#shared/i18n/full-sentence'
import { findConflicts } from '#shared/round/conflicts'
import type { Action } from '#shared/round/entry-kind'
import type { Fields } from '#shared/round/fields'
import { type Decision, decisionsFrozen } from '#shared/round/kinds/decision-entries'
import { selectFrame, selectFrozen, selectRecommended, selectStanding } from '#shared/round/round-view'
import { scoreRound } from '#shared/scoring/score-round'
import { standsAsMet } from '#shared/screening/finding'
import { instanceOfRound } from './allocate-round'
import { screenWholeRound } from './organisations'
import { schemeOf } from './round-reading'

/** A decision for each standing application, drafted from an allocation. `reason` opens the considerations. */
export function proposeFromAllocation(
  fields: Fields,
  allocation: AllocationResult,
  reason: string,
): readonly { readonly applicationId: string; readonly decision: Decision }[] {
  const scheme = schemeOf(fields)
  const scores = scoreRound(fields, scheme)
  const screenings = screenWholeRound(fields)
  const awards = new Map(allocation.awards.map(award => [award.applicationId, award]))
  // The place among those that could be given money: one that is dismissed takes none.
  const placed = new Map(
    [...scores.values()].flatMap(({ applicationId, rank }) =>
      rank !== null && awards.has(applicationId) ? [[applicationId as string, rank] as const] : [],
    ),
  )
  const ranked = placed.size
  const frameKroner = Object.values(allocation.frames).reduce((sum, kroner) => sum + kroner, 0)
  const overall = overallReasons(fields, scheme)
  const rankOf = (id: string) => {
    const own = placed.get(id)
    return own === undefined ? null : 1 + [...placed.values()].filter(rank => rank < own).length
  }
  return selectStanding(fields).map(application => {
    const screening = screenings.get(application.id)
    const award = awards.get(application.id)
    const failed = (screening?.findings ?? [])
      .filter(finding => finding.severity === 'stop' && standsAsMet(finding) === false)
      .map(({ requirement }) => requirement)
    const decision = proposeDecision({
      scheme,
      application,
      frameKroner,
      awardByYear: award?.awardByYear ?? {},
      calculatedKroner: award?.award ?? null,
      rank:
        award !== undefined && followsRank(award, allocation.awards, rankOf)
          ? rankOf(award.applicationId)
          : null,
      ranked,
      overall: overall.get(application.id) ?? null,
      formal: screening?.status === 'dismissed' ? { outcome: 'dismissed', failed } : null,
    })
    const considerations = [fullSentence(reason), decision.reasons.considerations].filter(Boolean).join(' ')
    return {
      applicationId: application.id,
      decision: { ...decision, reasons: { ...decision.reasons, considerations } },
    }
  })
}

/** The action that freezes decisions in a meeting, or every reason why it cannot be done. */
export function buildFreeze(
  fields: Fields,
  decisions: readonly { readonly applicationId: string; readonly decision: Decision }[],
  meeting: { readonly date: string; readonly method: string },
  frameKroner: number | null = selectFrame(fields),
): Result<Action, readonly string[]> {
  if (decisions.length === 0)
    return err(['Det er ingen vedtak å låse. Importer søknader og lag vedtak først.'])
  const scheme = schemeOf(fields)
  const standing = new Map(selectStanding(fields).map(one => [one.id as string, one]))
  const frozen = selectFrozen(fields)
  const already = decisions.filter(({ applicationId }) => frozen.has(applicationId as never))
  if (already.length > 0) {
    const numbers = already.map(({ applicationId }) => standing.get(applicationId)?.number).join(', ')
    return err([
      `Vedtaket er allerede låst for søknad ${numbers}. Åpne vedtaket på nytt med en begrunnelse først.`,
    ])
  }
  const torn = new Set(
    findConflicts(fields)
      .filter(({ field }) => field.collection === 'decisions')
      .map(({ field }) => field.group),
  )
  const recommended = selectRecommended(fields)
  const problems = checkFreeze(
    decisions.flatMap(({ applicationId, decision }) => {
      const application = standing.get(applicationId)
      if (application === undefined) return []
      const { requestedKroner } = askedOfRound(application.packet.form, grantYear(scheme))
      return [
        {
          number: application.number,
          decision,
          requestedKroner,
          inConflict: torn.has(applicationId),
          recommended: recommended.get(application.id) ?? null,
        },
      ]
    }),
    frameKroner,
    [...frozen.values()].reduce((sum, decision) => sum + awardOf(decision), 0),
  )
  const lines = [...problems.map(freezeProblemText), ...overdrawn(fields, decisions, frameKroner)]
  if (lines.length > 0) return err(lines)
  return ok(decisionsFrozen({ meeting, decisions: [...decisions] }))
}

/** What the decisions, with those that are frozen already, take too much of from the layers of the frame. */
function overdrawn(
  fields: Fields,
  decisions: readonly { readonly applicationId: string; readonly decision: Decision }[],
  frameKroner: number | null,
): readonly string[] {
  if (frameKroner === null) return []
  const instance = instanceOfRound(fields, { frameKroner })
  // Rules that cannot be read stop a calculation, not what the body decides.
  if (!instance.ok) return []
  const awards = new Map<string, number>()
  for (const [id, decision] of selectFrozen(fields)) awards.set(id, awardOf(decision))
  for (const { applicationId, decision } of decisions) awards.set(applicationId, awardOf(decision))
  const numbers = new Map(selectStanding(fields).map(({ id, number }) => [id as string, number]))
  return checkLayers(instance.value, awards).map(problem => layerProblemText(problem, id => numbers.get(id)))
}

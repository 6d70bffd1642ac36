import { err, ok, type Result } from '#shared/base/result'
import { brokenRules } from './check'
import type { Instance } from './instance'
import { buildProblem, sum } from './problem'
import { rankCandidates } from './rank'
import { type AllocationError, type AllocationResult, buildResult, traceLine } from './result'
import { ruleText } from './rule'
import { kronerText } from './text'

/**
 * The amounts that people have set (`amounts`), held against the rules. Amounts are never changed: a rule that does
 * not hold is listed in `broken` and told in `notices`, as is an award below the minimum, above the request or off
 * the step. Only amounts above a frame are refused, since they cannot be paid.
 */
export function allocateManual(instance: Instance): Result<AllocationResult, AllocationError> {
  const problem = buildProblem(instance)
  const set = new Map(Object.entries(problem.amounts))
  const awards = problem.candidates.map(({ id }) => {
    const amounts = set.get(id)
    const row = problem.years.map(year => amounts?.[year] ?? 0)
    return sum(row) === 0 ? null : row
  })
  for (const [y, year] of problem.years.entries()) {
    const used = awards.reduce((all, row) => all + BigInt(row?.[y] ?? 0), 0n)
    const over = Number(used - BigInt(problem.available[y] ?? 0))
    if (over <= 0) continue
    const message = `Beløpene for ${year} er ${kronerText(Math.min(over, Number.MAX_SAFE_INTEGER))} over rammen på ${kronerText(problem.available[y] ?? 0)}. Sett ned ett eller flere beløp.`
    return err({ kind: 'over-frame', year, kroner: over, message })
  }
  const notices = problem.candidates.flatMap(candidate => {
    const row = awards[candidate.index] ?? null
    if (row === null) return []
    const { id, requested, least } = candidate
    if (row.some((amount, y) => amount > (requested[y] ?? 0))) return [`Søknad ${id} får mer enn den ba om.`]
    if (row.some((amount, y) => amount < (least[y] ?? 0)))
      return [`Søknad ${id} får mindre enn sitt minste beløp.`]
    const isOff = row.some((amount, y) => amount % problem.step !== 0 && amount !== requested[y])
    return isOff ? [`Beløpet til søknad ${id} er ikke avrundet til hele ${kronerText(problem.step)}.`] : []
  })
  const broken = brokenRules(problem, awards)
  const reasons = problem.candidates.map(({ index, requestedTotal }) => {
    const row = awards[index] ?? null
    if (row === null) return 'Ikke innvilget: satt for hånd.'
    return `Satt for hånd: ${kronerText(sum(row))} av ${kronerText(requestedTotal)}.`
  })
  const trace = rankCandidates(problem).map((candidate, at) =>
    traceLine(at + 1, candidate, null, awards[candidate.index] ?? null, 'satt for hånd'),
  )
  const told = broken.map(rule => `Regelen holder ikke: ${ruleText(rule)}.`)
  return ok(
    buildResult(problem, {
      method: 'manual',
      awards,
      reasons,
      trace,
      broken,
      notices: [...told, ...notices],
    }),
  )
}

import { smallestConflictSolved } from './conflict'
import { readLimits } from './limits'
import type { MipModel, SolveMip } from './mip'
import { type Problem, withRules } from './problem'
import { isBelow } from './rank'
import type { Rule } from './rule'

/**
 * A smallest set of rules under which no krone can be shared out, whatever the amounts and the frames: least shares
 * that sum to more than the whole, or a share for a group of which nobody may get anything. Giving nobody anything
 * keeps such rules to the letter, so no solver finds a conflict, but nobody means that. Null when there is none.
 */
export async function nameShareConflict(problem: Problem, solve: SolveMip): Promise<readonly Rule[] | null> {
  const bearing = problem.rules.filter(({ kind }) => kinds.has(kind))
  const canHold = async (kept: readonly Rule[]) => {
    const model = buildShareModel(withRules(problem, kept))
    return model === null || (await solve(model, { timeLimitSeconds: 5 })).status !== 'infeasible'
  }
  const isAboutShares = bearing.some(({ kind }) => kind === 'min-share' || kind === 'max-share')
  if (!isAboutShares || (await canHold(bearing))) return null
  const conflict = await smallestConflictSolved(bearing, canHold)
  return conflict.some(({ kind }) => kind === 'min-share' || kind === 'max-share') ? conflict : null
}

const kinds: ReadonlySet<Rule['kind']> = new Set(['min-share', 'max-share', 'never', 'fund', 'threshold'])

/** The shares of one krone that each may have; null where nobody asks for anything. */
function buildShareModel(problem: Problem): MipModel | null {
  const limits = readLimits(problem)
  const asking = problem.candidates.filter(({ requestedTotal }) => requestedTotal > 0)
  if (asking.length === 0) return null
  const columns = asking.map(({ index }) => `z${index}`)
  const rows = limits.groups.flatMap((limit, at) => {
    if (limit.kind === 'min-count') return []
    const members = asking.filter(({ index }) => limit.members.has(index)).map(({ index }) => `+ 1 z${index}`)
    const left = members.length > 0 ? members.join('\n  ') : `0 ${columns[0]}`
    return [` share${at}: ${left} ${limit.kind === 'min-share' ? '>=' : '<='} ${limit.share}`]
  })
  const out = asking
    .filter(
      ({ index, benefit }) =>
        limits.never.has(index) || (!limits.fund.has(index) && isBelow(benefit, limits.threshold)),
    )
    .map(({ index }) => ` out${index}: 1 z${index} <= 0`)
  const all = ` all: ${columns.map(column => `+ 1 ${column}`).join('\n  ')} = 1`
  return {
    lp: ['Maximize', ` none: 0 ${columns[0]}`, 'Subject To', all, ...rows, ...out, 'End'].join('\n'),
    columns,
  }
}

import { smallestConflictSolved } from './conflict'
import type { SolveMip } from './mip'
import { buildOptimalModel } from './optimal-model'
import { type Problem, withRules } from './problem'
import { isBelow } from './rank'
import type { Rule } from './rule'

const secondsEach = 5

/**
 * A smallest set of rules that no distribution at all can keep together; null when there is one that can. The
 * solver's own irreducible set of rows shows where to look; leaving out its rules one by one, in whole numbers, shows
 * that each is needed. Where the solver names no rows (a conflict of whole numbers alone), all rules are tried.
 */
export async function nameConflict(problem: Problem, solve: SolveMip): Promise<readonly Rule[] | null> {
  const ask = (rules: readonly Rule[], nameConflict: boolean) => {
    const relaxed = withRules({ ...problem, objective: 'benefit' }, rules)
    return solve(buildOptimalModel(relaxed), {
      timeLimitSeconds: secondsEach,
      relativeGap: Number.MAX_VALUE,
      nameConflict,
    })
  }
  const canHold = async (rules: readonly Rule[]) => (await ask(rules, false)).status !== 'infeasible'
  const whole = await ask(problem.rules, true)
  if (whole.status !== 'infeasible') return null
  const suspects = rulesOfRows(problem, whole.conflict ?? [])
  const isEnough = suspects.length > 0 && !(await canHold(suspects))
  return smallestConflictSolved(isEnough ? suspects : problem.rules, canHold)
}

/** The rules that rows of the model (see `buildOptimalModel`) stand for, in the order of the problem's rules. */
function rulesOfRows(problem: Problem, rows: readonly string[]): readonly Rule[] {
  const ofKind = (...kinds: readonly Rule['kind'][]) =>
    problem.rules.filter(({ kind }) => kinds.includes(kind))
  const requires = [...new Map(ofKind('requires').map(rule => [JSON.stringify(rule), rule])).values()]
  const found = new Set<Rule | undefined>()
  for (const row of rows) {
    const [, name = '', number = ''] = /^([a-z]+)(\d+)/.exec(row) ?? []
    const at = Number(number)
    const candidate = problem.candidates[at]
    if (name === 'frame')
      found.add(ofKind('frame').find(rule => 'year' in rule && rule.year === problem.years[at]))
    else if (name === 'pool') found.add(ofKind('layers')[at])
    else if (name === 'count' || name === 'share')
      found.add(ofKind('min-share', 'max-share', 'min-count')[at])
    else if (name === 'most') found.add(ofKind('max-count')[at])
    else if (name === 'one') found.add(ofKind('exclusive')[at])
    // Rows of dependencies are numbered by who depends, so each that speaks of the application may be meant.
    else if (name === 'needs') for (const rule of requires) found.add(rule)
    else if (candidate !== undefined && (name === 'fund' || name === 'out')) {
      const { id, benefit, least } = candidate
      for (const rule of problem.rules) {
        const isAbout = 'applicationId' in rule && rule.kind !== 'requires' && rule.applicationId === id
        const isBarring = rule.kind === 'threshold' && isBelow(benefit, rule.points)
        const isTooSmall =
          rule.kind === 'frame' && (least[problem.years.indexOf(rule.year)] ?? 0) > rule.kroner
        if (isAbout || (name === 'out' && (isBarring || isTooSmall))) found.add(rule)
      }
    }
  }
  return problem.rules.filter(rule => found.has(rule))
}

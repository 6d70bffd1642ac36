import { err, type Result } from '#shared/base/result'
import { describeWalk, type InOrder, notFound } from './in-order'
import type { SolveMip } from './mip'
import { buildOptimalModel } from './optimal-model'
import { type Candidate, type Problem, sum } from './problem'
import { rankCandidates } from './rank'
import { notMetError } from './refusals'
import type { AllocationError, AllocationResult } from './result'
import type { Rule } from './rule'
import { type Standing, walkInOrder } from './walk'

const mostQuestions = 600
const secondsEach = 5

/**
 * `allocateInOrder` where the rules about groups leave more ways than can be tried one by one: after each choice the
 * solver is asked whether the rest can still be settled, so that the walk need not step back. Once it has shown a
 * way through, it is not asked again until the walk leaves that way.
 */
export async function allocateInOrderSolved(
  { problem, method, offers }: InOrder,
  solve: SolveMip,
): Promise<Result<AllocationResult, AllocationError>> {
  const walk = walkInOrder(problem, offers, 20 * mostQuestions)
  const eagerness = eagernessOf(problem)
  let shown: readonly (number | null)[] | null = null
  let questions = 0
  const canBeSettled = async (standing: Standing): Promise<boolean> => {
    const isOnTheWay = problem.candidates.every(({ index }) => {
      if (standing.isOpen(index)) return true
      const row = standing.awards[index] ?? null
      return shown?.[index] === (row === null ? null : sum(row))
    })
    if (shown !== null && isOnTheWay) return true
    questions++
    const rest = restOf({ problem, method, offers }, standing, eagerness)
    const model = buildOptimalModel(rest)
    const solution = await solve(model, { timeLimitSeconds: secondsEach, relativeGap: 0.2 })
    if (solution.status === 'infeasible') return false
    shown =
      solution.status === 'unknown'
        ? null
        : model.awardsOf(solution.values).map(row => (row === null ? null : sum(row)))
    return true
  }
  for (let next = walk.next(); ; ) {
    if (next.done) {
      const { value } = next
      if (value === 'search-limit') return err(notFound)
      if (value === null) return err(notMetError(method, groupRulesOf(problem)))
      return describeWalk(problem, method, value)
    }
    if (questions > mostQuestions) return err(notFound)
    next = walk.next(await canBeSettled(next.value))
  }
}

/** The better ranked, the more a way through is worth that funds it: then few ways must be asked for. */
function eagernessOf(problem: Problem): readonly number[] {
  const eagerness: number[] = []
  for (const [place, { index }] of rankCandidates(problem).entries())
    eagerness[index] = 1 + 100 * 0.9 ** place
  return eagerness
}

/** What is left to settle, as a problem of its own: settled awards stand, and the open ones get what is offered. */
function restOf({ problem, offers }: InOrder, standing: Standing, eagerness: readonly number[]): Problem {
  const locks: Rule[] = []
  const lock = (kind: 'fund' | 'never', { id }: Candidate) => locks.push({ kind, applicationId: id })
  const candidates = problem.candidates.map((candidate): Candidate => {
    const { index } = candidate
    const eager = { ...candidate, benefit: eagerness[index] ?? 1 }
    const withRow = (row: readonly number[]): Candidate => ({
      ...eager,
      requested: row,
      least: row,
      requestedTotal: sum(row),
      leastTotal: sum(row),
    })
    if (!standing.isOpen(index)) {
      const row = standing.awards[index] ?? null
      lock(row === null ? 'never' : 'fund', candidate)
      return row === null ? eager : withRow(row)
    }
    const isMust = standing.isMust(index)
    if (isMust) lock('fund', candidate)
    else if (standing.isStopped || offers.bar(candidate) !== null || isBarred(problem, candidate))
      lock('never', candidate)
    const mayBeCut = offers.cut !== null && (isMust || !standing.isCutUsed)
    return mayBeCut ? eager : withRow(offers.award(candidate))
  })
  const kept = problem.rules.filter(({ kind }) => !['fund', 'never', 'threshold'].includes(kind))
  return { ...problem, candidates, rules: [...locks, ...kept], objective: 'benefit' }
}

function isBarred({ rules }: Problem, { id, benefit }: Candidate): boolean {
  return rules.some(
    rule =>
      (rule.kind === 'never' && rule.applicationId === id) ||
      (rule.kind === 'threshold' && benefit < rule.points),
  )
}

function groupRulesOf({ rules }: Problem): readonly Rule[] {
  return rules.filter(({ kind }) => ['min-share', 'max-share', 'min-count'].includes(kind))
}

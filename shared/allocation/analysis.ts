import { assertNever } from '#shared/base/assert'
import { ok, type Result } from '#shared/base/result'
import { allocate } from './allocate'
import { type AllocationComparison, compareAllocations } from './compare-allocations'
import type { CriterionPart } from './criterion-flip'
import { type Explained, explainAllocation } from './explain'
import { computeFrontier, type Frontier } from './frontier'
import type { Instance } from './instance'
import type { SolveMip } from './mip'
import type { Improvement } from './optimal'
import type { AllocationError, AllocationResult, MethodId } from './result'
import { reserveByWithdrawal, type Withdrawal } from './withdrawals'

/** What to distribute and how. */
export interface Distribution {
  readonly instance: Instance
  readonly method: MethodId
}

/** Work on a distribution that can take long; plain data, so that it can be done in another thread. */
export type AnalysisRequest =
  | (Distribution & {
      readonly kind: 'allocate'
      readonly alternatives?: number
      readonly timeLimitSeconds?: number
    })
  | (Distribution & {
      readonly kind: 'explain'
      readonly applicationIds?: readonly string[]
      readonly criteria?: Readonly<Record<string, readonly CriterionPart[]>>
      readonly highestMark?: number
    })
  | (Distribution & { readonly kind: 'withdrawals' })
  | (Distribution & { readonly kind: 'frontier'; readonly points?: number })
  | { readonly kind: 'compare'; readonly before: Distribution; readonly after: Distribution }

/** What each kind of work comes to. */
export interface AnalysisAnswers {
  readonly allocate: AllocationResult
  readonly explain: Explained
  readonly withdrawals: readonly Withdrawal[]
  readonly frontier: Frontier
  readonly compare: {
    readonly before: AllocationResult
    readonly after: AllocationResult
    readonly comparison: AllocationComparison
  }
}

export type AnalysisKind = AnalysisRequest['kind']
export type AnalysisOf<Kind extends AnalysisKind> = Extract<AnalysisRequest, { kind: Kind }>

/** How far work has come; for one distribution, what is the best found so far and how far it may be from the best. */
export type AnalysisProgress =
  | { readonly kind: 'count'; readonly done: number; readonly all: number }
  | { readonly kind: 'improved'; readonly result: AllocationResult; readonly gap: number }

export interface AnalysisTools {
  readonly solve: SolveMip
  readonly report?: (progress: AnalysisProgress) => void
}

/** Seconds for each of the many solves of an explanation, a frontier or a reserve list. */
const shortLimit = 10

/** Does the work. Every kind answers with the same errors as the distribution itself. */
export async function analyse<Kind extends AnalysisKind>(
  request: AnalysisOf<Kind>,
  tools: AnalysisTools,
): Promise<Result<AnalysisAnswers[Kind], AllocationError>> {
  return (await run(request, tools)) as Result<AnalysisAnswers[Kind], AllocationError>
}

async function run(
  request: AnalysisRequest,
  { solve, report = () => {} }: AnalysisTools,
): Promise<Result<AnalysisAnswers[AnalysisKind], AllocationError>> {
  const onDone = (done: number, all: number) => report({ kind: 'count', done, all })
  const computeBy = (method: MethodId) => (instance: Instance) =>
    allocate(instance, method, { solve, timeLimitSeconds: shortLimit })
  if (request.kind === 'compare') {
    const { before, after } = request
    const from = await allocate(before.instance, before.method, { solve })
    if (!from.ok) return from
    const to = await allocate(after.instance, after.method, { solve })
    if (!to.ok) return to
    const comparison = compareAllocations(from.value, to.value, [before.instance, after.instance])
    return ok({ before: from.value, after: to.value, comparison })
  }
  const { instance, method } = request
  if (request.kind === 'allocate') {
    const { alternatives, timeLimitSeconds } = request
    return allocate(instance, method, {
      solve,
      ...(alternatives === undefined ? {} : { alternatives }),
      ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
      onImproved: ({ result, gap }: Improvement) => report({ kind: 'improved', result, gap }),
    })
  }
  if (request.kind === 'frontier') {
    const { points } = request
    return ok(
      await computeFrontier(instance, computeBy(method), {
        onDone,
        ...(points === undefined ? {} : { points }),
      }),
    )
  }
  const result = await allocate(instance, method, { solve })
  if (!result.ok) return result
  if (request.kind === 'withdrawals') {
    const again = computeBy(method === 'manual' ? 'ranked' : method)
    return ok(await reserveByWithdrawal(instance, result.value, again, onDone))
  }
  if (request.kind === 'explain') {
    const { kind: _, instance: __, ...options } = request
    return ok(await explainAllocation(instance, result.value, computeBy(method), { ...options, onDone }))
  }
  return assertNever(request)
}

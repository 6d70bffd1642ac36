import type { AnalysisAnswers, AnalysisProgress } from '#shared/allocation/analysis'
import type { AllocationResult } from '#shared/allocation/result'
import { methodIds } from '#shared/allocation/result'
import { z } from '#shared/base/zod'
import { channel } from './channel'
import type { RoundFailure } from './round-channels'

const id = z.string().min(1).max(200)

/** The window's own name for a piece of work, to follow it and to stop it by. */
const jobId = z.string().min(1).max(100)

/** What a distribution is to be computed with; what is left out is as the round says. */
export const allocationChoices = z.strictObject({
  method: z.enum(methodIds).optional(),
  frameKroner: z.number().int().min(0).optional(),
  rules: z.record(z.string(), z.json()).optional(),
  /** All locks, in place of the round's. */
  locks: z.record(id, z.enum(['fund', 'never'])).optional(),
  /** In place of the round's weights; null means equal. */
  weights: z.record(id, z.number().min(0)).nullable().optional(),
})
export type AllocationRequest = z.infer<typeof allocationChoices>

const job = allocationChoices.extend({ jobId })

/**
 * Work on distributions. Each piece runs in a thread of its own, tells of itself by `allocation:progress`, and is
 * stopped by `allocation:cancel` (then it answers with the failure `cancelled`).
 */
export const allocationChannels = {
  /** `alternatives` asks for that many equally good distributions beside the one given. */
  'allocation:compute': channel(
    allocationChoices.extend({
      jobId: jobId.optional(),
      alternatives: z.number().int().min(0).max(20).optional(),
    }),
  ).answers<AllocationResult, RoundFailure>(),
  /** What would turn each result, the price of each rule, the value of the next kroner; of all, or of those named. */
  'allocation:explain': channel(job.extend({ applicationIds: z.array(id).max(10_000).optional() })).answers<
    AnalysisAnswers['explain'],
    RoundFailure
  >(),
  /** Two distributions side by side. For a scenario: its method, frame, rules, locks and weights. */
  'allocation:compare': channel(
    z.strictObject({ jobId, before: allocationChoices, after: allocationChoices }),
  ).answers<AnalysisAnswers['compare'], RoundFailure>(),
  /** Who gets what if one declines, for every one that is to get something. */
  'allocation:withdrawals': channel(job).answers<AnalysisAnswers['withdrawals'], RoundFailure>(),
  /** Benefit against frame, and where a larger frame would drop somebody. */
  'allocation:frontier': channel(job.extend({ points: z.number().int().min(2).max(200).optional() })).answers<
    AnalysisAnswers['frontier'],
    RoundFailure
  >(),
  'allocation:cancel': channel(z.strictObject({ jobId })).answers<null>(),
} as const

/** How far a piece of work on a distribution has come. */
export interface AllocationProgress {
  readonly jobId: string
  readonly progress: AnalysisProgress
}

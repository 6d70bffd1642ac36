import { mostSamples, type RobustnessResult } from '#shared/allocation/robustness-result'
import { weightBoundsSchema } from '#shared/allocation/weight-bounds-schema'
import type { WeightBound } from '#shared/allocation/weight-polytope'
import { z } from '#shared/base/zod'
import { allocationChoices } from './allocation-channels'
import { channel } from './channel'
import type { RoundFailure } from './round-channels'

const id = z.string().min(1).max(200)

/** The window's own name for a question, to follow it and to stop it by. */
const jobId = z.string().min(1).max(100)

/**
 * What is asked about the open round. Left out: frame, rules, locks, weights and what is agreed about weights as the
 * round has them; method `ranked`, 10 000 weightings, seed 1, marks as they are; challenged is what the method gives.
 */
const question = allocationChoices.extend({
  jobId,
  bounds: weightBoundsSchema.optional(),
  /** Kroner per application of the distribution to challenge. */
  chosen: z.record(id, z.number().int().min(0)).optional(),
  samples: z.number().int().min(1).max(mostSamples).optional(),
  seed: z.number().int().optional(),
  uncertainMarks: z.boolean().optional(),
})
export type RobustnessRequest = z.infer<typeof question>

/** Why there is no answer; `bounds` names what cannot hold together, where that is why. */
export interface RobustnessFailure {
  readonly kind: RoundFailure['kind']
  readonly message: string
  readonly bounds?: readonly WeightBound[]
}

/** Robustness, in threads of its own. One question at a time runs; others wait their turn. */
export const robustnessChannels = {
  /** How much the round's allocation hangs on the weights; `robustness:progress` tells how far it has come. */
  'robustness:compute': channel(question).answers<RobustnessResult, RobustnessFailure>(),
  /** Stops the question of that name, which answers with the failure `cancelled`; nothing else is touched. */
  'robustness:cancel': channel(z.strictObject({ jobId })).answers<null>(),
} as const

/** How far a question has come, in weightings. */
export interface RobustnessProgress {
  readonly jobId: string
  readonly done: number
  readonly all: number
}

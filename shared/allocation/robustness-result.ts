import type { WeightBounds } from '#shared/scoring/weight-bounds'
import type { Instance } from './instance'
import type { AllocationError, MethodId } from './result'
import type { WeightBound } from './weight-polytope'
import type { Sampling } from './weights'

/** The most weightings that a question may draw. */
export const mostSamples = 1_000_000

/**
 * What is asked: how much of a result hangs on the weights, over all weightings that `bounds` leave. Plain data that
 * can be sent between threads. Left out: no bounds, `ranked`, 10 000 weightings, seed 1, marks taken as they are.
 */
export interface RobustnessQuestion {
  readonly instance: Instance
  readonly bounds?: WeightBounds
  readonly method?: MethodId
  /** 1 to `mostSamples`. */
  readonly samples?: number
  /** Any safe integer. */
  readonly seed?: number
  /**
   * Whether marks too are drawn: each time the committee's members are drawn anew from themselves, with replacement
   * and all applications alike, and the means are taken over those drawn (`instance.memberMarks`).
   */
  readonly uncertainMarks?: boolean
  /** The weights in use, by criterion, in any unit: where swap points are counted from. Left out: all alike. */
  readonly weights?: Readonly<Record<string, number>>
  /** Kroner per application of the distribution that is challenged. Left out: what the method gives. */
  readonly chosen?: Readonly<Record<string, number>>
}

export type PortfolioSet = 'core' | 'borderline' | 'exterior'

/** How one application fares over all weightings that are not ruled out. */
export interface ApplicationRobustness {
  readonly id: string
  /** Share of the weightings in which the method gives it something. */
  readonly fundedShare: number
  /** Mean of its ranks; equal scores share the mean of theirs. */
  readonly meanRank: number
  /** *sikker*, *på vippen* or *utenfor* (Robust Portfolio Modeling), on the marks as they are. */
  readonly set: PortfolioSet
  /** Whether `set` is proven, or only what the weightings drawn show. *På vippen* is always proven. */
  readonly exact: boolean
  /** Share of the efficient portfolios (`setsFrom: exact`) or of the best portfolios drawn (`samples`) with it. */
  readonly coreIndex: number
  /** Rank acceptability: share of the weightings in which it has rank 1, 2, … Equal scores go by tie-break, then id. */
  readonly rankShares: readonly number[]
  /** The mean of the weights with which it ranks first; null where it never does. */
  readonly centralWeights: Readonly<Record<string, number>> | null
  /**
   * How often it ranks first with its central weights: 1 where marks are certain, less where they are drawn (up to
   * 2 000 times). Null where it never ranks first.
   */
  readonly confidence: number | null
}

/** A distribution that is better than the chosen one under some weights that are allowed. */
export interface Competitor {
  /** Part of the request that each funded application gets, 1 for the whole. */
  readonly parts: Readonly<Record<string, number>>
  /** Those that get something here and nothing in the chosen one, and the other way about. */
  readonly enters: readonly string[]
  readonly leaves: readonly string[]
  /** The most that it can be better by, in points (or points × kroner), and the weights where it is. */
  readonly advantage: number
  readonly weights: Readonly<Record<string, number>>
  /** Share of the weightings drawn in which it is better. */
  readonly beatsShare: number
}

/**
 * What can be said against the chosen distribution (PROBE; Lourenço, Morton, Bana e Costa 2012). No competitors and
 * `exact`: none is better under any weights that are allowed.
 */
export interface Challenge {
  /** Part of the request that each funded application gets in the distribution that is challenged. */
  readonly chosen: Readonly<Record<string, number>>
  /** The best distribution at each corner of the allowed weights, each once, largest advantage first; at most 20. */
  readonly competitors: readonly Competitor[]
  /** How many more there are. */
  readonly more: number
  /**
   * Whether every corner was solved to proven optimum. Being better is linear in the weights, so a distribution that
   * is best in all corners is best everywhere. False with a threshold, which hangs on the weights in another way.
   */
  readonly exact: boolean
  /** Share of the weightings drawn in which none of the competitors is better. */
  readonly unbeatenShare: number
}

/** Where who is funded changes as the weight of one criterion grows past `at` (a share from 0 to 1). */
export interface SwapPoint {
  readonly at: number
  readonly gains: readonly string[]
  readonly loses: readonly string[]
}

/** All swap points of one criterion while the others keep their proportions, funded by rank. */
export interface CriterionSwaps {
  readonly criterion: string
  /** Its share now. */
  readonly weight: number
  /** The shares that the bounds allow along this line; null where the weights in use are outside the bounds. */
  readonly allowed: { readonly min: number; readonly max: number } | null
  readonly points: readonly SwapPoint[]
  /** The nearest swap points below and above the weight now; null where there are none. */
  readonly below: number | null
  readonly above: number | null
}

export interface RobustnessResult {
  readonly samples: number
  readonly seed: number
  /** Share of the weightings under which no distribution was found that keeps the rules: nobody is funded there. */
  readonly unmetShare: number
  readonly method: MethodId
  readonly criteria: readonly string[]
  /** What was taken as uncertain. */
  readonly sources: { readonly weights: 'all' | 'bounded'; readonly marks: boolean }
  readonly bounds: WeightBounds
  /** The corners of the allowed weights, each in the order of `criteria`. */
  readonly corners: readonly (readonly number[])[]
  readonly sampling: Sampling
  /** Whether every `set` is proven. */
  readonly exact: boolean
  /** Whether the core indices are computed from every efficient portfolio, or seen in the weightings drawn. */
  readonly setsFrom: 'exact' | 'samples'
  /** How many efficient portfolios there are; null where they are too many to list. */
  readonly efficientPortfolios: number | null
  /** Whether portfolios give whole requests only (`ranked` always does) or parts too. */
  readonly portfoliosOf: 'whole' | 'parts'
  readonly applications: readonly ApplicationRobustness[]
  readonly challenge: Challenge
  /** By criterion, by rank; null where rules make each step so slow that they were left out. */
  readonly swaps: readonly CriterionSwaps[] | null
}

/** Why there is no answer; `message` is one Norwegian line. */
export type RobustnessError =
  | AllocationError
  | {
      readonly kind: 'weights-conflict'
      readonly bounds: readonly WeightBound[]
      readonly message: string
    }
  | { readonly kind: 'bad-question'; readonly field: string; readonly message: string }
  | { readonly kind: 'cancelled'; readonly message: string }

/** A mixed-integer model as CPLEX LP text, and the names of the columns whose values are wanted, in order. */
export interface MipModel {
  readonly lp: string
  readonly columns: readonly string[]
}

/**
 * What a solver says. `bound` is a proven upper limit on the objective (a maximisation); it equals `objective` when
 * the solution is proven best. `values` follow the order of `MipModel.columns`.
 */
export type MipSolution = {
  /** What the solver took. */
  readonly seconds?: number
} & (
  | {
      readonly status: 'optimal' | 'feasible'
      readonly values: readonly number[]
      readonly objective: number
      readonly bound: number
    }
  /** `conflict`: names of rows that cannot hold together, none of which can be left out; where it was asked for. */
  | { readonly status: 'infeasible'; readonly conflict?: readonly string[] }
  | { readonly status: 'unknown' }
)

/** The best that a solver has found so far, and the bound at that time. */
export interface MipImprovement {
  readonly values: readonly number[]
  readonly bound: number
}

export interface SolveOptions {
  /** Left out: as long as it takes. */
  readonly timeLimitSeconds?: number
  /** How far from the best an answer may be and still be called optimal; 0 where left out. */
  readonly relativeGap?: number
  /** Whether to name the rows that conflict where there is no solution. */
  readonly nameConflict?: boolean
  /** A solution that is known to be feasible, in the order of the columns: the solver starts from it. */
  readonly start?: readonly number[]
  /** Told of each better solution while the solver works, and when the bound has come down. */
  readonly onImproved?: (improvement: MipImprovement) => void
}

/** The port to a solver. */
export type SolveMip = (model: MipModel, options?: SolveOptions) => Promise<MipSolution>

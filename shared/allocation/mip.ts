/** A mixed-integer model as CPLEX LP text, and the names of the columns whose values are wanted, in order. */
export interface MipModel {
  readonly lp: string
  readonly columns: readonly string[]
}

/**
 * What a solver says. `bound` is a proven upper limit on the objective (a maximisation); it equals `objective` when
 * the solution is proven best. `values` follow the order of `MipModel.columns`.
 */
export type MipSolution =
  | {
      readonly status: 'optimal' | 'feasible'
      readonly values: readonly number[]
      readonly objective: number
      readonly bound: number
    }
  | { readonly status: 'infeasible' }
  | { readonly status: 'unknown' }

/** The port to a solver. `timeLimitSeconds` left out means as long as it takes. */
export type SolveMip = (
  model: MipModel,
  options?: { readonly timeLimitSeconds?: number },
) => Promise<MipSolution>

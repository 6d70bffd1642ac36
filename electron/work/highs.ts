import loadHighs from 'highs'
import type { MipModel, MipSolution } from '#shared/allocation/mip'

let loaded: ReturnType<typeof loadHighs> | null = null

/**
 * Solves one model with HiGHS (WebAssembly) in this thread, which stands still meanwhile. Both gap limits are set to
 * 0: the solver's own default stops at a relative gap of 1e-4 and calls that optimal.
 */
export async function runHighs(model: MipModel, timeLimitSeconds?: number): Promise<MipSolution> {
  loaded ??= loadHighs()
  const highs = await loaded
  return highs.withModel({ format: 'lp', data: model.lp }, (solving): MipSolution => {
    solving.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      random_seed: 0,
      ...(timeLimitSeconds === undefined ? {} : { time_limit: timeLimitSeconds }),
    })
    solving.run()
    const { modelStatus } = highs.constants
    const status = solving.getModelStatus()
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
      return { status: 'infeasible' }
    }
    const isOptimal = status === modelStatus.optimal
    const hasSolution = solving.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
    if (!isOptimal && !hasSolution) return { status: 'unknown' }
    const { colValue } = solving.getSolution()
    const objective = solving.getObjectiveValue()
    const values = model.columns.map(name => colValue[solving.getColByName(name)] ?? 0)
    const bound = isOptimal ? objective : Number(solving.info.get('mip_dual_bound'))
    return { status: isOptimal ? 'optimal' : 'feasible', values, objective, bound }
  })
}

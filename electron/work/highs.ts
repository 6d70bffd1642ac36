import loadHighs from 'highs'
import type { MipModel, MipSolution, SolveOptions } from '#shared/allocation/mip'

type Highs = Awaited<ReturnType<typeof loadHighs>>
type Solving = Parameters<Parameters<Highs['withModel']>[1]>[0]

let loaded: Promise<Highs> | null = null

/** How often, in seconds of solving, a bound that has come down is told. */
const tellEvery = 0.25

/**
 * Solves one model with HiGHS (WebAssembly) in this thread, which stands still meanwhile. Both gap limits are set to
 * 0: the solver's own default stops at a relative gap of 1e-4 and calls that optimal.
 */
export async function runHighs(model: MipModel, options: SolveOptions = {}): Promise<MipSolution> {
  loaded ??= loadHighs()
  const highs = await loaded
  const { timeLimitSeconds, relativeGap = 0, nameConflict = false, start, onImproved } = options
  return highs.withModel({ format: 'lp', data: model.lp }, (solving): MipSolution => {
    solving.options.set({
      output_flag: false,
      mip_rel_gap: relativeGap,
      mip_abs_gap: 0,
      random_seed: 0,
      // Measured on the rule sets of test/bench: neither pays for the time it takes.
      mip_detect_symmetry: false,
      mip_allow_restart: false,
      ...(timeLimitSeconds === undefined ? {} : { time_limit: timeLimitSeconds }),
    })
    const places = model.columns.map(name => solving.getColByName(name))
    const inOrder = (columns: ArrayLike<number>) => places.map(place => columns[place] ?? 0)
    if (start !== undefined) {
      const values = new Float64Array(places.length)
      for (const [at, place] of places.entries()) values[place] = start[at] ?? 0
      solving.setSolution({ colValue: values })
    }
    const { mipImprovingSolution, mipLogging } = highs.constants.callbackType
    let best: readonly number[] = start ?? []
    let toldAt = 0
    solving.run(
      onImproved === undefined
        ? {}
        : {
            [mipImprovingSolution]: ({ data }) => {
              if (data.mip_solution === undefined) return
              best = inOrder(data.mip_solution)
              onImproved({ values: best, bound: data.mip_dual_bound ?? Number.POSITIVE_INFINITY })
            },
            [mipLogging]: ({ data }) => {
              const now = data.running_time ?? 0
              if (best.length === 0 || now - toldAt < tellEvery) return
              toldAt = now
              onImproved({ values: best, bound: data.mip_dual_bound ?? Number.POSITIVE_INFINITY })
            },
          },
    )
    const { modelStatus } = highs.constants
    const status = solving.getModelStatus()
    const seconds = solving.getRunTime()
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
      return { status: 'infeasible', seconds, ...(nameConflict ? { conflict: conflictOf(solving) } : {}) }
    }
    const isOptimal = status === modelStatus.optimal
    const hasSolution = solving.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
    if (!isOptimal && !hasSolution) return { status: 'unknown', seconds }
    const { colValue } = solving.getSolution()
    const objective = solving.getObjectiveValue()
    const bound = isOptimal ? objective : Number(solving.info.get('mip_dual_bound'))
    return {
      status: isOptimal ? 'optimal' : 'feasible',
      values: inOrder(colValue),
      objective,
      bound,
      seconds,
    }
  })
}

/** From the relaxation, and irreducible: the solver's default strategy names nothing. */
const irreducibleOfRelaxation = 4 + 16

function conflictOf(solving: Solving): readonly string[] {
  solving.options.set({ iis_strategy: irreducibleOfRelaxation })
  return [...solving.getIis().rowIndex].map(row => solving.getRowName(row))
}

/** Loads the solver and runs it once: the first solve in a process takes about half a second more than the next. */
export async function warmHighs(): Promise<void> {
  await runHighs({
    lp: 'Maximize\n a: 2 x0 + 3 x1\nSubject To\n b: 4 x0 + 5 x1 <= 7\nBinaries\n x0\n x1\nEnd',
    columns: ['x0', 'x1'],
  })
}

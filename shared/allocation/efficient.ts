/** A project that is funded whole or not: what it costs in each frame and is worth on each criterion. */
export interface Project {
  readonly cost: readonly number[]
  readonly values: readonly number[]
  readonly lock: 'fund' | 'never' | null
}

export type PortfolioSet = 'core' | 'borderline' | 'exterior'

const mostPortfolios = 1_000

interface Portfolio {
  readonly cost: readonly number[]
  readonly values: readonly number[]
  readonly members: bigint
}

/**
 * Robust Portfolio Modeling (Liesiö, Mild, Salo 2007) with no information about the weights: every portfolio within
 * the frames that no other beats on some criterion without losing on another is efficient. `coreIndex` is the share
 * of efficient portfolios with the project; in all of them it is core, in none exterior, else borderline. Computed
 * exactly, adding one project at a time and dropping what is dominated. Null where there are too many to hold; and
 * where the projects that must be funded do not fit.
 */
export function findEfficient(
  projects: readonly Project[],
  frames: readonly number[],
): {
  readonly portfolios: number
  readonly coreIndex: readonly number[]
  readonly sets: readonly PortfolioSet[]
} | null {
  const criteria = projects[0]?.values.length ?? 0
  let portfolios: readonly Portfolio[] = [
    { cost: frames.map(() => 0), values: Array.from({ length: criteria }, () => 0), members: 0n },
  ]
  const bySize = projects
    .map((_, index) => index)
    .filter(index => projects[index]?.lock !== 'never')
    .sort((a, b) => total(projects[b]?.cost ?? []) - total(projects[a]?.cost ?? []) || a - b)
  const inOrder = [
    ...bySize.filter(index => isLocked(projects[index])),
    ...bySize.filter(index => !isLocked(projects[index])),
  ]
  for (const index of inOrder) {
    const project = projects[index]
    if (project === undefined) continue
    const withIt = portfolios
      .map(portfolio => added(portfolio, project, index))
      .filter(({ cost }) => cost.every((kroner, y) => kroner <= (frames[y] ?? 0)))
    portfolios = undominated(isLocked(project) ? withIt : [...portfolios, ...withIt], true)
    if (portfolios.length === 0 || portfolios.length > mostPortfolios) return null
  }
  const efficient = undominated(portfolios, false)
  const coreIndex = projects.map(
    (_, index) =>
      efficient.filter(({ members }) => (members >> BigInt(index)) & 1n).length / efficient.length,
  )
  const sets = coreIndex.map(
    (share): PortfolioSet => (share === 1 ? 'core' : share === 0 ? 'exterior' : 'borderline'),
  )
  return { portfolios: efficient.length, coreIndex, sets }
}

function isLocked(project: Project | undefined): boolean {
  return project?.lock === 'fund'
}

function added({ cost, values, members }: Portfolio, project: Project, index: number): Portfolio {
  return {
    cost: cost.map((kroner, y) => kroner + (project.cost[y] ?? 0)),
    values: values.map((value, k) => value + (project.values[k] ?? 0)),
    members: members | (1n << BigInt(index)),
  }
}

/** Leaves out each portfolio that another beats; while projects remain, only one that costs no more can beat it. */
function undominated(portfolios: readonly Portfolio[], withCost: boolean): readonly Portfolio[] {
  const sorted = [...portfolios].sort((a, b) => total(b.values) - total(a.values))
  const kept: Portfolio[] = []
  for (const portfolio of sorted) {
    if (!kept.some(other => beats(other, portfolio, withCost))) kept.push(portfolio)
    if (kept.length > 2 * mostPortfolios) return kept
  }
  return kept
}

function beats(a: Portfolio, b: Portfolio, withCost: boolean): boolean {
  if (withCost && a.cost.some((kroner, y) => kroner > (b.cost[y] ?? 0))) return false
  let isBetter = false
  for (let k = 0; k < a.values.length; k++) {
    const difference = (a.values[k] ?? 0) - (b.values[k] ?? 0)
    if (difference < -1e-9) return false
    if (difference > 1e-9) isBetter = true
  }
  return isBetter
}

function total(numbers: readonly number[]): number {
  let all = 0
  for (const number of numbers) all += number
  return all
}

import type { Instance } from '#shared/allocation/instance'

/** kroner per year for each application; null where it gets nothing */
type Rows = (number[] | null)[]

const total = (row: number[] | null) => (row ?? []).reduce((sum, amount) => sum + amount, 0)

/** Whether the rules hold, written from the definitions and from nothing in the product. */
export function holds(instance: Instance, rows: Rows): boolean {
  const { applications, rules, frames } = instance
  const years = Object.keys(frames).sort()
  const isIn = (id: string) => rows[applications.findIndex(a => a.id === id)] !== null
  for (const [y, year] of years.entries()) {
    const used = rows.reduce((sum, row) => sum + (row?.[y] ?? 0), 0)
    if (used > (frames[year] ?? 0) - (rules.reserve[year] ?? 0)) return false
  }
  if (!canBeDrawn(instance, rows)) return false
  for (const application of applications) {
    const lock = rules.locks[application.id] ?? application.lock
    if (lock === 'fund' && !isIn(application.id)) return false
    if (lock === 'never' && isIn(application.id)) return false
    if (lock !== 'fund' && application.benefit < rules.threshold && isIn(application.id)) return false
  }
  const spent = rows.reduce((sum, row) => sum + total(row), 0)
  for (const rule of rules.groups) {
    const members = rows.filter((_, i) => applications[i]?.groups.includes(rule.group))
    const count = members.filter(row => row !== null).length
    const kroner = members.reduce((sum, row) => sum + total(row), 0)
    if (count < (rule.minCount ?? 0) || count > (rule.maxCount ?? Number.POSITIVE_INFINITY)) return false
    if (kroner * 1000 < Math.round((rule.minShare ?? 0) * 1000) * spent) return false
    if (kroner * 1000 > Math.round((rule.maxShare ?? 1) * 1000) * spent) return false
  }
  if (rules.exclusive.some(set => set.filter(isIn).length > 1)) return false
  return rules.requires.every(([from, to]) => !isIn(from) || isIn(to))
}

/** Whether the layers can pay the awards: every way to draw them is tried, krone by krone from one layer or two. */
function canBeDrawn({ layers, applications, frames }: Instance, rows: Rows): boolean {
  return Object.keys(frames)
    .sort()
    .every((year, y) => {
      const own = layers.filter(layer => layer.year === year)
      if (own.length === 0) return true
      const visit = (i: number, left: readonly number[]): boolean => {
        const application = applications[i]
        if (application === undefined) return true
        const may = own.map(
          ({ groups }) => groups.length === 0 || groups.some(group => application.groups.includes(group)),
        )
        const kroner = rows[i]?.[y] ?? 0
        const [first = 0, second = 0] = left
        for (let fromFirst = 0; fromFirst <= kroner; fromFirst++) {
          const fromSecond = kroner - fromFirst
          if ((fromFirst > 0 && !may[0]) || (fromSecond > 0 && !may[1])) continue
          if (fromFirst > first || fromSecond > second) continue
          if (visit(i + 1, [first - fromFirst, second - fromSecond])) return true
        }
        return false
      }
      return visit(
        0,
        own.map(({ amount, committed }) => amount - committed),
      )
    })
}

/** The objective, from the definition: score × part, or score × kroner. */
export function worth(instance: Instance, rows: Rows): number {
  return instance.applications.reduce((sum, application, i) => {
    const row = rows[i] ?? null
    if (row === null) return sum
    const asked = Object.values(application.requested).reduce((a, b) => a + b, 0)
    const part = asked === 0 ? 1 : total(row) / asked
    return sum + application.benefit * (instance.rules.objective === 'benefit' ? part : total(row))
  }, 0)
}

/** Every award an application may get, per year: nothing, the whole, or whole steps from its minimum. */
function optionsOf(instance: Instance, application: Instance['applications'][number]): Rows {
  const years = Object.keys(instance.frames).sort()
  const perYear = years.map(year => {
    const asked = application.requested[year] ?? 0
    const least = application.divisible ? (application.minimum?.[year] ?? asked) : asked
    const amounts: number[] = []
    const first = Math.ceil(least / instance.step) * instance.step
    for (let kroner = first; kroner < asked; kroner += instance.step) amounts.push(kroner)
    return [...amounts, asked]
  })
  const rows = perYear.reduce<number[][]>(
    (all, amounts) => all.flatMap(row => amounts.map(amount => [...row, amount])),
    [[]],
  )
  const asked = Object.values(application.requested).reduce((a, b) => a + b, 0)
  return [null, ...rows.filter(row => asked === 0 || total(row) > 0)]
}

/** The best objective value over every distribution, null when none holds; and whether any of them shares out money. */
export function bestByTryingAll(instance: Instance): { best: number | null; anySpent: boolean } {
  const options = instance.applications.map(application => optionsOf(instance, application))
  const rows: Rows = []
  let best: number | null = null
  let anySpent = false
  const visit = (i: number): void => {
    const choices = options[i]
    if (choices === undefined) {
      if (!holds(instance, rows)) return
      if (rows.some(row => total(row) > 0)) anySpent = true
      const value = worth(instance, rows)
      if (best === null || value > best) best = value
      return
    }
    for (const row of choices) {
      rows[i] = row
      visit(i + 1)
    }
  }
  visit(0)
  return { best, anySpent }
}

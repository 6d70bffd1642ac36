import fc from 'fast-check'
import { decodeInstance, type Instance } from '#shared/allocation/instance'

interface Size {
  readonly most: number
  readonly years: number
  readonly parts: boolean
  readonly largest: number
  /** Two layers in each frame, the second for one group alone. */
  readonly layers?: boolean
}

const groups = ['side:kommune', 'side:sykehus', 'area:nord']

/** Random instances with every rule mixed in; decoded by the product, so all are well formed. */
export function instances({ most, years, parts, largest, layers = false }: Size): fc.Arbitrary<Instance> {
  const yearNames = Array.from({ length: years }, (_, y) => String(2025 + y))
  const byYear = (amount: fc.Arbitrary<number>) =>
    fc.record(Object.fromEntries(yearNames.map(year => [year, amount])))
  const application = fc.record({
    requested: byYear(fc.integer({ min: 0, max: largest })),
    minimumShare: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    benefit: fc.integer({ min: 0, max: 50 }).map(tenths => tenths / 10),
    groups: fc.subarray(groups),
    lock: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, fc.constant('fund'), fc.constant('never')),
    divisible: fc.boolean(),
  })
  const percent = fc.integer({ min: 0, max: 20 }).map(n => n / 20)
  const rule = (group: string) =>
    fc
      .record(
        {
          minShare: percent.map(share => share / 2),
          maxShare: percent.map(share => 0.5 + share / 2),
          minCount: fc.integer({ min: 0, max: 1 }),
          maxCount: fc.integer({ min: 1, max: 4 }),
        },
        { requiredKeys: [] },
      )
      .map(limits => ({ group, ...limits }))
  return fc
    .record({
      applications: fc.array(application, { minLength: 1, maxLength: most }),
      frame: fc.integer({ min: 0, max: largest * 4 }),
      step: fc.constantFrom(1, 2, 5),
      threshold: fc.constantFrom(0, 0, 1, 2.5),
      onMisfit: fc.constantFrom('skip', 'stop'),
      objective: fc.constantFrom('benefit', 'benefit-kroner'),
      chosenGroups: fc.subarray(groups),
      pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
      exclusive: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
      hasRules: fc.boolean(),
      reserve: fc.constantFrom(0, 0, 0, 3),
      committed: fc.integer({ min: 0, max: 3 }),
      secondLayer: fc.integer({ min: 0, max: 100 }),
      purpose: fc.constantFrom(...groups),
      points: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: most, maxLength: most }), {
        minLength: 1,
        maxLength: 4,
      }),
    })
    .chain(drawn => fc.tuple(fc.constant(drawn), fc.tuple(...drawn.chosenGroups.map(rule))))
    .map(([drawn, groupRules]) => {
      const { applications } = drawn
      const present = new Set(applications.flatMap(({ groups }) => groups))
      const id = (n: number) => `s${n % applications.length}`
      const upward = (pair: readonly [number, number]) =>
        [
          id(Math.max(pair[0] % applications.length, pair[1] % applications.length)),
          id(Math.min(pair[0] % applications.length, pair[1] % applications.length)),
        ] as const
      const distinct = (pair: readonly [string, string]) => pair[0] !== pair[1]
      const json = {
        frames: Object.fromEntries(yearNames.map(year => [year, drawn.frame])),
        step: drawn.step,
        layers: layers ? yearNames.flatMap(year => twoLayers(year, drawn)) : [],
        applications: applications.map(({ minimumShare, requested, ...rest }, n) => ({
          ...rest,
          id: `s${n}`,
          requested,
          ...(minimumShare === undefined || !parts
            ? {}
            : {
                minimum: Object.fromEntries(
                  Object.entries(requested).map(([year, amount]) => [
                    year,
                    Math.floor((amount * minimumShare) / 5),
                  ]),
                ),
              }),
        })),
        utilities: Object.fromEntries(
          drawn.points.map((given, m) => [
            `medlem-${m}`,
            Object.fromEntries(applications.map((_, n) => [`s${n}`, given[n] ?? 0])),
          ]),
        ),
        rules: {
          threshold: drawn.threshold,
          onMisfit: drawn.onMisfit,
          objective: drawn.objective,
          reserve: Object.fromEntries(yearNames.map(year => [year, Math.min(drawn.frame, drawn.reserve)])),
          groups: drawn.hasRules ? groupRules.filter(({ group }) => present.has(group)) : [],
          exclusive: drawn.hasRules
            ? drawn.exclusive.map(([a, b]) => [id(a), id(b)] as const).filter(distinct)
            : [],
          requires: drawn.hasRules ? drawn.pairs.map(upward).filter(distinct) : [],
        },
      }
      const decoded = decodeInstance(json)
      if (!decoded.ok) throw new Error(JSON.stringify(decoded.error))
      return decoded.value
    })
}

function twoLayers(
  year: string,
  {
    frame,
    committed,
    secondLayer,
    purpose,
  }: {
    readonly frame: number
    readonly committed: number
    readonly secondLayer: number
    readonly purpose: string
  },
) {
  const second = Math.floor((frame * secondLayer) / 100)
  return [
    { id: `${year}-rest`, year, amount: frame - second + committed, committed },
    { id: `${year}-nye`, year, amount: second, groups: [purpose] },
  ]
}

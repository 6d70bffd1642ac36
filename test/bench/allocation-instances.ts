import { decodeInstance, type Instance } from '#shared/allocation/instance'

/** The same numbers on every machine. */
function numbersFrom(seed: number): () => number {
  let state = (seed * 7919 + 12345) % 2_147_483_648
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

function instance(json: unknown): Instance {
  const decoded = decodeInstance(json)
  if (!decoded.ok) throw new Error(decoded.error[0]?.message)
  return decoded.value
}

/** Requests log-uniform from 100 000 to 3 million kroner in whole thousands, as they are in calls: many small, few large. */
const amount = (next: () => number) => Math.round(100 * 30 ** next()) * 1000
const score = (next: () => number) => Math.round(100 + 400 * next()) / 100

/** One frame of 40 % of all requests, threshold, locks. */
export function oneFrame(count: number, seed: number): Instance {
  const next = numbersFrom(seed)
  const applications = Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    requested: { '2025': amount(next) },
    benefit: score(next),
    lock: index % 40 === 7 ? 'fund' : index % 40 === 11 ? 'never' : null,
  }))
  const all = applications.reduce((sum, { requested }) => sum + requested['2025'], 0)
  return instance({ frames: { '2025': Math.round(all * 0.4) }, applications, rules: { threshold: 1.5 } })
}

/** Parts, two frames, shares and counts of groups, locks, exclusions and dependencies, as in feasibility's full model. */
export function mixedRules(count: number, seed: number): Instance {
  const next = numbersFrom(seed)
  const sides = ['side:kommune', 'side:sykehus', 'side:rhf', 'side:annet']
  const applications = Array.from({ length: count }, (_, index) => {
    const first = amount(next)
    const second = next() < 0.5 ? amount(next) : 0
    const divisible = index % 3 === 0
    return {
      id: `a${index}`,
      requested: { '2025': first, '2026': second },
      ...(divisible
        ? {
            minimum: {
              '2025': Math.round(first * 0.0006) * 1000,
              '2026': Math.round(second * 0.0006) * 1000,
            },
          }
        : {}),
      benefit: score(next),
      groups: [sides[index % 4] ?? '', `area:${index % 3}`],
      lock: index % 40 === 7 ? 'fund' : index % 40 === 11 ? 'never' : null,
    }
  })
  const all = (year: '2025' | '2026') => applications.reduce((sum, { requested }) => sum + requested[year], 0)
  return instance({
    frames: { '2025': Math.round(all('2025') * 0.4), '2026': Math.round(all('2026') * 0.4) },
    step: 1000,
    applications,
    rules: {
      threshold: 1.2,
      groups: [
        { group: 'side:kommune', minShare: 0.3 },
        { group: 'side:sykehus', maxShare: 0.3 },
        { group: 'area:1', minShare: 0.2, maxShare: 0.5 },
        { group: 'side:rhf', maxCount: Math.ceil(count / 8) },
      ],
      exclusive: [
        ['a1', 'a2'],
        ['a5', 'a6', 'a9'],
      ],
      requires: [
        ['a3', 'a4'],
        ['a12', 'a13'],
      ],
    },
  })
}

/** Whole awards in three yearly frames of 40 %, with shares. */
export function threeYears(count: number, seed: number): Instance {
  const next = numbersFrom(seed)
  const years = ['2025', '2026', '2027']
  const applications = Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    requested: Object.fromEntries(years.map(year => [year, amount(next)])),
    benefit: score(next),
    groups: [index % 2 === 0 ? 'side:kommune' : 'side:sykehus'],
  }))
  const all = (year: string) => applications.reduce((sum, { requested }) => sum + (requested[year] ?? 0), 0)
  return instance({
    frames: Object.fromEntries(years.map(year => [year, Math.round(all(year) * 0.4)])),
    applications,
    rules: { groups: [{ group: 'side:sykehus', minShare: 0.35, maxShare: 0.65 }] },
  })
}

import type { Rules } from '#renderer/stores/allocation-store'
import type { Band, GroupRule, TieBreak } from '#shared/allocation/instance'
import { defaultBands } from '#shared/allocation/instance'

/** The rules that can be set on the screen, with the values that hold when nobody has set them. */
export interface RuleSet {
  readonly threshold: number
  readonly step: number
  readonly onMisfit: 'skip' | 'stop'
  readonly objective: 'benefit' | 'benefit-kroner'
  readonly groups: readonly GroupRule[]
  readonly reserveKroner: number
  readonly bands: readonly Band[]
  readonly tieBreak: TieBreak | null
  /** How many rules of other kinds the round holds; they are kept as they are. */
  readonly others: number
}

/** Reads the rules of a round as the screen shows them. Whether they fit is for the computation to say. */
export function readRules(rules: Rules, year: string): RuleSet {
  const reserve = (rules.reserve ?? {}) as Record<string, number>
  const lengthOf = (key: string) => Object.keys((rules[key] as object | undefined) ?? {}).length
  return {
    threshold: (rules.threshold as number | undefined) ?? 0,
    step: (rules.step as number | undefined) ?? 1,
    onMisfit: rules.onMisfit === 'stop' ? 'stop' : 'skip',
    objective: rules.objective === 'benefit-kroner' ? 'benefit-kroner' : 'benefit',
    groups: (rules.groups as readonly GroupRule[] | undefined) ?? [],
    reserveKroner: reserve[year] ?? 0,
    bands: (rules.bands as readonly Band[] | undefined) ?? defaultBands,
    tieBreak: (rules.tieBreak as TieBreak | undefined) ?? null,
    others: lengthOf('exclusive') + lengthOf('requires') + lengthOf('locks'),
  }
}

/** The rules with one of them changed; null takes it out, so that what holds when nobody has set it holds again. */
export function withRule(rules: Rules, key: string, value: unknown): Rules {
  const { [key]: _, ...rest } = rules
  return value === null ? rest : { ...rest, [key]: value }
}

/** The rules with another reserve for the year. */
export function withReserve(rules: Rules, year: string, kroner: number): Rules {
  const { [year]: _, ...years } = (rules.reserve ?? {}) as Record<string, number>
  const reserve = kroner === 0 ? years : { ...years, [year]: kroner }
  return withRule(rules, 'reserve', Object.keys(reserve).length === 0 ? null : reserve)
}

/** The rules with one limit of one group changed; null takes the limit out. */
export function withGroupLimit(
  rules: Rules,
  group: string,
  limit: Exclude<keyof GroupRule, 'group'>,
  value: number | null,
): Rules {
  const groups = (rules.groups as readonly GroupRule[] | undefined) ?? []
  const changed = groups.map(rule => {
    if (rule.group !== group) return rule
    const { [limit]: _, ...rest } = rule
    return value === null ? rest : { ...rest, [limit]: value }
  })
  return withRule(rules, 'groups', changed)
}

export function withGroup(rules: Rules, group: string): Rules {
  const groups = (rules.groups as readonly GroupRule[] | undefined) ?? []
  return withRule(rules, 'groups', [...groups.filter(rule => rule.group !== group), { group }])
}

export function withoutGroup(rules: Rules, group: string): Rules {
  const groups = (rules.groups as readonly GroupRule[] | undefined) ?? []
  const left = groups.filter(rule => rule.group !== group)
  return withRule(rules, 'groups', left.length === 0 ? null : left)
}

/** The committee puts one of several with the same score first. */
export function withFirst(rules: Rules, applicationId: string): Rules {
  const order = Array.isArray(rules.tieBreak) ? (rules.tieBreak as readonly string[]) : []
  return withRule(rules, 'tieBreak', [applicationId, ...order.filter(id => id !== applicationId)])
}

/** How many rules are set, for the button that shows them. */
export function countRules(rules: Rules, year: string): number {
  const { threshold, step, groups, reserveKroner, others } = readRules(rules, year)
  const limits = groups.reduce((sum, rule) => sum + Object.keys(rule).length - 1, 0)
  return Number(threshold > 0) + Number(step > 1) + Number(reserveKroner > 0) + limits + others
}

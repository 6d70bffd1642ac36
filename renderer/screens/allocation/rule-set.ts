import type { Rules } from '#renderer/stores/allocation-store'
import type { Band, GroupRule, Instance, TieBreak } from '#shared/allocation/instance'
import { defaultBands } from '#shared/allocation/instance'

/** `exclusive`: at most one of them gets; `requires`: the first gets only where the second does. */
export interface Link {
  readonly kind: 'exclusive' | 'requires'
  readonly ids: readonly string[]
}

const completions = ['none', 'add1', 'greedy', 'add1-greedy'] as const

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
  readonly completion: Instance['rules']['completion']
  /** Rules about single applications: those that exclude, or depend on, one another. */
  readonly links: readonly Link[]
  /** The groups that a layer of the frame is for, by layer; a layer that is not named is for all. */
  readonly purposes: Readonly<Record<string, readonly string[]>>
  /** How many rules of other kinds the round holds; they are kept as they are. */
  readonly others: number
}

/** Reads the rules of a round as the screen shows them. Whether they fit is for the computation to say. */
export function readRules(rules: Rules, year: string): RuleSet {
  const reserve = (rules.reserve ?? {}) as Record<string, number>
  return {
    threshold: (rules.threshold as number | undefined) ?? 0,
    step: (rules.step as number | undefined) ?? 1,
    onMisfit: rules.onMisfit === 'stop' ? 'stop' : 'skip',
    objective: rules.objective === 'benefit-kroner' ? 'benefit-kroner' : 'benefit',
    groups: (rules.groups as readonly GroupRule[] | undefined) ?? [],
    reserveKroner: reserve[year] ?? 0,
    bands: (rules.bands as readonly Band[] | undefined) ?? defaultBands,
    tieBreak: (rules.tieBreak as TieBreak | undefined) ?? null,
    completion: completions.find(one => one === rules.completion) ?? 'add1-greedy',
    links: linksOf(rules),
    purposes: (rules.purposes as RuleSet['purposes'] | undefined) ?? {},
    others: Object.keys((rules.locks as object | undefined) ?? {}).length,
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
  const { threshold, step, groups, reserveKroner, links, purposes, others } = readRules(rules, year)
  const limits = groups.reduce((sum, rule) => sum + Object.keys(rule).length - 1, 0)
  return (
    Number(threshold > 0) +
    Number(step > 1) +
    Number(reserveKroner > 0) +
    limits +
    links.length +
    Object.keys(purposes).length +
    others
  )
}

function linksOf(rules: Rules): readonly Link[] {
  const listed = (kind: Link['kind']) =>
    ((rules[kind] as readonly (readonly string[])[] | undefined) ?? []).map((ids): Link => ({ kind, ids }))
  return [...listed('exclusive'), ...listed('requires')]
}

/** The rules with one more about single applications. */
export function withLink(rules: Rules, { kind, ids }: Link): Rules {
  const before = (rules[kind] as readonly (readonly string[])[] | undefined) ?? []
  return withRule(rules, kind, [...before, ids])
}

export function withoutLink(rules: Rules, { kind, ids }: Link): Rules {
  const before = (rules[kind] as readonly (readonly string[])[] | undefined) ?? []
  const left = before.filter(one => one.join('\n') !== ids.join('\n'))
  return withRule(rules, kind, left.length === 0 ? null : left)
}

/** Why a rule about two applications cannot be added, in words; null where it can. */
export function whyNotLink(rules: Rules, { kind, ids: [first = '', second = ''] }: Link): string | null {
  if (first === '' || second === '') return 'Velg to søknader.'
  if (first === second) return 'Velg to ulike søknader.'
  const links = linksOf(rules)
  const isSame = (ids: readonly string[]) =>
    ids.length === 2 &&
    ids.includes(first) &&
    ids.includes(second) &&
    (kind === 'exclusive' || ids[0] === first)
  if (links.some(one => one.kind === kind && isSame(one.ids))) return 'Regelen er satt fra før.'
  if (kind === 'exclusive') return null
  const needed = new Set([second])
  for (const id of needed)
    for (const link of links) {
      const [from = '', to = ''] = link.ids
      if (link.kind === 'requires' && from === id) needed.add(to)
    }
  return needed.has(first)
    ? 'Da ville de forutsatt hverandre i ring, og ingen av dem kunne fått først.'
    : null
}

/** The rules with one group more that a layer is for. */
export function withPurpose(rules: Rules, layerId: string, group: string): Rules {
  const before = (rules.purposes as RuleSet['purposes'] | undefined) ?? {}
  return withRule(rules, 'purposes', { ...before, [layerId]: [...(before[layerId] ?? []), group] })
}

/** The rules with one group less that a layer is for; a layer that is for no group is for all. */
export function withoutPurpose(rules: Rules, layerId: string, group: string): Rules {
  const { [layerId]: groups = [], ...others } = (rules.purposes as RuleSet['purposes'] | undefined) ?? {}
  const left = groups.filter(one => one !== group)
  const purposes = left.length === 0 ? others : { ...others, [layerId]: left }
  return withRule(rules, 'purposes', Object.keys(purposes).length === 0 ? null : purposes)
}

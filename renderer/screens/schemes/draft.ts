import type { Json } from '#shared/base/canonical-json'

/** Where in a scheme something stands: names of fields and numbers in lists. */
export type Path = readonly (string | number)[]

type Group = { readonly [name: string]: Json }

/** The value at a place of a draft; undefined where the draft has no such place. */
export function valueAt(draft: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, part) => {
    if (typeof part === 'number') return Array.isArray(value) ? value[part] : undefined
    return isGroup(value) ? value[part] : undefined
  }, draft)
}

/** The draft with another value at a place; the rest is the same, and shared. */
export function withValueAt(draft: Json, path: Path, value: Json): Json {
  const [part, ...rest] = path
  if (part === undefined) return value
  if (typeof part === 'number') {
    const list: readonly Json[] = Array.isArray(draft) ? draft : []
    return list.map((item, index) => (index === part ? withValueAt(item, rest, value) : item))
  }
  const group = isGroup(draft) ? draft : {}
  return { ...group, [part]: withValueAt(group[part] ?? null, rest, value) }
}

/** The draft without a named place in it: a field that a scheme may leave out. */
export function withoutPlace(draft: Json, path: Path): Json {
  const name = path.at(-1)
  const group = valueAt(draft, path.slice(0, -1))
  if (typeof name !== 'string' || !isGroup(group)) return draft
  const left = Object.fromEntries(Object.entries(group).filter(([field]) => field !== name))
  return withValueAt(draft, path.slice(0, -1), left)
}

/** The list at a place; empty where there is none. */
export function listAt(draft: Json, path: Path): readonly Json[] {
  const value = valueAt(draft, path)
  return Array.isArray(value) ? value : []
}

/** A list without one of its items. */
export function without(list: readonly Json[], index: number): Json[] {
  return list.filter((_, at) => at !== index)
}

/** A list where an item has changed places with the one before it (-1) or after it (1); the ends stay. */
export function moved(list: readonly Json[], index: number, step: -1 | 1): Json[] {
  const here = list[index]
  const there = list[index + step]
  if (here === undefined || there === undefined) return [...list]
  return list.map((item, at) => (at === index ? there : at === index + step ? here : item))
}

/** An id for a new item that none of the items has: the prefix and the first free number. */
export function freshId(prefix: string, items: readonly Json[]): string {
  const taken = new Set(items.map(item => (isGroup(item) ? item.id : undefined)))
  let number = items.length + 1
  while (taken.has(`${prefix}-${number}`)) number++
  return `${prefix}-${number}`
}

/** The text of a field in a group; empty where it has none. */
export function textOf(item: Json | undefined, name: string): string {
  const value = isGroup(item) ? item[name] : undefined
  return typeof value === 'string' ? value : ''
}

/** A path as faults write it: `frame.layers[1].amountKroner`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  )
}

export function isGroup(value: Json | undefined): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import type { FieldSource } from '#shared/round/packet'
import { cellText } from './cell'
import type { FoundValue } from './found-value'
import type { Caution, Rejection } from './problem'

/** The fields of a form on their way, each with what was written and where, and what should be looked at. */
export class FieldDraft {
  readonly cautions: Caution[] = []
  readonly sources = new Map<string, FieldSource>()
  readonly #fields = new Map<string, unknown>()
  readonly #keys = new Map<string, string>()

  /**
   * Sets a field by its dotted path. The first value counts; a different second one, by what tells them apart, is
   * reported as it is written.
   */
  put(path: string, value: unknown, key: string, source: FieldSource, written = key): void {
    const before = this.#keys.get(path)
    if (before === undefined) {
      this.#fields.set(path, value)
      this.#keys.set(path, key)
      this.sources.set(path, source)
    } else if (before !== key) {
      this.cautions.push({ kind: 'second-value', field: path, value: written, source })
    }
  }

  /** Sets a field to what was read from a value; null says that it could not be read, which is reported. */
  putRead(path: string, value: unknown, found: FoundValue): void {
    if (value === null) this.unread(path, found)
    else {
      // A cell's own date has no text of its own.
      const written = typeof found.value === 'object' ? String(value) : cellText(found.value)
      this.put(path, value, String(value), found.source, written)
    }
  }

  /** Adds to a list, without what it has already. */
  append(path: string, items: readonly unknown[], source: FieldSource): void {
    const before = (this.#fields.get(path) as readonly unknown[] | undefined) ?? []
    const known = new Set(before.map(item => JSON.stringify(item)))
    this.#fields.set(path, [...before, ...items.filter(item => !known.has(JSON.stringify(item)))])
    if (before.length === 0) this.sources.set(path, source)
  }

  /** Sets a field that nobody wrote: a default. */
  assume(path: string, value: unknown): void {
    this.#fields.set(path, value)
  }

  /** Reports a value that could not be read. */
  unread(field: string, { value, source }: Pick<FoundValue, 'value' | 'source'>): void {
    this.cautions.push({ kind: 'unread-value', field, value: cellText(value), source })
  }

  /** Takes a field out again, and reports what it was. */
  leaveOut(path: string): void {
    const source = this.sources.get(path)
    const value = String(this.#fields.get(path) ?? '')
    this.#fields.delete(path)
    this.sources.delete(path)
    this.cautions.push({
      kind: 'unread-value',
      field: path,
      value,
      ...(source === undefined ? {} : { source }),
    })
  }

  /** Whether a value of a field was reported as one that could not be read. */
  isUnread(field: string): boolean {
    return this.cautions.some(caution => caution.kind === 'unread-value' && caution.field === field)
  }

  value(path: string): unknown {
    return this.#fields.get(path)
  }

  /** The grant years that a field has amounts for. */
  yearsOf(field: string): readonly string[] {
    const start = `${field}.`
    return [...this.#fields.keys()]
      .filter(path => path.startsWith(start))
      .map(path => path.slice(start.length))
  }

  /** The form as nested objects, not yet decoded. */
  form(): Record<string, unknown> {
    const form: Record<string, unknown> = { format: 'tildeling/application@1' }
    for (const [path, value] of this.#fields) setAt(form, path, value)
    return form
  }

  /** A rejection with the place of the field that it names, where that is known. */
  withSource(rejection: Rejection): Rejection {
    if (!('field' in rejection)) return rejection
    const source = this.sources.get(rejection.field)
    return source === undefined ? rejection : { ...rejection, source }
  }
}

function setAt(target: Record<string, unknown>, path: string, value: unknown): void {
  let at = target
  let start = 0
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
    const key = path.slice(start, dot)
    at[key] ??= {}
    at = at[key] as Record<string, unknown>
    start = dot + 1
  }
  at[path.slice(start)] = value
}

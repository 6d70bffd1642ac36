import type { Json } from '#shared/base/canonical-json'
import type { z } from '#shared/base/zod'
import type { FieldName, Write } from './fields'

/** Something that can be written to the journal, before it has a device, a number and a hash. */
export interface Action {
  readonly kind: string
  readonly payload: Json
}

/** Why an entry has no effect on the round, though it stays in the journal. */
export type RefusalReason = 'not-yours' | 'bad-payload' | 'outside-scale'

/**
 * One kind of entry: how its payload is decoded, who may write it, which fields it writes, and how it is undone.
 * `member` names whose own entry it is (a declaration, a mark); without it only the secretariat may write the kind.
 * Undone by an entry of the same kind with the `former` payload, read from the fields as they were before; where
 * there was none, by the `counter` action. A kind with neither cannot be undone.
 */
export interface EntryKind<P> {
  readonly kind: string
  readonly payload: z.ZodType<P>
  readonly member?: (payload: P) => string
  readonly writes: (payload: P) => readonly Write[]
  readonly refuses?: (payload: P, read: (field: FieldName) => Json) => RefusalReason | null
  readonly former?: (payload: P, before: (field: FieldName) => Json) => P | null
  readonly counter?: (payload: P) => Action
}

/** A kind with its payload type put away, so that all kinds fit in one table. */
export interface AnyKind {
  readonly kind: string
  /** Decodes a payload and says what it would do; null when the payload does not fit. */
  readonly interpret: (payload: unknown) => Interpreted | null
}

export interface Interpreted {
  readonly member: string | null
  readonly writes: readonly Write[]
  readonly refuses: (read: (field: FieldName) => Json) => RefusalReason | null
  readonly undo: (before: (field: FieldName) => Json) => Action | null
}

/** Declares a kind of entry: gives a function that makes its actions, and the kind for the table. */
export function defineKind<P>(definition: EntryKind<P>): ((payload: P) => Action) & AnyKind {
  const make = (payload: P): Action => ({
    kind: definition.kind,
    payload: definition.payload.parse(payload) as Json,
  })
  const interpret = (payload: unknown): Interpreted | null => {
    const decoded = definition.payload.safeParse(payload)
    if (!decoded.success) return null
    return {
      member: definition.member?.(decoded.data) ?? null,
      writes: definition.writes(decoded.data),
      refuses: read => definition.refuses?.(decoded.data, read) ?? null,
      undo: before => {
        const former = definition.former?.(decoded.data, before) ?? null
        return former === null ? (definition.counter?.(decoded.data) ?? null) : make(former)
      },
    }
  }
  return Object.assign(make, { kind: definition.kind, interpret })
}

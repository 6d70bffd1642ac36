import { canonicalJson, type Json } from '#shared/base/canonical-json'
import { asId, type DeviceId } from '#shared/base/ids'
import { sha256Hex } from '#shared/base/sha256'
import { z } from '#shared/base/zod'

/** How far one device had read each of the others: device → the last sequence number read. */
export type Seen = Readonly<Record<string, number>>

/**
 * One line of the journal. `device` and `seq` name it; `seen` holds only what this device had read since its own
 * previous entry; `prev` is the hash of that previous entry (null for the first); `hash` covers all the rest.
 */
export interface Entry {
  readonly device: DeviceId
  readonly seq: number
  readonly lamport: number
  readonly seen: Seen
  /** Wall clock in ISO 8601; for people to read, never for order. */
  readonly at: string
  /** Who wrote: `secretariat`, or the id of a member. */
  readonly actor: string
  readonly kind: string
  readonly payload: Json
  readonly prev: string | null
  readonly hash: string
}

/** The actor of everything that the secretariat does. */
export const secretariat = 'secretariat'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(1).max(1_000_000_000_000)

const entrySchema = z.strictObject({
  device: z.string().min(1).max(100),
  seq: count,
  lamport: count,
  seen: z.record(z.string().min(1).max(100), count),
  at: z.iso.datetime({ offset: true }),
  actor: z.string().min(1).max(200),
  kind: z.string().min(1).max(100),
  payload: z.json(),
  prev: hash.nullable(),
  hash,
})

/** Reads an entry out of parsed JSON; null when the shape is wrong. The hash is not checked here. */
export function decodeEntry(value: unknown): Entry | null {
  const decoded = entrySchema.safeParse(value)
  if (!decoded.success) return null
  return { ...decoded.data, device: asId<DeviceId>(decoded.data.device) } as Entry
}

/** SHA-256 over the canonical JSON of everything in the entry but its hash. */
export function computeEntryHash(entry: Omit<Entry, 'hash'> | Entry): string {
  const { hash: _, ...rest } = entry as Entry
  return sha256Hex(canonicalJson(rest))
}

/** The name of an entry as people and reports write it: `device#seq`. */
export function entryName(entry: { readonly device: string; readonly seq: number }): string {
  return `${entry.device}#${entry.seq}`
}

/** The one order of a journal: Lamport number, then device, then sequence, then hash. */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    a.lamport - b.lamport || compareText(a.device, b.device) || a.seq - b.seq || compareText(a.hash, b.hash)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import { sha256Hex } from '#shared/base/sha256'
import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const secret = z.string().min(16).max(200)

/**
 * A secret that stands in every copy of the secretariat's and in no member's file: by it a copy from another of the
 * secretariat's machines is told from a file that somebody else put together.
 */
export const roundKeyed = defineKind({
  kind: 'round.keyed',
  payload: z.strictObject({ key: secret }),
  writes: () => [],
})

const issued = z.strictObject({
  bundleId: z.string().min(1).max(100),
  memberId: z.string().min(1).max(200),
  /** Known to the secretariat and to whoever has this member's file. */
  token: secret,
  /** What the file leaves out, as one hash (see `digestOfWithheld`). */
  withheld: hash,
})
export type BundleIssued = z.infer<typeof issued>

/** The secretariat makes a file for a member. */
export const bundleIssued = defineKind({
  kind: 'bundle.issued',
  payload: issued,
  writes: ({ bundleId, memberId }) => [
    { field: { collection: 'exchange', group: memberId, key: `bundle\n${bundleId}` }, value: true },
  ],
})

const claim = z.strictObject({
  bundleId: z.string().min(1).max(100),
  memberId: z.string().min(1).max(200),
  /** See `claimProof`. */
  proof: hash,
})
export type DeviceClaim = z.infer<typeof claim>

/** The first entry of a member's machine: it belongs to the member whose file was opened on it. */
export const deviceClaimed = defineKind({
  kind: 'device.claimed',
  payload: claim,
  member: ({ memberId }) => memberId,
  writes: () => [],
})

/** Shows that whoever made it had the member's file, and is of use to this one machine alone. */
export function claimProof(issued: BundleIssued, device: string): string {
  return sha256Hex(['tildeling/claim@1', issued.bundleId, issued.memberId, issued.token, device].join('\n'))
}

/** Decodes a payload of `bundle.issued`; null when it does not fit. */
export function decodeIssued(payload: unknown): BundleIssued | null {
  return issued.safeParse(payload).data ?? null
}

/** Decodes a payload of `device.claimed`; null when it does not fit. */
export function decodeClaim(payload: unknown): DeviceClaim | null {
  return claim.safeParse(payload).data ?? null
}

import { err, ok, type Result } from '#shared/base/result'
import { type Entry, secretariat } from '#shared/journal/entry'
import type { BundleHeader } from '#shared/round/bundle'
import type { Action } from '#shared/round/entry-kind'
import { entryKinds } from '#shared/round/kinds'
import { bundleIssued, claimProof, decodeIssued, deviceClaimed } from '#shared/round/kinds/exchange-entries'

/** In whose name an open round is written to. */
export interface Writer {
  /** `secretariat`, or the id of a member. */
  readonly actor: string
  /** What the device must say before its first entry. */
  readonly introduce: (device: string) => readonly Action[]
  /** Why an action is not the writer's to write, in words; null where it is. */
  readonly refuse: (action: Action) => string | null
}

/** The secretariat: writes everything. */
export const officeWriter: Writer = { actor: secretariat, introduce: () => [], refuse: () => null }

/**
 * The member whose file it is: the device first claims its place, and writes only what is that member's own. Fails
 * where the file lacks the entry that issued it.
 */
export function memberWriter(
  bundle: BundleHeader,
  entries: readonly Entry[],
): Result<Writer, { readonly message: string }> {
  const issued = entries
    .filter(({ kind }) => kind === bundleIssued.kind)
    .map(({ payload }) => decodeIssued(payload))
    .find(one => one?.bundleId === bundle.id && one.memberId === bundle.memberId)
  if (issued === undefined || issued === null) {
    return err({ message: 'Filen er skadet: det står ikke i den hvem den er laget for. Be om en ny fil.' })
  }
  const { bundleId, memberId } = issued
  return ok({
    actor: memberId,
    introduce: device => [deviceClaimed({ bundleId, memberId, proof: claimProof(issued, device) })],
    refuse: ({ kind, payload }) =>
      entryKinds.get(kind)?.interpret(payload)?.member === memberId
        ? null
        : 'Filen er laget for ett medlem. Bare medlemmets egne poeng, erklæringer og levering kan skrives i den.',
  })
}

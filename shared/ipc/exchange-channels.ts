import type { Json } from '#shared/base/canonical-json'
import { z } from '#shared/base/zod'
import type { Entry } from '#shared/journal/entry'
import { channel } from './channel'
import type { OpenedRound } from './round-channels'
import type { RoundFailure } from './round-failure'

/** What taking in files came to: how much is new, what was refused and why, what stands against something else. */
export interface MergeReport {
  readonly added: number
  readonly known: number
  readonly refused: readonly { readonly entry: string; readonly reason: string }[]
  readonly conflicts: readonly { readonly field: string; readonly kept: Json; readonly other: Json }[]
  readonly notes: readonly string[]
  /** Files that wait for a passphrase. */
  readonly sealed: readonly string[]
}

/** The files that were made for members. */
export interface MadeBundles {
  readonly folder: string
  readonly files: readonly string[]
  readonly entries: readonly Entry[]
}

const passphrase = z.string().min(8).max(500).nullable()

/** Files to members and back. The main process owns all files and dialogs; null means cancelled. */
export const exchangeChannels = {
  /** Opens the sealed file that was last asked for. */
  'exchange:unseal': channel(z.strictObject({ passphrase: z.string().min(1).max(500) })).answers<
    OpenedRound,
    RoundFailure
  >(),
  /** Makes a file for each of the named members in a folder that the person chooses. */
  'exchange:bundle': channel(
    z.strictObject({
      memberIds: z.array(z.string().min(1).max(200)).min(1).max(200),
      attachments: z.boolean(),
      passphrase,
    }),
  ).answers<MadeBundles | null, RoundFailure>(),
  /**
   * Takes in the files that the person chooses or has dropped on the window, or, with a passphrase, those that were
   * sealed the last time.
   */
  'exchange:receive': channel(
    z.strictObject({ passphrase: z.string().min(1).max(500).nullable(), dropped: z.boolean() }),
  ).answers<{ readonly report: MergeReport; readonly entries: readonly Entry[] } | null, RoundFailure>(),
  /** Writes what the member sends back, where the person chooses. */
  'exchange:hand-in': channel(z.strictObject({ passphrase })).answers<
    { readonly fileName: string } | null,
    RoundFailure
  >(),
} as const

import { z } from '#shared/base/zod'
import type { NearDuplicate } from '#shared/intake/near-duplicates'
import type { IntakeWarning, RejectedFile } from '#shared/intake/report'
import type { Entry } from '#shared/journal/entry'
import type { ImportReport, LabelMapping } from '#shared/round/kinds/import-entries'
import type { Packet } from '#shared/round/packet'
import { channel } from './channel'
import type { RoundFailure } from './round-failure'

/**
 * One application that was read and is not taken in yet. `near`: new, but it may be the same as another; `version`: a
 * later version of one that is there; `duplicate`: the same again; `outdated`: sent before the one that is there.
 */
export interface PreviewItem {
  readonly key: number
  readonly kind: 'new' | 'near' | 'version' | 'duplicate' | 'outdated'
  readonly applicationId: string
  readonly packet: Packet
  readonly near: readonly NearDuplicate[]
}

/** What was read of the files that were chosen, before any of it is taken in. */
export interface ImportPreview {
  readonly items: readonly PreviewItem[]
  readonly rejected: readonly RejectedFile[]
  readonly warnings: readonly IntakeWarning[]
  /** The labels that are mapped by hand, which this reading has used. */
  readonly mappings: readonly LabelMapping[]
}

/** What an import came to, with the entries that it wrote. */
export interface TakenInReport {
  readonly report: ImportReport
  readonly entries: readonly Entry[]
}

/** What was dropped on the window: names to show, never paths. */
export interface DroppedFiles {
  readonly names: readonly string[]
  /** Rounds and files of members alone, open or sealed, by their names. */
  readonly isRound: boolean
}

const nothing = z.undefined()
const id = z.string().min(1).max(200)
const mapping = z.strictObject({
  label: z.string().min(1).max(500),
  field: z.string().min(1).max(100).nullable(),
})
const mappings = z.array(mapping).max(2_000)
const choice = z.strictObject({
  key: z.number().int().min(0),
  take: z.boolean(),
  /** The application that it is a version of, where a person said so of one that looked new. */
  versionOf: id.nullable(),
})
export type ImportChoice = z.infer<typeof choice>

/** What the window may ask about imports. The main process owns all paths; null means cancelled. */
export const importChannels = {
  /** Reads what the person chooses in a dialog. Nothing is taken in before `import:accept`. */
  'import:choose': channel(z.strictObject({ what: z.enum(['files', 'folder']) })).answers<
    ImportPreview | null,
    RoundFailure
  >(),
  /** Reads what was last dropped on the window. */
  'import:dropped': channel(nothing).answers<ImportPreview | null, RoundFailure>(),
  /** Remembers what labels mean and reads the same files again. */
  'import:read-again': channel(z.strictObject({ mappings })).answers<
    ImportPreview & { readonly entries: readonly Entry[] },
    RoundFailure
  >(),
  'import:accept': channel(z.strictObject({ choices: z.array(choice).max(20_000) })).answers<
    TakenInReport,
    RoundFailure
  >(),
  /** Puts away what was read. */
  'import:leave': channel(nothing).answers<null>(),
  'import:mappings': channel(nothing).answers<readonly LabelMapping[], RoundFailure>(),
  /** Writes the whole list of mapped labels, for the round and for its scheme. */
  'import:set-mappings': channel(z.strictObject({ mappings })).answers<
    { readonly mappings: readonly LabelMapping[]; readonly entries: readonly Entry[] },
    RoundFailure
  >(),
  /** Saves a report of the round as PDF or CSV where the person chooses. */
  'import:save-report': channel(z.strictObject({ importId: id })).answers<
    { readonly fileName: string } | null,
    RoundFailure
  >(),
  /** Shows the system's print dialog for what the window shows; false where the person cancelled. */
  'import:print-report': channel(nothing).answers<boolean, RoundFailure>(),
} as const

/**
 * Channels that the preload alone may use and the page never sees: a path may only come from a real drop, which the
 * preload takes from the event itself.
 */
export const preloadChannels = {
  'drop:take': channel(
    z.strictObject({ paths: z.array(z.string().min(1).max(32_000)).min(1).max(2_000) }),
  ).answers<null>(),
} as const

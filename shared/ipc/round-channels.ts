import type { MethodId } from '#shared/allocation/result'
import { z } from '#shared/base/zod'
import type { AttachmentText, DocumentView } from '#shared/intake/document-view'
import type { Entry } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import type { Decision } from '#shared/round/kinds/decision-entries'
import { allocationChoices } from './allocation-channels'
import { channel } from './channel'
import type { MergeReport } from './exchange-channels'
import type { RoundFailure } from './round-failure'

/** A round that was worked on at this machine before. */
export interface RecentRound {
  readonly roundId: string
  readonly title: string
  readonly schemeName: string
  readonly applications: number
  /** ISO 8601; empty for a round that is only known to have been here. */
  readonly openedAt: string
}

/** Something to know about how a round was found; each is shown once, when it opens. */
export interface OpeningNotice {
  readonly kind: 'torn-line' | 'damaged' | 'missing' | 'restored' | 'read-only-file'
  readonly message: string
}

/** A round as the window gets it: every entry of its journal. */
export interface OpenedRound {
  readonly roundId: string
  readonly entries: readonly Entry[]
  /** Why nothing can be written, in words; null when all is well. */
  readonly readOnly: string | null
  readonly notices: readonly OpeningNotice[]
  /** In whose name this machine writes: the secretariat, or the member whose file was opened. */
  readonly actor: string
  /** What came of it, where the file that was opened came back from a member. */
  readonly report: MergeReport | null
}

/** What a list of members or marks means for the round, and the rows that did not fit, one line each. */
export interface ListReading {
  readonly file: string
  readonly actions: readonly Action[]
  readonly refused: readonly string[]
}

/** A document as it would be printed now. `lacks` says why it is a draft; empty for one that can be sent. */
export interface DocumentPreview {
  readonly pdf: Uint8Array
  readonly draft: boolean
  readonly lacks: readonly string[]
}

/** One letter that could not be made, by the number of its application. */
export interface LetterFailure {
  readonly number: number
  readonly lines: readonly string[]
}

/** Documents that were saved, by file name in the folder that was chosen. */
export interface SavedDocuments {
  readonly folder: string
  readonly files: readonly string[]
  readonly failures: readonly LetterFailure[]
  readonly draft: boolean
  /** Letters from earlier that lie in the folder under other names, to the same applicants. */
  readonly earlier?: readonly string[]
  readonly entries: readonly Entry[]
}

const nothing = z.undefined()
const action = z.strictObject({ kind: z.string().min(1).max(100), payload: z.json() })
const entries = z.array(z.record(z.string(), z.json())).max(500_000)
const id = z.string().min(1).max(200)
const attachmentName = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(500),
})

const document = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letter'), applicationId: id }),
  z.strictObject({ kind: z.literal('protocol') }),
])
export type DocumentName = z.infer<typeof document>

/** What the window may ask about rounds. The main process owns all files and dialogs; null means cancelled. */
export const roundChannels = {
  'rounds:recent': channel(nothing).answers<readonly RecentRound[]>(),
  'rounds:create': channel(
    z.strictObject({
      schemeId: id,
      title: z.string().trim().min(1).max(300),
      frameKroner: z.number().int().min(0).nullable(),
    }),
  ).answers<OpenedRound, RoundFailure>(),
  'rounds:open': channel(z.strictObject({ roundId: id })).answers<OpenedRound, RoundFailure>(),
  'rounds:open-file': channel(nothing).answers<OpenedRound | null, RoundFailure>(),
  /** Opens the file that the app was started with, or that was double-clicked; null where there is none. */
  'rounds:open-waiting': channel(nothing).answers<OpenedRound | null, RoundFailure>(),
  /** Opens the round file that was last dropped on the window; null where none was. */
  'rounds:open-dropped': channel(nothing).answers<OpenedRound | null, RoundFailure>(),
  /** Makes the example the first time; making it can be cancelled, and then nothing of it is left. */
  'rounds:open-example': channel(nothing).answers<OpenedRound, RoundFailure>(),
  'rounds:close': channel(nothing).answers<null>(),
  'rounds:save-copy': channel(nothing).answers<{ readonly fileName: string } | null, RoundFailure>(),
  /** Writes actions as entries; they are on disk when it answers. */
  'journal:append': channel(z.strictObject({ actions: z.array(action).min(1).max(10_000) })).answers<
    readonly Entry[],
    RoundFailure
  >(),
  /** Hands in entries that only the window's working copy still holds. */
  'journal:restore': channel(z.strictObject({ entries })).answers<OpenedRound, RoundFailure>(),
  /** Reads a list of members or of marks that the person chooses; the window writes what it means. */
  'lists:choose': channel(z.strictObject({ what: z.enum(['members', 'marks']) })).answers<
    ListReading | null,
    RoundFailure
  >(),
  /** Stops the import, the letters or the calculation that is under way. */
  'work:cancel': channel(nothing).answers<null>(),
  'attachments:read': channel(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })).answers<
    Uint8Array,
    RoundFailure
  >(),
  /** A Word file, workbook, e-mail or text file of the round, as blocks to be drawn. */
  'attachments:view': channel(attachmentName).answers<DocumentView, RoundFailure>(),
  /** The text of an attachment, for search; one that cannot be read says so in its state. */
  'attachments:text': channel(attachmentName).answers<AttachmentText, RoundFailure>(),
  /** Saves an attachment as it came where the person chooses; answers with the file's name. */
  'attachments:save-copy': channel(attachmentName).answers<
    { readonly fileName: string } | null,
    RoundFailure
  >(),
  /** Drafts of decisions that follow from an allocation, for people to read and change. */
  'decisions:propose': channel(allocationChoices).answers<
    readonly { readonly applicationId: string; readonly decision: Decision }[],
    RoundFailure
  >(),
  /** Freezes the proposed decisions of the named applications in a meeting. */
  'decisions:freeze': channel(
    z.strictObject({ meetingDate: z.iso.date(), applicationIds: z.array(id).min(1).max(10_000) }),
  ).answers<readonly Entry[], RoundFailure>(),
  'documents:preview': channel(document).answers<DocumentPreview, RoundFailure>(),
  /** Saves letters (all, or those named) and, where asked, the protocol, in a folder that the person chooses. */
  'documents:save': channel(
    z.strictObject({ applicationIds: z.array(id).nullable(), protocol: z.boolean() }),
  ).answers<SavedDocuments | null, RoundFailure>(),
} as const

/** How far long work has come. */
export interface WorkProgress {
  readonly job: 'import' | 'take-in' | 'documents' | 'example'
  readonly done: number
  readonly all: number
  readonly label: string
}

export type { MethodId, RoundFailure }

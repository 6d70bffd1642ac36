import { z } from '#shared/base/zod'
import type { Scheme } from '#shared/scheme/scheme'
import { channel } from './channel'

/** One scheme that can be chosen, or a file among one's own that cannot be read as one. */
export type ListedScheme =
  | { readonly origin: 'shipped' | 'own'; readonly id: string; readonly scheme: Scheme }
  | {
      readonly origin: 'broken'
      readonly id: string
      readonly fileName: string
      readonly faults: readonly string[]
    }

/** Why a scheme could not be saved, read or found; `message` has a line for each fault. */
export interface SchemeFailure {
  readonly kind: 'not-found' | 'not-valid' | 'not-allowed' | 'not-saved' | 'unreadable'
  readonly message: string
}

/** A scheme that was taken in from a file; `newId` tells that its id was taken and it got another. */
export interface ImportedScheme {
  readonly scheme: Scheme
  readonly newId: boolean
  /** How many labels the file beside it maps; they are remembered for the scheme. */
  readonly mappedLabels: number
}

/** A scheme that was written as a file; its mapped labels lie in one beside it, where there are any. */
export interface ExportedScheme {
  readonly fileName: string
  readonly mappingsFileName: string | null
}

const nothing = z.undefined()
const id = z.string().min(1).max(200)

/** What the window may ask about schemes. The main process owns all files and dialogs; null means cancelled. */
export const schemeChannels = {
  /** Those that ship with the product first, then one's own by name, then files that cannot be read. */
  'schemes:list': channel(nothing).answers<readonly ListedScheme[]>(),
  /** Saves a scheme of one's own, new or changed; it is on disk when it answers. */
  'schemes:save-own': channel(z.strictObject({ scheme: z.record(z.string(), z.json()) })).answers<
    Scheme,
    SchemeFailure
  >(),
  /** Puts a scheme of one's own aside; its file is kept under another name. The person has been asked. */
  'schemes:delete-own': channel(z.strictObject({ id })).answers<null, SchemeFailure>(),
  'schemes:import': channel(nothing).answers<ImportedScheme | null, SchemeFailure>(),
  'schemes:export': channel(z.strictObject({ id })).answers<ExportedScheme | null, SchemeFailure>(),
} as const

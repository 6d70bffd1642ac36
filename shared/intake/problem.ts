import type { FieldSource } from '#shared/round/packet'
import type { UnknownLabel } from './report'

/** What was wrong with an amount. */
export type AmountFault = 'negative' | 'too-large' | 'not-whole' | 'not-a-number' | 'ambiguous'

/**
 * Why a file, or one row or form in it, was not taken in. `kind` is the machine's reason in reports; the line that
 * a person reads is made from it by `rejectionMessage`.
 */
export type Rejection =
  | { readonly kind: 'not-a-packet'; readonly found?: FoundInstead }
  | { readonly kind: 'broken-zip' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'bad-json'; readonly line?: number }
  | { readonly kind: 'missing-field'; readonly field: string; readonly source?: FieldSource }
  | {
      readonly kind: 'bad-field'
      readonly field: string
      readonly fault: string
      readonly source?: FieldSource
    }
  | {
      readonly kind: 'bad-amount'
      readonly field: string
      readonly fault: AmountFault
      readonly value: string
      readonly source?: FieldSource
    }
  | { readonly kind: 'too-large'; readonly what: string; readonly limit: string }
  | {
      readonly kind: 'too-many'
      readonly what: string
      readonly limit: number
      /** The cell of a sheet that lies too far out. */
      readonly at?: string
    }
  | {
      readonly kind: 'too-deep'
      readonly limit: number
      /** Where there are several: how many, and the first of them. */
      readonly count?: number
      readonly first?: string
    }
  | { readonly kind: 'attachment-too-large'; readonly limit: string }
  | { readonly kind: 'empty-folder' }
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'path-trick'; readonly name: string }
  | { readonly kind: 'entity-attack' }
  | { readonly kind: 'old-format'; readonly format: string; readonly advice: string }
  | { readonly kind: 'wrong-type'; readonly format: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'blank-form' }
  | { readonly kind: 'incomplete-form'; readonly missing: readonly string[] }
  | {
      readonly kind: 'no-known-labels'
      readonly labels?: readonly UnknownLabel[]
      readonly hidden?: HiddenText
    }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'crashed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'disk-full' }

/** Why the text of a PDF cannot be seen: a form of Adobe's own kind, files inside, pictures of pages. */
export type HiddenText = 'adobe-form' | 'portfolio' | 'scan'

/** What a file turned out to be when it was no packet; a loose document lies beside several applications. */
export type FoundInstead =
  | 'other-json'
  | 'round'
  | 'other-archive'
  | 'sealed-round'
  | 'members'
  | 'marks'
  | 'loose-document'

/** The machine's reason for a rejection, as it stands in reports. */
export type RejectionReason = Rejection['kind']

/** Something that a person should look at in a file that was taken in. */
export type Caution =
  | {
      readonly kind: 'unknown-label'
      readonly label: string
      readonly samples?: readonly string[]
      readonly source?: FieldSource
    }
  | {
      readonly kind: 'unread-value'
      readonly field: string
      readonly value: string
      readonly source?: FieldSource
    }
  | {
      readonly kind: 'second-value'
      readonly field: string
      readonly value: string
      readonly source?: FieldSource
    }
  | {
      /** What was written loosely, and as what it was taken in. */
      readonly kind: 'read-as'
      readonly field: string
      readonly value: string
      readonly read: string
      readonly source?: FieldSource
    }
  /** Text beside the form's own fields: a note at the foot, a comment that was typed on a page. */
  | { readonly kind: 'stray-text'; readonly where: string; readonly text: string; readonly page?: number }
  | { readonly kind: 'no-cached-value'; readonly field: string; readonly source?: FieldSource }
  | {
      readonly kind: 'cell-error'
      readonly field: string
      readonly value: string
      readonly source?: FieldSource
    }
  | { readonly kind: 'struck-value'; readonly field: string; readonly source?: FieldSource }
  | { readonly kind: 'hidden-sheet'; readonly sheet: string }
  | { readonly kind: 'hidden-rows'; readonly rows: readonly string[]; readonly sheet: string | null }
  | { readonly kind: 'hidden-columns'; readonly columns: readonly string[]; readonly sheet: string | null }
  | { readonly kind: 'unnamed-column'; readonly column: string; readonly samples: readonly string[] }
  | { readonly kind: 'in-thousands'; readonly label: string; readonly source?: FieldSource }
  | { readonly kind: 'passed-over'; readonly cells: readonly string[]; readonly value: string }
  | { readonly kind: 'uncertain'; readonly fields: readonly string[]; readonly labels: readonly string[] }
  | { readonly kind: 'missing-attachment'; readonly name: string }
  | { readonly kind: 'empty-attachment'; readonly name: string }
  | { readonly kind: 'attached-loose'; readonly name: string; readonly to: string }
  /** A print of the form that was read. */
  | { readonly kind: 'same-form'; readonly name: string; readonly as: string }
  | { readonly kind: 'encrypted-attachment'; readonly name: string }
  | { readonly kind: 'damaged-attachment'; readonly name: string }
  | { readonly kind: 'minimum-above-requested' }
  | { readonly kind: 'nothing-requested' }
  | { readonly kind: 'small-request'; readonly amount: number }
  | { readonly kind: 'period-backwards' }

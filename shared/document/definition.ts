import type { IsoDate } from '#shared/i18n/calendar'
import type { Language } from '#shared/i18n/language'
import type { TextLanguage } from './structure'
import type { DocumentWarning } from './warning'

/** A stretch of text; bold, italic or in another language than its block where it says so. */
export type Inline =
  | string
  | {
      readonly text: string
      readonly bold?: boolean
      readonly italics?: boolean
      readonly language?: TextLanguage
    }

/** One column of a table: as narrow as its text, or `wide`, sharing what width is left and breaking its lines. */
export type TableColumn = {
  readonly heading: string
  readonly align: 'left' | 'right'
  readonly wide?: boolean
}

/** Who signs: the name over the title. */
export type Signatory = { readonly name: string; readonly title: string }

/**
 * One piece of a document by its meaning: what it is, not where it stands. The order of blocks is the reading order,
 * on paper and for a screen reader: each kind of block has its tags in the file (heading H1–H3, paragraph P, list L,
 * facts and table Table with headings for rows or columns), so whoever writes a document need not think of them.
 * Headings go down one level at a time. `language` says so when a block is not in the document's own language.
 * A `table` repeats its headings on every page; `total` is its last row, set apart.
 */
export type Block = BlockByMeaning & { readonly language?: TextLanguage }

type BlockByMeaning =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly TableColumn[]
      readonly rows: readonly (readonly string[])[]
      readonly total?: readonly string[]
    }
  | {
      readonly kind: 'signatures'
      readonly closing: string
      readonly signatories: readonly Signatory[]
      /** Stands instead of the lines to sign on. */
      readonly approval: string | null
    }
  | { readonly kind: 'small'; readonly heading: string; readonly lines: readonly string[] }

/** A picture as a data URL, PNG or JPEG, with what a screen reader says instead. */
export type Logo = { readonly picture: string; readonly alternative: string }

/** The upper part of a letter's first page, each part in its own zone. */
export type LetterHead = {
  readonly senderName: string
  readonly senderUnit: string
  readonly logo: Logo | null
  /** What shows in the window of the envelope: at most `maxAddressLines`, each fitting the zone's width. */
  readonly addressLines: readonly string[]
  readonly references: readonly (readonly [label: string, value: string])[]
}

/**
 * A document as plain data: made here, laid out and printed by whoever has the fonts. It can be posted to a worker,
 * stored and compared; the same definition always gives the same bytes.
 */
export type DocumentDefinition = {
  readonly kind: 'letter' | 'protocol' | 'list'
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: Language
  /** The document's own date; it is also the creation date in the file, so that files can be compared. */
  readonly date: IsoDate
  readonly head: LetterHead | null
  readonly blocks: readonly Block[]
  readonly foot: {
    readonly left: string
    /** With {page} and {pages}. */
    readonly page: string
    /** Stands under the first page only. */
    readonly sender: string
  }
  /** Written across every page, or null for a document that may go out. */
  readonly draftMark: string | null
  readonly warnings: readonly DocumentWarning[]
}

/**
 * Several documents in one file, in order, each from a page of its own with its own page numbers and a bookmark.
 * The file is made in one pass: files that are merged afterwards are no longer archive files.
 */
export type CombinedDefinition = {
  readonly kind: 'combined'
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly language: Language
  /** The creation date in the file. */
  readonly date: IsoDate
  readonly parts: readonly DocumentDefinition[]
}

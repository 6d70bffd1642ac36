import type { Language } from '#shared/i18n/language'

/** The language of a text as BCP 47 names it: both forms of Norwegian, the Sami languages, English. */
export type TextLanguage = Language | 'se' | 'smj' | 'sma' | 'sms' | 'smn' | 'en'

/** The standard structure types of PDF that documents here are made of (ISO 32000-1, 14.8.4). */
export type StructureTag =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span'

/**
 * What a node of the layout means to someone who hears the document instead of seeing it. Set as `mark` on a node:
 * - a structure tag: the node, with all that is inside it, is that element;
 * - `none`: the node only places what is inside it (a table used as a grid);
 * - `artifact`: nothing to read (a rule, a decoration).
 *
 * Without a mark a text is a paragraph, `ul` a list with items, labels and bodies, `table` a table whose
 * `headerRows` head the columns (and the first `headingColumns` cells of each row head the row); stacks and columns
 * only place, drawings are artifacts. A picture must be marked: as a Figure with `alt`, or as an artifact.
 */
export type StructureMark = {
  readonly tag: StructureTag | 'none' | 'artifact'
  readonly language?: TextLanguage
  /** What a picture shows, in words. */
  readonly alt?: string
  /** What a drawn sign stands for, as text. */
  readonly actualText?: string
  readonly scope?: 'Column' | 'Row'
  readonly headingColumns?: number
  readonly listNumbering?: 'None' | 'Disc' | 'Decimal'
}

import { z } from '#shared/base/zod'

/** A run of text in one style. */
const span = z.strictObject({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
})
export type Span = z.infer<typeof span>

const paragraph = z.array(span)

/** A picture inside a document; `data` is null where it is of a kind or size that is not shown. */
const picture = z.strictObject({
  kind: z.literal('picture'),
  data: z
    .string()
    .regex(/^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]*=*$/)
    .nullable(),
  alt: z.string().max(2_000),
})

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.number().int().min(1).max(6), spans: paragraph }),
  z.strictObject({ kind: z.literal('paragraph'), spans: paragraph }),
  /** One point of a list; `level` 0 is the outermost. */
  z.strictObject({
    kind: z.literal('point'),
    ordered: z.boolean(),
    level: z.number().int().min(0).max(8),
    spans: paragraph,
  }),
  z.strictObject({
    kind: z.literal('table'),
    header: z.boolean(),
    rows: z.array(z.array(z.array(paragraph))),
  }),
  picture,
])
/** One block of a document, in reading order. A cell of a table is a list of paragraphs. */
export type Block = z.infer<typeof block>

/**
 * A Word file, workbook, e-mail or text file as plain blocks that can be drawn without trusting the file: no markup,
 * no addresses, pictures only as data of known kinds. `cut` says that it was longer than what is shown.
 */
export const documentView = z.strictObject({ blocks: z.array(block).max(60_000), cut: z.boolean() })
export type DocumentView = z.infer<typeof documentView>

/** The text of one page, sheet or whole file; `page` counts from 1 and is null where the file has no pages. */
const textPart = z.strictObject({ page: z.number().int().min(1).nullable(), text: z.string() })
export type TextPart = z.infer<typeof textPart>

/**
 * What of an attachment can be searched. `no-text`: it can be read but holds none, such as a scanned page or a
 * picture; `locked`: it has a password; `unreadable`: it is damaged, too large or of a kind that is not read.
 */
export const attachmentText = z.strictObject({
  state: z.enum(['text', 'no-text', 'locked', 'unreadable']),
  parts: z.array(textPart).max(2_000),
})
export type AttachmentText = z.infer<typeof attachmentText>

/** The text of blocks, a line each; table cells in a row are parted by tabs. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks
    .map(one => {
      if (one.kind === 'picture') return one.alt
      if (one.kind !== 'table') return spansText(one.spans)
      return one.rows.map(row => row.map(cell => cell.map(spansText).join(' ')).join('\t')).join('\n')
    })
    .filter(line => line.trim() !== '')
    .join('\n')
}

function spansText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('')
}

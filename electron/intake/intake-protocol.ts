import { z } from '#shared/base/zod'
import { attachmentText, documentView } from '#shared/intake/document-view'
import { labelMappings } from '#shared/intake/form-field'
import { intakeWarning, type ReadPacket, readPacket, rejectedFile } from '#shared/intake/report'
import { wordLetter } from '#shared/intake/word-letter'
import { fieldSource, packet } from '#shared/round/packet'

const path = z.string().min(1).max(32_000)
const name = z.string().min(1).max(2_000)

/** One thing to read: a packet folder, or files that lie together. `mixed` says that packets lie there too. */
export const intakeUnit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('packet-folder'), path, name }),
  z.strictObject({
    kind: z.literal('files'),
    root: z.string().max(2_000),
    mixed: z.boolean(),
    files: z.array(z.strictObject({ path, name })).min(1),
  }),
])
export type IntakeUnit = z.infer<typeof intakeUnit>

const unitRequest = z.strictObject({
  task: z.literal('unit'),
  unit: intakeUnit,
  stagingDir: path,
  skip: z.array(name),
  labelMappings: labelMappings.optional(),
  grantYear: z.number().int().min(2000).max(2099).optional(),
})
export type UnitRequest = z.infer<typeof unitRequest>

/**
 * What the parent asks of the child: read a unit, put attachments there, leave out what was lost before; or read one
 * table and give its cells; or read one Word letter; or read one attachment, to be shown or to be searched. To warm up
 * is to make itself ready for a list; nothing is answered.
 */
export const intakeRequest = z.discriminatedUnion('task', [
  unitRequest,
  z.strictObject({ task: z.literal('tables'), path, name }),
  z.strictObject({ task: z.literal('letter'), path, name }),
  z.strictObject({ task: z.literal('warm-up') }),
  z.strictObject({ task: z.literal('attachment'), want: z.enum(['view', 'text']), path, name }),
])
export type IntakeRequest = z.infer<typeof intakeRequest>

const cell = z.strictObject({
  value: z.union([
    z.string().max(1_000_000),
    z.number(),
    z.boolean(),
    z.strictObject({ moment: z.string().max(40) }),
    z.null(),
  ]),
  address: z.string().max(12),
  fault: z.union([z.literal('no-cached-value'), z.templateLiteral(['#', z.string().max(100)])]).optional(),
})
const table = z.strictObject({ sheet: z.string().max(500).nullable(), rows: z.array(z.array(cell)) })

const plainAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('begin'), file: z.string().max(4_000) }),
  z.strictObject({ kind: z.literal('tick'), bytes: z.number().min(0) }),
  z.strictObject({ kind: z.literal('rejected'), rejected: rejectedFile }),
  z.strictObject({ kind: z.literal('warning'), warning: intakeWarning }),
  z.strictObject({ kind: z.literal('tables'), tables: z.array(table) }),
  z.strictObject({ kind: z.literal('letter'), letter: wordLetter }),
  z.strictObject({ kind: z.literal('view'), view: documentView }),
  z.strictObject({ kind: z.literal('text'), text: attachmentText }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('failed'), message: z.string().max(10_000) }),
])

/** One thing that the child has found, or how far it has come. */
export type IntakeAnswer =
  | z.infer<typeof plainAnswer>
  | { readonly kind: 'packet'; readonly packet: ReadPacket }

/** A field and where it was read, but for the cell: what all rows of a list have in common. */
const place = z.strictObject({
  ...fieldSource.omit({ cell: true }).shape,
  field: z.string().regex(/^[a-z][\w.]*$/i),
})
export type Place = z.infer<typeof place>

/** Where the fields of one application were read: the number of a place, its cell ('' for none), the next place, … */
const foundAt = z.custom<readonly (number | string)[]>(
  value =>
    Array.isArray(value) &&
    value.length % 2 === 0 &&
    value.every((item, at) => typeof item === (at % 2 === 0 ? 'number' : 'string')),
)

/** An answer as it is sent. Places come before the applications of the same message that refer to them. */
const sentAnswer = z.discriminatedUnion('kind', [
  ...plainAnswer.options,
  z.strictObject({ kind: z.literal('places'), places: z.array(place) }),
  z.strictObject({
    kind: z.literal('packet'),
    packet: readPacket.extend({ packet: packet.omit({ sources: true }) }),
    foundAt: foundAt.optional(),
  }),
])
export type SentAnswer = z.infer<typeof sentAnswer>

/** What the child sends: answers in their order, several in one message; the parent decodes all before it believes any. */
export const sentAnswers = z.array(sentAnswer).min(1).max(10_000)

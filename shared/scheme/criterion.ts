import type { CriterionId } from '#shared/base/ids'
import { z } from '#shared/base/zod'
import { idOf, text } from './field'

/** What some of the marks mean. */
const anchors = z.array(z.strictObject({ value: z.number(), text })).max(50)

/** A criterion of the call. `text` is the call's own; `label` is our short name for it, for narrow columns. */
export const criterion = z.strictObject({
  id: idOf<CriterionId>(),
  label: text,
  text,
  parentId: idOf<CriterionId>().nullable(),
  /** Null where the call gives no weight, as in every call known so far. */
  weight: z.number().min(0).max(1_000_000).nullable(),
  /** A footnote of the call, word for word. */
  note: text.nullable(),
  /** What the marks mean on this criterion, where the call says so; takes the place of the scale's own. */
  anchors: anchors.optional(),
  /** Things that the one printed text holds, marked each by itself; the criterion's mark is then their mean. */
  parts: z
    .array(z.strictObject({ id: idOf<CriterionId>(), label: text, text }))
    .max(20)
    .optional(),
})

/** One view of a whole application where no numbers are given, the most favourable first. */
export const overallCategory = z.strictObject({ id: idOf(), label: text })

/** Something the call gives priority to; `ordered` when the call numbers its priorities. */
export const priority = z.strictObject({ id: idOf<CriterionId>(), label: text, text, ordered: z.boolean() })

/** Lowest and highest mark, and what a mark means where the committee has said so. */
export const scale = z.strictObject({
  min: z.int().min(0).max(1_000),
  max: z.int().min(1).max(1_000),
  anchors: anchors.nullable(),
})

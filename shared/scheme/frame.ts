import { z } from '#shared/base/zod'
import { idOf, isoDate, kroner, quote, text, year } from './field'

/** Money of one source and year; the amount is null until the secretariat enters it. */
export const frameLayer = z.strictObject({
  id: idOf(),
  label: text,
  year,
  amountKroner: kroner.nullable(),
  source: text.nullable(),
  quote,
})

/** Money of the frame that was granted before; `layerId` null where no layer is named. */
export const commitment = z.strictObject({
  id: idOf(),
  label: text,
  amountKroner: kroner,
  decidedOn: isoDate.nullable(),
  layerId: idOf().nullable(),
  quote,
})

/** What there is to distribute: layers minus commitments, and the total that the call itself states. */
export const frame = z.strictObject({
  layers: z.array(frameLayer).min(1).max(20),
  commitments: z.array(commitment).max(200),
  statedTotalKroner: kroner.nullable(),
  statedTotalQuote: quote,
})

import type { FieldSource } from '#shared/round/packet'
import type { CellValue } from './cell'
import type { LabelMatch } from './label-table'

/** A value that stood under a known label, and where. `role` stands beside a party in tables that have a column for it. */
export type FoundValue = {
  readonly match: LabelMatch
  readonly value: CellValue
  readonly source: FieldSource
  readonly role?: string
}

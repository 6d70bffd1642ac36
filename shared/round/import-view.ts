import type { Fields } from './fields'
import { valueAt } from './fields'
import { type ImportReport, importsGroup, type LabelMapping, labelsField } from './kinds/import-entries'

/** A report with when and by whom it was written. */
export interface DatedReport {
  readonly report: ImportReport
  readonly at: string
}

/** Every report of an import into the round, latest first. */
export function selectImportReports(fields: Fields): readonly DatedReport[] {
  return [...(fields.get('round')?.get(importsGroup)?.values() ?? [])]
    .map(({ shown }) => ({ report: shown.value as unknown as ImportReport, at: shown.at }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** The labels that were mapped by hand in this round; empty while none was. */
export function selectLabelMappings(fields: Fields): readonly LabelMapping[] {
  return (valueAt(fields, labelsField) as LabelMapping[] | null) ?? []
}

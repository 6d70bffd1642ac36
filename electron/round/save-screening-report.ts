import path from 'node:path'
import type { PdfRenderer } from '#electron/work/render-pdf'
import { renderWorkbook } from '#electron/work/render-workbook'
import {
  buildScreeningDocument,
  buildScreeningWorkbook,
  type ScreeningReport,
} from '#shared/document/screening-report'
import { screeningReportOf } from '#shared/document/screening-report-from-round'
import type { Fields } from '#shared/round/fields'
import { screenWholeRound } from './organisations'
import type { SavedDocument } from './render-documents'
import { schemeOf } from './round-reading'
import { makeFolder, saveWhole } from './save-whole'

/** The report of a round's screening as it stands. */
export function screeningReport(fields: Fields, today: string): ScreeningReport {
  return screeningReportOf(fields, schemeOf(fields), screenWholeRound(fields), today)
}

/** Makes and saves the report: a PDF, or for a name that ends in `.xlsx` a workbook. */
export async function saveScreeningReport(
  report: ScreeningReport,
  renderer: PdfRenderer,
  file: string,
): Promise<SavedDocument> {
  const bytes = /\.xlsx$/i.test(file)
    ? await renderWorkbook(buildScreeningWorkbook(report))
    : await renderer.render(buildScreeningDocument(report))
  await makeFolder(path.dirname(path.resolve(file)))
  const sha256 = await saveWhole(bytes, file)
  return { path: file, applicationId: null, outcome: null, language: 'nb', sha256 }
}

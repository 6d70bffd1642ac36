import { err, ok, type Result } from '#shared/base/result'
import type { Table } from '#shared/intake/cell'
import { readCsv } from '#shared/intake/csv'
import { fileKind } from '#shared/intake/file-kind'
import { intakeLimits } from '#shared/intake/limits'
import { officeKind } from '#shared/intake/office-parts'
import type { Rejection } from '#shared/intake/problem'
import { readWorkbook } from '#shared/intake/xlsx'
import { rejectionOf } from './failure'
import { unpackOffice } from './read-zip'
import { openZip } from './safe-zip'
import { fileOnDisk, readStart, readWhole, sizeText } from './source-file'

/** Reads a list (members, marks) from a workbook or a CSV file, by what its content is. */
export async function readTables(path: string, name: string): Promise<Result<readonly Table[], Rejection>> {
  try {
    const file = await fileOnDisk(path, name)
    if (file.bytes > intakeLimits.documentBytes) {
      return err({ kind: 'too-large', what: 'filen', limit: sizeText(intakeLimits.documentBytes) })
    }
    const kind = fileKind(await readStart(file))
    if (kind === 'empty') return err({ kind: 'empty-file' })
    if (kind === 'text') {
      const table = readCsv(await readWhole(file))
      return table.ok ? ok([table.value]) : table
    }
    if (kind !== 'zip') return err({ kind: 'wrong-type', format: 'en CSV-fil eller en Excel-arbeidsbok' })
    const zip = await openZip(path)
    if (!zip.ok) return zip
    try {
      if (officeKind(zip.value.entries.map(entry => entry.name)) !== 'xlsx') {
        return err({ kind: 'wrong-type', format: 'en CSV-fil eller en Excel-arbeidsbok' })
      }
      const parts = await unpackOffice(file, zip.value)
      return parts.ok ? await readWorkbook(parts.value) : parts
    } finally {
      zip.value.close()
    }
  } catch (error) {
    const rejection = rejectionOf(error)
    if (rejection === null) throw error
    return err(rejection)
  }
}

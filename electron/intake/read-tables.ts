import { ok, type Result } from '#shared/base/result'
import type { Table } from '#shared/intake/cell'
import { readCsv } from '#shared/intake/csv'
import type { Rejection } from '#shared/intake/problem'
import { readWorkbook } from '#shared/intake/xlsx'
import { readDocument } from './read-document'

/** Reads a list (members, marks) from a workbook or a CSV file. */
export function readTables(path: string, name: string): Promise<Result<readonly Table[], Rejection>> {
  return readDocument(path, name, {
    office: 'xlsx',
    fromOffice: readWorkbook,
    fromText: bytes => {
      const table = readCsv(bytes)
      return table.ok ? ok([table.value]) : table
    },
    wrongType: { kind: 'wrong-type', format: 'en CSV-fil eller en Excel-arbeidsbok' },
  })
}

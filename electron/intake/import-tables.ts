import { basename } from 'node:path'
import { err, ok, type Result } from '#shared/base/result'
import type { Table } from '#shared/intake/cell'
import { intakeLimits } from '#shared/intake/limits'
import { type MarkRow, readMarks } from '#shared/intake/marks'
import { readMembers } from '#shared/intake/members'
import type { RecordReading } from '#shared/intake/read-records'
import type { RejectedFile } from '#shared/intake/report'
import type { Member } from '#shared/round/kinds/member-entries'
import { askOnce } from './ask-once'
import { type LaunchIntakeChild, launchHere } from './launch-child'

export type TableOptions = { readonly launch?: LaunchIntakeChild; readonly idleMs?: number }

/** Reads a list of members (CSV or xlsx) in a disposable process; the error says why the file gave none at all. */
export async function importMembers(
  path: string,
  options: TableOptions = {},
): Promise<Result<RecordReading<Member>, RejectedFile>> {
  return readList(path, options, readMembers)
}

/** Reads a list of marks (CSV or xlsx) in a disposable process; the error says why the file gave none at all. */
export async function importMarks(
  path: string,
  options: TableOptions = {},
): Promise<Result<RecordReading<MarkRow>, RejectedFile>> {
  return readList(path, options, readMarks)
}

async function readList<T>(
  path: string,
  options: TableOptions,
  read: (tables: readonly Table[]) => RecordReading<T>,
): Promise<Result<RecordReading<T>, RejectedFile>> {
  const launch = options.launch ?? (await launchHere())
  const tables = await tablesOf(path, launch, options.idleMs ?? intakeLimits.child.idleMs)
  if (!tables.ok) return tables
  return wholeList(basename(path), read(tables.value))
}

/** The reading of a list, or why it gave none: a needed column that is not there, or no rows below the header. */
export function wholeList<T>(
  file: string,
  reading: RecordReading<T>,
): Result<RecordReading<T>, RejectedFile> {
  if (reading.missing.length === 0) {
    if (reading.records.length > 0 || reading.refused.length > 0) return ok(reading)
    const message = `${file}: listen har ingen rader under overskriften. Fyll den ut og les inn på nytt.`
    return err({ file, reason: 'no-rows', message })
  }
  const message = `${file}: listen mangler kolonnen ${reading.missing.join(', ')}. Rett overskriften og les inn på nytt.`
  return err({ file, reason: 'missing-column', message })
}

function tablesOf(
  path: string,
  launch: LaunchIntakeChild,
  idleMs: number,
): Promise<Result<readonly Table[], RejectedFile>> {
  return askOnce<readonly Table[]>(path, 'tables', { launch, idleMs }, answer =>
    answer.kind === 'tables' ? ok(answer.tables as readonly Table[]) : null,
  )
}

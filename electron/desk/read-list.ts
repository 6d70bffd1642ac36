import path from 'node:path'
import { importMarks, importMembers } from '#electron/intake/import-tables'
import { schemeOf } from '#electron/round/round-reading'
import { planMarks } from '#shared/assessment/plan-marks'
import { err, ok, type Result } from '#shared/base/result'
import type { ListReading, RoundFailure } from '#shared/ipc/round-channels'
import { memberSet } from '#shared/round/kinds/member-entries'
import type { RoundDesk } from './round-desk'

/** Reads a list of members or marks (CSV or xlsx) in a limited process, and says what it means for the open round. */
export async function readList(
  desk: RoundDesk,
  what: 'members' | 'marks',
  listPath: string,
): Promise<Result<ListReading, RoundFailure>> {
  const { round } = desk
  if (!round.ok) return round
  const { fields } = round.value.document.state
  const file = path.basename(listPath)
  const { launch } = desk.options.importer
  if (what === 'members') {
    const reading = await importMembers(listPath, { launch })
    if (!reading.ok) return err({ kind: 'unreadable', message: reading.error.message })
    const { records, refused } = reading.value
    const actions = records.map(member => memberSet({ memberId: member.id, member }))
    return ok({ file, actions, refused: refused.map(({ message }) => message) })
  }
  const reading = await importMarks(listPath, { launch })
  if (!reading.ok) return err({ kind: 'unreadable', message: reading.error.message })
  const plan = planMarks(fields, schemeOf(fields), reading.value.records)
  const refused = [...reading.value.refused, ...plan.refused].map(({ message }) => message)
  return ok({ file, actions: plan.actions, refused })
}

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largestBytes = 1_000_000

/** Notes one mistake of the program; never what an applicant or a member wrote. */
export type FailureLog = (where: string, reason: unknown) => void

/**
 * A log of the program's own mistakes, on this machine only: `tildeling.log` in the folder, one older file
 * kept beside it. A log that cannot be written is silently left out: it must never stop the work.
 */
export function openFailureLog(folder: string, now: () => Date = () => new Date()): FailureLog {
  const file = join(folder, 'tildeling.log')
  return (where, reason) => {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestBytes) renameSync(file, `${file}.1`)
      appendFileSync(file, `${now().toISOString()} ${where}\n${text}\n\n`)
    } catch {
      // Nothing sensible is left to do.
    }
  }
}

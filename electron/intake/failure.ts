import type { Rejection } from '#shared/intake/problem'
import type { ReadContext } from './reading'
import { DamagedFile } from './source-file'

/** Runs one reading; damage found on the way refuses that one file and nothing else. */
export async function guarded(name: string, { sink }: ReadContext, read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    const rejection = rejectionOf(error)
    if (rejection === null) throw error
    sink.reject(name, null, rejection)
  }
}

/** What an error while reading means for the file; null for a mistake of the program. */
export function rejectionOf(error: unknown): Rejection | null {
  if (error instanceof DamagedFile) return { kind: 'broken-zip' }
  switch ((error as { code?: string }).code) {
    case 'ENOENT':
    case 'EACCES':
    case 'EPERM':
    case 'EISDIR':
    case 'EBUSY':
      return { kind: 'not-found' }
    case 'EIO':
      return { kind: 'unreadable' }
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' }
    default:
      return null
  }
}

import { err, type Result } from '#shared/base/result'
import { fileKind } from '#shared/intake/file-kind'
import { intakeLimits } from '#shared/intake/limits'
import { officeKind } from '#shared/intake/office-parts'
import type { Rejection } from '#shared/intake/problem'
import { readWordLetter } from '#shared/intake/read-word-letter'
import type { WordLetter } from '#shared/intake/word-letter'
import { rejectionOf } from './failure'
import { unpackOffice } from './read-zip'
import { openZip } from './safe-zip'
import { fileOnDisk, readStart, sizeText } from './source-file'

const wrongType: Rejection = { kind: 'wrong-type', format: 'et Word-dokument (.docx)' }

/** Reads a Word letter by what its content is, whatever its name says. Runs in the disposable process. */
export async function readLetter(path: string, name: string): Promise<Result<WordLetter, Rejection>> {
  try {
    const file = await fileOnDisk(path, name)
    if (file.bytes > intakeLimits.documentBytes) {
      return err({ kind: 'too-large', what: 'filen', limit: sizeText(intakeLimits.documentBytes) })
    }
    const kind = fileKind(await readStart(file))
    if (kind === 'empty') return err({ kind: 'empty-file' })
    if (kind !== 'zip') return err(wrongType)
    const zip = await openZip(path)
    if (!zip.ok) return zip
    try {
      if (officeKind(zip.value.entries.map(entry => entry.name)) !== 'docx') return err(wrongType)
      const parts = await unpackOffice(file, zip.value)
      return parts.ok ? readWordLetter(parts.value) : parts
    } finally {
      zip.value.close()
    }
  } catch (error) {
    const rejection = rejectionOf(error)
    if (rejection === null) throw error
    return err(rejection)
  }
}

import { err, type Result } from '#shared/base/result'
import { fileKind } from '#shared/intake/file-kind'
import { intakeLimits } from '#shared/intake/limits'
import { type OfficeParts, officeKind } from '#shared/intake/office-parts'
import type { Rejection } from '#shared/intake/problem'
import { rejectionOf } from './failure'
import { unpackOffice } from './read-zip'
import { openZip } from './safe-zip'
import { fileOnDisk, readStart, readWhole, type SourceFile, sizeText } from './source-file'

/** What a document is read as: an Office file of one kind and, where that counts too, plain text. */
export type DocumentReaders<T> = {
  readonly office: 'docx' | 'xlsx'
  readonly fromOffice: (parts: OfficeParts) => Result<T, Rejection> | Promise<Result<T, Rejection>>
  readonly fromText?: (bytes: Uint8Array) => Result<T, Rejection>
  /** What the file should have been. */
  readonly wrongType: Rejection
}

/** Reads one document on disk by what its content is, whatever its name says. Runs in the disposable process. */
export async function readDocument<T>(
  path: string,
  name: string,
  readers: DocumentReaders<T>,
): Promise<Result<T, Rejection>> {
  try {
    const file = await fileOnDisk(path, name)
    if (file.bytes > intakeLimits.documentBytes) {
      return err({ kind: 'too-large', what: 'filen', limit: sizeText(intakeLimits.documentBytes) })
    }
    const kind = fileKind(await readStart(file))
    if (kind === 'empty') return err({ kind: 'empty-file' })
    if (kind === 'text' && readers.fromText !== undefined) return readers.fromText(await readWhole(file))
    return kind === 'zip' ? await readOffice(path, file, readers) : err(readers.wrongType)
  } catch (error) {
    const rejection = rejectionOf(error)
    if (rejection === null) throw error
    return err(rejection)
  }
}

async function readOffice<T>(
  path: string,
  file: SourceFile,
  { office, fromOffice, wrongType }: DocumentReaders<T>,
): Promise<Result<T, Rejection>> {
  const zip = await openZip(path)
  if (!zip.ok) return zip
  try {
    if (officeKind(zip.value.entries.map(entry => entry.name)) !== office) return err(wrongType)
    const parts = await unpackOffice(file, zip.value)
    return parts.ok ? await fromOffice(parts.value) : parts
  } finally {
    zip.value.close()
  }
}

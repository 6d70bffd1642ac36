import { intakeLimits } from '#shared/intake/limits'
import { opensWithoutPassword } from './read-pdf'
import { readWhole, type SourceFile } from './source-file'

const pdfMark = Buffer.from('%PDF-')
const oleMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const pdfLock = Buffer.from('/Encrypt')
const officeLock = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Whether a file that is only kept asks for a password before it can be read: a PDF or an office document. A PDF that
 * anyone may open but not change is not locked. Files larger than a document may be are not looked into.
 */
export async function isLocked(file: SourceFile): Promise<boolean> {
  if (file.bytes > intakeLimits.documentBytes || file.bytes < pdfMark.length) return false
  if (!/\.(pdf|docx?|xlsx?|pptx?)$/i.test(file.name)) return false
  const bytes = await readWhole(file)
  if (bytes.subarray(0, oleMark.length).equals(oleMark)) return bytes.includes(officeLock)
  if (!bytes.subarray(0, 1_024).includes(pdfMark) || !bytes.includes(pdfLock)) return false
  return !(await opensWithoutPassword(bytes))
}

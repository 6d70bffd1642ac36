import type { Result } from '#shared/base/result'
import type { Rejection } from '#shared/intake/problem'
import { readWordLetter } from '#shared/intake/read-word-letter'
import type { WordLetter } from '#shared/intake/word-letter'
import { readDocument } from './read-document'

/** Reads a Word letter. */
export function readLetter(path: string, name: string): Promise<Result<WordLetter, Rejection>> {
  return readDocument(path, name, {
    office: 'docx',
    fromOffice: readWordLetter,
    wrongType: { kind: 'wrong-type', format: 'et Word-dokument (.docx)' },
  })
}

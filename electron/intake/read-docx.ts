import { readDocx } from '#shared/intake/docx'
import { readLabelledLines } from '#shared/intake/labelled-lines'
import type { OfficeParts } from '#shared/intake/office-parts'
import { formsReading, none } from './read-file'
import type { FileReading, ReadContext } from './reading'
import type { SourceFile } from './source-file'

/** Reads a Word form; a Word document that is no form may be an attachment. */
export function docxReading(
  file: SourceFile,
  parts: OfficeParts,
  { find, defaults }: ReadContext,
): FileReading {
  const content = readDocx(parts, file.name, find)
  if (!content.ok) return none(file, content.error, false)
  return formsReading(
    file,
    readLabelledLines(content.value.lines, find, content.value.controls, defaults),
    true,
  )
}

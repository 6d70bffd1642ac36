import { readDocx } from '#shared/intake/docx'
import { readLabelledLines } from '#shared/intake/labelled-lines'
import type { OfficeParts } from '#shared/intake/office-parts'
import type { Caution } from '#shared/intake/problem'
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
  const { lines, controls, notes } = content.value
  const reading = readLabelledLines(lines, find, controls, defaults)
  const told: readonly Caution[] =
    notes.length === 0 ? [] : [{ kind: 'stray-text', where: 'Fotnoter', text: notes.join(' / ') }]
  return formsReading(file, { ...reading, cautions: [...reading.cautions, ...told] }, true)
}

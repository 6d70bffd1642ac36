import { err, ok, type Result } from '#shared/base/result'
import type { TextPart } from '#shared/intake/document-view'
import { intakeLimits } from '#shared/intake/limits'
import { preparePdfRuntime } from './pdf-runtime'

/** The text of each page of a PDF, in the order it is drawn; a page without text has an empty one. */
export async function readPdfText(bytes: Uint8Array): Promise<Result<TextPart[], 'locked' | 'unreadable'>> {
  preparePdfRuntime()
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
  })
  try {
    const pdf = await task.promise
    const parts: TextPart[] = []
    let room: number = intakeLimits.reading.characters
    for (let number = 1; number <= Math.min(pdf.numPages, intakeLimits.reading.pdfPages); number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const text = items
        .map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        .normalize('NFC')
      parts.push({ page: number, text: text.slice(0, room) })
      page.cleanup()
      room -= text.length
      if (room <= 0) break
    }
    return ok(parts)
  } catch (error) {
    return err((error as Error).name === 'PasswordException' ? 'locked' : 'unreadable')
  } finally {
    await task.destroy()
  }
}

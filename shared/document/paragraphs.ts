import type { Block } from './definition'

/** A text that people wrote, as paragraphs: one for each line that is not empty, the first with a bold opening. */
export function inParagraphs(text: string, opening?: string): Block[] {
  return text
    .split(/\n+/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map((line, index) => ({
      kind: 'paragraph',
      text: opening !== undefined && index === 0 ? [{ text: opening, bold: true }, ` ${line}`] : [line],
    }))
}

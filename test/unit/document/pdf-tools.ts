import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conformanceProblems } from './conformance/check'

/** Runs one of poppler's or qpdf's tools on the bytes of a PDF, with the file's name where FILE stands. */
export function runOnPdf(bytes: Uint8Array, tool: string, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'tildeling-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    const argumentList = options.map(option => (option === 'FILE' ? file : option))
    return execFileSync(tool, argumentList, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of a PDF with every kind of white space as one space. */
export function textOf(bytes: Uint8Array): string {
  return runOnPdf(bytes, 'pdftotext', 'FILE', '-').replace(/\s+/g, ' ').trim()
}

/** The text of a PDF line by line as it stands on the page, a table row on one line, without empty lines; no-break spaces as spaces. */
export function linesOf(bytes: Uint8Array): string {
  const lines = runOnPdf(bytes, 'pdftotext', '-layout', 'FILE', '-').split(/[\n\f]/)
  const plain = lines.map(line => line.replace(/\s+/g, ' ').trim()).filter(line => line !== '')
  return `${plain.join('\n')}\n`
}

/** A word with its box in millimetres from the upper left corner of its page. */
export type Word = { page: number; text: string; left: number; top: number; right: number; bottom: number }

/** Every word of a PDF and where it stands. */
export function wordsOf(bytes: Uint8Array): Word[] {
  const mm = (points: string | undefined) => (Number(points) * 25.4) / 72
  let page = 0
  return runOnPdf(bytes, 'pdftotext', '-bbox', 'FILE', '-')
    .split('\n')
    .flatMap(line => {
      if (line.includes('<page ')) page += 1
      const box = line.match(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/)
      if (box === null) return []
      const [, left, top, right, bottom, text = ''] = box
      return [{ page, text, left: mm(left), top: mm(top), right: mm(right), bottom: mm(bottom) }]
    })
}

/** What speaks against a file being PDF/A-2a and PDF/UA-1, by clause, as far as rules can see it; and by poppler's eye. */
export function archiveProblems(bytes: Uint8Array): string[] {
  const problems = conformanceProblems(bytes)
  const fonts = runOnPdf(bytes, 'pdffonts', 'FILE').trim().split('\n').slice(2)
  if (fonts.length === 0) problems.push('no font')
  for (const font of fonts) {
    const [embedded, , unicode] = font.trim().split(/\s+/).slice(-5)
    if (embedded !== 'yes' || unicode !== 'yes') problems.push(`font not embedded or not readable: ${font}`)
  }
  if (!/^Tagged: +yes$/m.test(runOnPdf(bytes, 'pdfinfo', 'FILE'))) problems.push('pdfinfo sees no tags')
  return problems
}

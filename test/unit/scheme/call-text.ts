import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))

/** Whether the original calls lie beside the project. */
export const callsAreHere = existsSync(folder)

/** The text of a call by the first part of its file name, made comparable with a quote. */
export function readCall(seedRef: string): string {
  const file = readdirSync(folder).find(name => name.startsWith(`${seedRef}_`))
  if (file === undefined) throw new Error(`No call ${seedRef}`)
  return comparable(readFileSync(`${folder}${file}`, 'utf8'))
}

/**
 * Takes away what belongs to the page and not to the words: markdown emphasis, links, footnote marks, headings and
 * bullets; line breaks and runs of white space; a line break after a hyphen; one word that the text layer of the
 * Sør-Rogaland page broke in two.
 */
export function comparable(text: string): string {
  return text
    .replace(/<sup>\d+<\/sup>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*+/g, '')
    .replace(/^\s*(#+|•|o|-)\s+/gm, ' ')
    .replace(/-\s*\n\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace('helsefellesskapets m al som', 'helsefellesskapets mal som')
}

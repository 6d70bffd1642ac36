import type { Json } from '#shared/base/canonical-json'

/** A number as it is written in a field: with a comma, and empty for none. What is no number stands as it is. */
export function numberText(value: Json | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  return typeof value === 'string' ? value : ''
}

/**
 * What a person has written as a number: null for nothing, and the text itself while it is not a number yet, so that
 * nothing typed is lost and the check of the scheme can complain.
 */
export function readNumberText(text: string): Json {
  if (text.trim() === '') return null
  const number = Number(text.replace(',', '.'))
  return Number.isFinite(number) && numberText(number) === text ? number : text
}

/** Texts or numbers, one on each line; the empty line that is being begun counts. */
export function readLines(text: string, numeric: boolean): Json {
  if (text === '') return []
  return text.split('\n').map(line => {
    const read = numeric ? readNumberText(line.trim()) : line
    return read ?? ''
  })
}

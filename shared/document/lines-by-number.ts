import { listInWords } from '#shared/i18n/list-in-words'

/** What is told of the letter to one application. */
export interface LinesOfLetter {
  readonly number: number
  readonly lines: readonly string[]
}

/**
 * What is told of several letters, each line once with the applications it concerns: «Søknadene 1, 2 og 5: …», or «Alle
 * brev: …» where it concerns every one of at least two. In the order in which the lines first come.
 */
export function linesByNumber(letters: readonly LinesOfLetter[], all: number): readonly string[] {
  const numbers = new Map<string, number[]>()
  for (const { number, lines } of letters) {
    for (const line of new Set(lines)) numbers.set(line, [...(numbers.get(line) ?? []), number])
  }
  return [...numbers].map(([line, of]) => {
    if (of.length > 1 && of.length === all) return `Alle brev: ${line}`
    return `${of.length === 1 ? 'Søknad' : 'Søknadene'} ${listInWords(of.map(String))}: ${line}`
  })
}

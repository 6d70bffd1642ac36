/** A list as a sentence carries it: "a", "a og b", "a, b og c"; nothing for an empty list. */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`
}

const words = ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv']

/** A small number as a word ("tre"), a larger one in digits. For what is counted in the common gender. */
export function numberInWords(value: number): string {
  return words[value] ?? String(value)
}

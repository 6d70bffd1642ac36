/**
 * The signs of the fonts Symbol and Wingdings that forms are ticked and listed with, by the code that Word and print
 * give them, which no other font has a sign for.
 */
export const symbolSigns: Readonly<Record<string, string>> = {
  F0FE: '☒',
  F0FD: '☒',
  F052: '☒',
  F0A8: '☐',
  F06F: '☐',
  F071: '☐',
  F0A3: '☐',
  F0B7: '•',
  F0A7: '•',
  F0D8: '•',
  F076: '•',
  F0FC: '✓',
}

/** A text with ordinary signs in the place of those. */
export function withPlainSigns(text: string): string {
  return text.replace(
    /[\uf000-\uf0ff]/g,
    letter => symbolSigns[letter.charCodeAt(0).toString(16).toUpperCase()] ?? letter,
  )
}

/**
 * The signs of the fonts Symbol and Wingdings that forms are ticked and listed with, by the code that Word and print
 * give them, which no other font has a sign for.
 */
export const symbolSigns: Readonly<Record<string, string>> = {
  F0FE: '☒',
  F0FD: '☒',
  F078: '☒',
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

/** A text as it was meant: where one of the Wingdings fonts was used, a typed letter stands for a sign too. */
export function asMeant(text: string, font: string | null | undefined): string {
  const plain = withPlainSigns(text)
  if (!/^wingdings/i.test(font ?? '')) return plain
  return plain.replace(/[!-\u00ff]/g, letter =>
    withPlainSigns(String.fromCharCode(0xf000 + letter.charCodeAt(0))),
  )
}

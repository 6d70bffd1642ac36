/**
 * A text without those of some signs that it ends in. Sign by sign: a pattern for a run of them at the end goes through
 * every other long run once for each of its signs.
 */
export function withoutLast(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

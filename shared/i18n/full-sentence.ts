/** A text that others follow in the same paragraph: with a full stop unless it has an end of its own; '' stays ''. */
export function fullSentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?:…]["»’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`
}

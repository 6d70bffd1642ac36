/** What a refusal says: whole lines, and the rules it names one by one. */
export interface ConflictLines {
  readonly lines: readonly string[]
  readonly rules: readonly string[]
}

const opening = 'Disse reglene kan ikke oppfylles samtidig:'

/** Splits the line that names conflicting rules, so that each can stand on a line of its own. */
export function conflictOf(lines: readonly string[]): ConflictLines {
  const [first] = lines
  if (lines.length !== 1 || first === undefined || !first.startsWith(opening)) return { lines, rules: [] }
  const rules = first.slice(opening.length).trim().replace(/\.$/, '').split('; ')
  return {
    lines: [opening],
    rules: rules.map(rule => rule.charAt(0).toLocaleUpperCase('nb') + rule.slice(1)),
  }
}

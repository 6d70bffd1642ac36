const noBreakSpace = '\u00a0'

/** An organisation number as it is read aloud, "983 971 768"; what is not nine digits is left as it is written. */
export function formatOrgNumber(text: string): string {
  return inGroups(text, /^(\d{3})(\d{3})(\d{3})$/)
}

/** An account number as banks write it, "0000 00 00000"; what is not eleven digits is left as it is written. */
export function formatAccount(text: string): string {
  return inGroups(text, /^(\d{4})(\d{2})(\d{5})$/)
}

function inGroups(text: string, groups: RegExp): string {
  const digits = text.replace(/[\s.\u00a0]/g, '').match(groups)
  return digits === null ? text.trim() : digits.slice(1).join(noBreakSpace)
}

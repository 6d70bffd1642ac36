/** The outcomes of an application in small letters. Avslag is on the merits, avvist for a formal reason. */
export const outcomeWords = {
  granted: 'innvilget',
  reduced: 'delvis innvilget',
  rejected: 'avslag',
  dismissed: 'avvist',
  deferred: 'utsatt',
} as const

/** What the screening came to. */
export const screeningWords = { ready: 'klar', unclear: 'må avklares', dismissed: 'avvises' } as const

import type { Outcome } from '#shared/round/kinds/decision-entries'

/** The outcomes as people name them. Avslag is on the merits, avvist for a formal reason. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  granted: 'Innvilget',
  reduced: 'Delvis innvilget',
  rejected: 'Avslag',
  dismissed: 'Avvist',
  deferred: 'Utsatt',
}

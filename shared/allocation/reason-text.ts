import { type Candidate, sum } from './problem'
import { outcomeOf } from './result'
import { kronerText, pointsText } from './text'

/** The result for one application in one plain sentence. `why` is a clause without capital and full stop. */
export function reasonText(
  candidate: Candidate,
  row: readonly number[] | null,
  { why, place, isLocked }: { readonly why: string; readonly place: number; readonly isLocked: boolean },
): string {
  const outcome = outcomeOf(candidate, row)
  const because = why === '' ? '' : `: ${why}`
  if (outcome === 'none') return `Ikke innvilget${because}.`
  const standing = isLocked
    ? 'låst til å få'
    : `nummer ${place} etter poeng (${pointsText(candidate.benefit)})`
  if (outcome === 'granted') return `Innvilget fullt ut: ${why === '' ? standing : why}.`
  const amounts = `${kronerText(row === null ? 0 : sum(row))} av ${kronerText(candidate.requestedTotal)}`
  return `Delvis innvilget med ${amounts}: ${why === '' ? standing : why}.`
}

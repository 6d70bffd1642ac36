import { err, ok, type Result } from '#shared/base/result'
import type { WeightBasis, Weights } from '#shared/round/kinds/weight-entries'
import { type Shares, weightsOfBasis } from '#shared/scoring/weight-methods'
import { markText, readDecimal } from './number-text'

export type WeightMethod = WeightBasis['method']

/** The weights as they are being written; texts by criterion, so that half-written numbers stay. */
export interface WeightDraft {
  readonly method: WeightMethod
  readonly texts: Readonly<Record<string, string>>
  readonly pairs: readonly (readonly [string, string])[]
  readonly slack: string
}

/** What the draft comes to. */
export interface WeightProposal {
  readonly basis: WeightBasis
  readonly shares: Shares
  /** What is written to the journal: the numbers themselves where there are such, else the shares. */
  readonly weights: Weights | null
}

/** The weights that stand in the round, ready to be changed. Numbers without a method are points. */
export function draftOfWeights(weights: Weights | null, basis: WeightBasis | null): WeightDraft {
  const empty = { texts: {}, pairs: [], slack: '' }
  const slackOf = (percent: number | undefined) => (percent === undefined ? '' : markText(percent))
  const textsOf = (numbers: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(numbers).map(([id, number]) => [id, markText(number)]))
  if (basis === null) {
    return weights === null
      ? { ...empty, method: 'equal' }
      : { ...empty, method: 'points', texts: textsOf(weights) }
  }
  switch (basis.method) {
    case 'equal':
      return { ...empty, method: 'equal', slack: slackOf(basis.slackPercent) }
    case 'points':
      return { ...empty, method: 'points', texts: textsOf(basis.points), slack: slackOf(basis.slackPercent) }
    case 'swing':
      return { ...empty, method: 'swing', texts: textsOf(basis.swings), slack: slackOf(basis.slackPercent) }
    case 'ranking':
      return { ...empty, method: 'ranking', texts: textsOf(placesOf(basis.places)) }
    case 'order':
      return { ...empty, method: 'order', pairs: basis.atLeastAs }
  }
}

function placesOf(places: readonly (readonly string[])[]): Record<string, number> {
  return Object.fromEntries(places.flatMap((place, at) => place.map(id => [id, at + 1])))
}

/** The weights that a draft comes to, or what must be put right first. */
export function proposalOf(draft: WeightDraft, criteria: readonly string[]): Result<WeightProposal, string> {
  const basis = basisOf(draft, criteria)
  if (!basis.ok) return basis
  const shares = weightsOfBasis(basis.value, criteria)
  if (shares === null) {
    return err(
      draft.method === 'order'
        ? 'En rekkefølge kan bare brukes med inntil 14 kriterier.'
        : 'Minst ett kriterium må ha en vekt over null.',
    )
  }
  return ok({ basis: basis.value, shares, weights: weightsOf(basis.value, shares) })
}

function weightsOf(basis: WeightBasis, shares: Shares): Weights | null {
  if (basis.method === 'equal') return null
  if (basis.method === 'points') return basis.points
  return basis.method === 'swing' ? basis.swings : { ...shares }
}

function basisOf(
  { method, texts, pairs, slack }: WeightDraft,
  criteria: readonly string[],
): Result<WeightBasis, string> {
  const percent = slack.trim() === '' ? null : readDecimal(slack)
  if (slack.trim() !== '' && (percent === null || percent > 100)) {
    return err('Skriv slingringsmonnet som et tall fra 0 til 100.')
  }
  const allowed = percent === null || percent === 0 ? {} : { slackPercent: percent }
  if (method === 'equal') return ok({ method, ...allowed })
  if (method === 'order') return ok({ method, atLeastAs: pairs.map(([a, b]): [string, string] => [a, b]) })
  const numbers: Record<string, number> = {}
  for (const id of criteria) {
    const number = readDecimal(texts[id] ?? '')
    if (number === null) return err('Skriv et tall for hvert kriterium, for eksempel 20 eller 12,5.')
    numbers[id] = number
  }
  if (method === 'points') return ok({ method, points: numbers, ...allowed })
  if (method === 'swing') {
    if (Math.max(...Object.values(numbers)) !== 100) {
      return err('Gi 100 til det kriteriet der forskjellen fra lavest til høyest poeng betyr mest.')
    }
    return ok({ method, swings: numbers, ...allowed })
  }
  const places = [...new Set(Object.values(numbers))].sort((a, b) => a - b)
  return ok({ method, places: places.map(place => criteria.filter(id => numbers[id] === place)) })
}

import type { ApplicationId } from '#shared/base/ids'
import type { Fields } from '#shared/round/fields'
import { selectFrozen, selectProposals } from '#shared/round/round-view'

/** The amounts that stand in the decisions, kroner by year: frozen before proposed. The method `manual` checks them. */
export function decidedAmounts(fields: Fields): ReadonlyMap<ApplicationId, Readonly<Record<string, number>>> {
  const decisions = new Map([...selectProposals(fields), ...selectFrozen(fields)])
  return new Map([...decisions].map(([id, { awardByYear }]) => [id, awardByYear]))
}

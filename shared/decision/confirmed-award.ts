import { distributeKroner } from '#shared/money/distribute-kroner'
import type { Kroner } from '#shared/money/kroner'
import type { FrozenDecision } from '#shared/round/kinds/decision-entries'
import type { FollowUp } from '#shared/round/kinds/follow-up-entries'

type Award = Pick<FrozenDecision, 'awardByYear' | 'awardByParty'>

/**
 * An award with the amount that was confirmed for a year in place of the one that was awarded for it. Where the award
 * is split, the parties share the confirmed amount as they share the year's award, in whole kroner.
 */
export function confirmedAward({ awardByYear, awardByParty }: Award, followUps: readonly FollowUp[]): Award {
  const confirmed = confirmedByYear(awardByYear, followUps)
  if (confirmed.size === 0) return { awardByYear, awardByParty }
  const years = { ...awardByYear, ...Object.fromEntries(confirmed) }
  if (awardByParty === undefined) return { awardByYear: years, awardByParty }
  const shares = new Map(
    [...confirmed].map(([year, kroner]) => {
      const parts = awardByParty.map(part => part.awardByYear[year] ?? 0)
      return [year, parts.some(part => part > 0) ? distributeKroner(kroner, parts) : parts] as const
    }),
  )
  const parts = awardByParty.map((part, index) => ({
    ...part,
    awardByYear: Object.fromEntries(
      Object.entries(part.awardByYear).map(([year, kroner]) => [year, shares.get(year)?.[index] ?? kroner]),
    ),
  }))
  return { awardByYear: years, awardByParty: parts }
}

/** What confirmations have taken off an award: kroner that were awarded and will not be paid. */
export function unconfirmedKroner(
  { awardByYear }: Pick<Award, 'awardByYear'>,
  followUps: readonly FollowUp[],
): Kroner {
  let sum = 0
  for (const [year, kroner] of confirmedByYear(awardByYear, followUps))
    sum += (awardByYear[year] ?? 0) - kroner
  return sum
}

/** The confirmed amounts that are less than the year's award; more needs a decision of its own. */
function confirmedByYear(
  awardByYear: Award['awardByYear'],
  followUps: readonly FollowUp[],
): ReadonlyMap<string, Kroner> {
  return new Map(
    followUps.flatMap(one =>
      one.kind === 'confirmation' && one.kroner < (awardByYear[one.year] ?? 0)
        ? [[one.year, one.kroner]]
        : [],
    ),
  )
}

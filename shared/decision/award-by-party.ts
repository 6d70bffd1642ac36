import type { AwardPart, Decision } from '#shared/round/kinds/decision-entries'

/** The kroner of one party over all its years. */
export function partKroner({ awardByYear }: Pick<AwardPart, 'awardByYear'>): number {
  return Object.values(awardByYear).reduce((sum, kroner) => sum + kroner, 0)
}

/** A year in which the parties together get another sum than the decision gives. */
export interface PartyDifference {
  readonly year: string
  readonly partsKroner: number
  readonly awardKroner: number
}

/** The years whose parts do not add up to the award, oldest first; none where the award is not split. */
export function partyDifferences({
  awardByYear,
  awardByParty = [],
}: Pick<Decision, 'awardByYear' | 'awardByParty'>): readonly PartyDifference[] {
  if (awardByParty.length === 0) return []
  const years = new Set([
    ...Object.keys(awardByYear),
    ...awardByParty.flatMap(part => Object.keys(part.awardByYear)),
  ])
  return [...years].sort().flatMap(year => {
    const awardKroner = awardByYear[year] ?? 0
    const partsKroner = awardByParty.reduce((sum, part) => sum + (part.awardByYear[year] ?? 0), 0)
    return partsKroner === awardKroner ? [] : [{ year, partsKroner, awardKroner }]
  })
}

/** The parts that get money, for documents; `year` null where the award is for one year and need not be named. */
export function partsInDocuments({
  awardByYear,
  awardByParty = [],
}: Pick<Decision, 'awardByYear' | 'awardByParty'>): readonly {
  readonly party: string
  readonly year: string | null
  readonly kroner: number
}[] {
  const several = Object.values(awardByYear).filter(kroner => kroner > 0).length > 1
  return awardByParty.flatMap(({ party, awardByYear: years }) =>
    Object.entries(years)
      .filter(([, kroner]) => kroner > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([year, kroner]) => ({ party, year: several ? year : null, kroner })),
  )
}

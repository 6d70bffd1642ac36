import type { ChartBar, ChartFill } from '#renderer/components/chart/bar-chart'
import type { AllocationRow } from '#renderer/screens/allocation/allocation-rows'
import type { Instance } from '#shared/allocation/instance'
import type { AllocationResult } from '#shared/allocation/result'
import { pointsText } from '#shared/allocation/text'
import { formatKroner } from '#shared/money/format-kroner'
import type { ApplicationScore } from '#shared/scoring/compute-scores'

/** The fills in the order in which they are used, for what has no meaning of its own. */
export const fills: readonly ChartFill[] = ['a', 'b', 'c', 'd', 'e', 'f']

const nameOf = ({ number, title }: AllocationRow) => `${number} ${title}`

/** The candidates by place, as long as their score; hollow for those that get nothing. */
export function rankedBars(rows: readonly AllocationRow[]): readonly ChartBar[] {
  return rows.map(row => ({
    key: row.id,
    name: nameOf(row),
    parts: [{ key: 'score', value: row.score ?? 0, fill: (row.awardKroner ?? 0) > 0 ? 'a' : 'off' }],
    label: row.score === null ? 'uten poeng' : pointsText(row.score),
  }))
}

/** What each criterion adds to the score: its weight, among those with a mark, times its mark. */
export function contributionBars(
  rows: readonly AllocationRow[],
  scores: ReadonlyMap<string, Pick<ApplicationScore, 'criteria'>>,
  criteria: readonly string[],
): readonly ChartBar[] {
  return rows.map(row => {
    const valued = (scores.get(row.id)?.criteria ?? []).filter(({ value }) => value !== null)
    const whole = valued.reduce((sum, { weight }) => sum + weight, 0)
    return {
      key: row.id,
      name: nameOf(row),
      parts: criteria.flatMap((criterion, at) => {
        const found = valued.find(({ criterionId }) => criterionId === criterion)
        if (found === undefined || whole === 0) return []
        const value = (found.weight / whole) * (found.value ?? 0)
        return [{ key: criterion, value, fill: fills[at % fills.length] ?? 'a' }]
      }),
      label: row.score === null ? 'uten poeng' : pointsText(row.score),
    }
  })
}

/** What the groups of one kind are given, and what they asked for beyond it; most money first. */
export function groupBars(
  result: AllocationResult,
  { applications }: Pick<Instance, 'applications'>,
  dimension: string,
  groupName: (key: string) => string,
): readonly ChartBar[] {
  const awards = new Map(result.awards.map(award => [award.applicationId, award]))
  const groups = [...new Set(applications.flatMap(one => one.groups))].filter(key =>
    key.startsWith(`${dimension}:`),
  )
  return groups
    .map(group => {
      const members = applications.filter(one => one.groups.includes(group))
      const sum = (read: 'award' | 'requested') =>
        members.reduce((all, { id }) => all + (awards.get(id)?.[read] ?? 0), 0)
      return { group, awarded: sum('award'), asked: sum('requested') }
    })
    .sort((a, b) => b.awarded - a.awarded || b.asked - a.asked)
    .map(({ group, awarded, asked }) => ({
      key: group,
      name: groupName(group),
      parts: [
        { key: 'awarded', value: awarded, fill: 'a' },
        { key: 'lacking', value: Math.max(0, asked - awarded), fill: 'off' },
      ],
      label: formatKroner(awarded, 'kr'),
    }))
}

/** What each application gets more or less of in another distribution; those that are alike are left out. */
export function differenceBars(
  rows: readonly AllocationRow[],
  awards: Readonly<Record<string, number>>,
): readonly ChartBar[] {
  return rows
    .map(row => ({ row, difference: (awards[row.id] ?? 0) - (row.awardKroner ?? 0) }))
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => b.difference - a.difference)
    .map(({ row, difference }) => ({
      key: row.id,
      name: nameOf(row),
      parts: [{ key: 'difference', value: difference, fill: difference > 0 ? 'a' : 'b' }],
      label: `${difference > 0 ? '+' : ''}${formatKroner(difference, 'none')}`,
    }))
}

import type { Instance } from './instance'
import type { AllocationResult } from './result'
import { kronerText } from './text'

/** What one application gets in each of two distributions, in whole kroner. */
export interface AwardChange {
  readonly applicationId: string
  readonly before: number
  readonly after: number
  /** After less before. */
  readonly difference: number
  readonly change: 'in' | 'out' | 'more' | 'less' | 'same'
}

export const groupDimensions = ['side', 'area', 'target', 'priority', 'applicant'] as const
export type GroupDimension = (typeof groupDimensions)[number]

/** What the applications of one group get together in each of two distributions. */
export interface GroupChange {
  readonly dimension: GroupDimension
  /** The key that rules use, such as `side:kommune`. */
  readonly group: string
  readonly before: number
  readonly after: number
  readonly difference: number
  readonly fundedBefore: number
  readonly fundedAfter: number
  /** Of all that is awarded, 0 to 1; null where nothing is. */
  readonly shareBefore: number | null
  readonly shareAfter: number | null
}

/** Two distributions side by side. An application that only one of them knows has 0 in the other. */
export interface AllocationComparison {
  /** Largest gain first, then those unchanged, then the losses with the largest last; equal ones by id. */
  readonly changes: readonly AwardChange[]
  readonly gains: readonly string[]
  readonly losses: readonly string[]
  /** By dimension, then by group; an application in several groups of a dimension counts in each. */
  readonly groups: readonly GroupChange[]
  readonly spent: { readonly before: number; readonly after: number }
  readonly remainder: { readonly before: number; readonly after: number }
  readonly benefit: { readonly before: number; readonly after: number }
  readonly funded: { readonly before: number; readonly after: number }
  readonly text: string
}

/**
 * Who gains and who loses between two distributions, and the sums per side, area, target group, priority and
 * applicant. Groups are those of `instances`: pass both where the two were computed on different applications.
 */
export function compareAllocations(
  before: AllocationResult,
  after: AllocationResult,
  instances: readonly Pick<Instance, 'applications'>[],
): AllocationComparison {
  const awardBefore = new Map(before.awards.map(({ applicationId, award }) => [applicationId, award]))
  const awardAfter = new Map(after.awards.map(({ applicationId, award }) => [applicationId, award]))
  const isIn = ({ awards }: AllocationResult) =>
    new Set(awards.filter(({ outcome }) => outcome !== 'none').map(({ applicationId }) => applicationId))
  const inBefore = isIn(before)
  const inAfter = isIn(after)
  const ids = [...new Set([...awardBefore.keys(), ...awardAfter.keys()])]
  const changes = ids
    .map((applicationId): AwardChange => {
      const from = awardBefore.get(applicationId) ?? 0
      const to = awardAfter.get(applicationId) ?? 0
      const was = inBefore.has(applicationId)
      const is = inAfter.has(applicationId)
      const change =
        was === is ? (to > from ? 'more' : to < from ? 'less' : 'same') : is ? ('in' as const) : 'out'
      return { applicationId, before: from, after: to, difference: to - from, change }
    })
    .sort((a, b) => b.difference - a.difference || (a.applicationId < b.applicationId ? -1 : 1))
  const gains = changes.flatMap(({ applicationId, change }) =>
    change === 'in' || change === 'more' ? [applicationId] : [],
  )
  const losses = changes.flatMap(({ applicationId, change }) =>
    change === 'out' || change === 'less' ? [applicationId] : [],
  )
  return {
    changes,
    gains,
    losses,
    groups: groupChanges(changes, { inBefore, inAfter }, instances, before.spent, after.spent),
    spent: { before: before.spent, after: after.spent },
    remainder: { before: before.remainder, after: after.remainder },
    benefit: { before: before.benefit, after: after.benefit },
    funded: { before: inBefore.size, after: inAfter.size },
    text: comparisonText(gains.length, losses.length, after.spent - before.spent),
  }
}

function groupChanges(
  changes: readonly AwardChange[],
  { inBefore, inAfter }: { readonly inBefore: ReadonlySet<string>; readonly inAfter: ReadonlySet<string> },
  instances: readonly Pick<Instance, 'applications'>[],
  spentBefore: number,
  spentAfter: number,
): readonly GroupChange[] {
  const byId = new Map(changes.map(change => [change.applicationId, change]))
  const members = new Map<string, Set<string>>()
  for (const { id, groups } of instances.flatMap(({ applications }) => applications)) {
    for (const group of groups) members.set(group, (members.get(group) ?? new Set()).add(id))
  }
  const share = (kroner: number, all: number) => (all === 0 ? null : kroner / all)
  return groupDimensions.flatMap(dimension =>
    [...members.keys()]
      .filter(group => group.startsWith(`${dimension}:`))
      .sort()
      .map((group): GroupChange => {
        const ids = [...(members.get(group) ?? [])]
        const before = ids.reduce((sum, id) => sum + (byId.get(id)?.before ?? 0), 0)
        const after = ids.reduce((sum, id) => sum + (byId.get(id)?.after ?? 0), 0)
        return {
          dimension,
          group,
          before,
          after,
          difference: after - before,
          fundedBefore: ids.filter(id => inBefore.has(id)).length,
          fundedAfter: ids.filter(id => inAfter.has(id)).length,
          shareBefore: share(before, spentBefore),
          shareAfter: share(after, spentAfter),
        }
      }),
  )
}

function comparisonText(gains: number, losses: number, difference: number): string {
  if (gains === 0 && losses === 0) return 'De to fordelingene gir de samme beløpene.'
  const count = (n: number) => (n === 0 ? 'ingen' : `${n} ${n === 1 ? 'søknad' : 'søknader'}`)
  const start = count(gains)
  const sum =
    difference === 0
      ? 'Summen er den samme.'
      : `Summen er ${kronerText(Math.abs(difference))} ${difference > 0 ? 'høyere' : 'lavere'}.`
  return `${start.charAt(0).toUpperCase()}${start.slice(1)} får mer, ${count(losses)} får mindre. ${sum}`
}

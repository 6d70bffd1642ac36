import { bench, describe } from 'vitest'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { type Entry, secretariat } from '#shared/journal/entry'
import { verifyEntries } from '#shared/journal/verify'
import { emptyRound, foldEntries, foldOnto } from '#shared/round/fold'
import { markSet } from '#shared/round/kinds/assessment-entries'

function journalOf(count: number): readonly Entry[] {
  let state = emptyRound
  return Array.from({ length: count }, (_, index) => {
    const action = markSet({
      memberId: `m${index % 12}`,
      applicationId: `a${Math.floor(index / 12) % 300}`,
      criterionId: `k${index % 6}`,
      mark: { mark: index % 6, comment: '' },
    })
    const draft = { ...action, actor: secretariat, at: '2025-10-14T09:00:00Z' }
    const entry = buildEntry(state.tip, asId<DeviceId>('a'), draft)
    state = foldOnto(state, [entry])
    return entry
  })
}

describe('a journal of 5 000 marks', () => {
  const entries = journalOf(5_000)
  const state = foldEntries(entries)
  const last = entries.at(-1) as Entry
  bench('folded from the first entry', () => void foldEntries(entries))
  bench('verified, every hash and chain', () => void verifyEntries(entries))
  bench('one more mark', () => void foldOnto(state, [last]))
})

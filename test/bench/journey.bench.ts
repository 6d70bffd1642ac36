import { bench, describe } from 'vitest'
import { createSolver } from '#electron/work/solve'
import { allocate } from '#shared/allocation/allocate'
import { decodeInstance, type Instance } from '#shared/allocation/instance'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { type Entry, secretariat } from '#shared/journal/entry'
import { verifyEntries } from '#shared/journal/verify'
import { emptyRound, foldEntries, foldOnto } from '#shared/round/fold'
import { markSet } from '#shared/round/kinds/assessment-entries'

/** The same numbers every time, spread as requests are: many small, few large. */
function instanceOf(count: number): Instance {
  let state = 12345
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const applications = Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    requested: { '2025': Math.round(100_000 * 30 ** next()) },
    benefit: 1 + 4 * next(),
    groups: [index % 3 === 0 ? 'side:sykehus' : 'side:kommune'],
  }))
  const sum = applications.reduce((all, { requested }) => all + requested['2025'], 0)
  const rules = { groups: [{ group: 'side:sykehus', minShare: 0.25, maxShare: 0.6 }] }
  const decoded = decodeInstance({ frames: { '2025': Math.round(sum * 0.4) }, applications, rules })
  if (!decoded.ok) throw new Error(decoded.error[0]?.message)
  return decoded.value
}

const solver = createSolver()
await solver.warm()

for (const count of [50, 200]) {
  const instance = instanceOf(count)
  describe(`a frame among ${count} applications, with a share for one side`, () => {
    bench('by rank', async () => void (await allocate(instance, 'ranked', solver)))
    bench('to the proven optimum', async () => void (await allocate(instance, 'optimal', solver)), {
      iterations: 5,
    })
  })
}

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

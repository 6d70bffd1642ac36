import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { type Entry, secretariat } from '#shared/journal/entry'
import { encodeLine, parseLines } from '#shared/journal/journal-lines'
import { mergeEntries } from '#shared/journal/merge'
import { verifyEntries } from '#shared/journal/verify'
import { emptyRound, foldEntries, foldOnto, type RoundState } from '#shared/round/fold'
import { markSet } from '#shared/round/kinds/assessment-entries'
import { decisionSet } from '#shared/round/kinds/decision-entries'
import { frameSet } from '#shared/round/kinds/round-created'

interface Step {
  readonly laptop: number
  readonly what: 'mark' | 'frame' | 'decide' | 'read'
  readonly value: number
}

const laptops = 4
const step: fc.Arbitrary<Step> = fc.record({
  laptop: fc.nat(laptops - 1),
  what: fc.constantFrom('mark', 'frame', 'decide', 'read'),
  value: fc.nat(5),
})

const actionOf = ({ what, value, laptop }: Step) => {
  if (what === 'frame') return frameSet({ frameKroner: value * 1000 })
  if (what === 'decide') return decisionSet({ applicationId: `app-${value}`, decision: null })
  const mark = { mark: value, comment: `fra ${laptop}` }
  return markSet({ memberId: 'member-1', applicationId: 'app-1', criterionId: `k${value % 2}`, mark })
}

/** Plays a history on several laptops that now and then read each other; returns what each one holds. */
function play(steps: readonly Step[]): readonly (readonly Entry[])[] {
  const states: RoundState[] = Array.from({ length: laptops }, () => emptyRound)
  const journals: (readonly Entry[])[] = Array.from({ length: laptops }, () => [])
  for (const one of steps) {
    const mine = journals[one.laptop] ?? []
    const state = states[one.laptop] ?? emptyRound
    if (one.what === 'read') {
      const merged = mergeEntries(mine, journals[(one.laptop + one.value) % laptops] ?? []).entries
      journals[one.laptop] = merged
      states[one.laptop] = foldEntries(merged)
    } else {
      const draft = { ...actionOf(one), actor: secretariat, at: '2025-10-14T09:00:00Z' }
      const entry = buildEntry(state.tip, asId<DeviceId>(`laptop-${one.laptop}`), draft)
      journals[one.laptop] = [...mine, entry]
      states[one.laptop] = foldOnto(state, [entry])
    }
  }
  return journals
}

const plain = (state: RoundState) =>
  [...state.fields].map(([name, groups]) => [name, [...groups].map(([id, group]) => [id, [...group]])])

describe('merging journals', () => {
  it('gives the same state for any order and any repetition of the merges', () => {
    const history = fc.array(step, { minLength: 1, maxLength: 40 })
    const orders = fc.array(fc.nat(laptops - 1), { minLength: laptops, maxLength: 12 })
    fc.assert(
      fc.property(history, orders, orders, (steps, first, second) => {
        const journals = play(steps)
        const everything = [0, 1, 2, 3]
        const [one, two] = [first, second].map(order =>
          [...order, ...everything].reduce<readonly Entry[]>(
            (union, index) => mergeEntries(union, journals[index] ?? []).entries,
            [],
          ),
        ) as [readonly Entry[], readonly Entry[]]
        expect(one).toEqual(two)
        expect(plain(foldEntries(one))).toEqual(plain(foldEntries([...two].reverse())))
        expect(verifyEntries(one).ok).toBe(true)
      }),
    )
  })

  it('never loses an entry that any of them wrote', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        const journals = play(steps)
        const union = journals.reduce<readonly Entry[]>(
          (all, journal) => mergeEntries(all, journal).entries,
          [],
        )
        const written = steps.filter(one => one.what !== 'read').length
        expect(union).toHaveLength(written)
      }),
    )
  })

  it('finds a changed byte anywhere in the journal file', () => {
    const steps = fc.array(step, { minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(steps, fc.nat(), fc.integer({ min: 1, max: 255 }), (history, where, flip) => {
        const entries = play(history.map(one => ({ ...one, laptop: 0 })))[0] ?? []
        fc.pre(entries.length > 0)
        const heads = Object.fromEntries(entries.map(entry => [entry.device, entry]))
        const bytes = Buffer.from(entries.map(encodeLine).join(''))
        const index = where % bytes.length
        bytes[index] = (bytes[index] ?? 0) ^ flip
        const parsed = parseLines(bytes.toString('utf8'))
        const found = parsed.damaged.length > 0 || !verifyEntries(parsed.entries, heads).ok
        expect(found).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('keeps every entry before a torn end, wherever it tears', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), fc.nat(), (history, where) => {
        const entries = play(history.map(one => ({ ...one, laptop: 0 })))[0] ?? []
        fc.pre(entries.length > 0)
        const lines = entries.map(encodeLine)
        const bytes = Buffer.from(lines.join(''))
        const cut = where % bytes.length
        const whole = lines.filter(
          (_, index) => Buffer.from(lines.slice(0, index + 1).join('')).length <= cut,
        )
        const parsed = parseLines(bytes.subarray(0, cut).toString('utf8'))
        expect(parsed.entries).toEqual(entries.slice(0, whole.length))
      }),
    )
  })
})

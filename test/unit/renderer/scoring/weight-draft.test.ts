import { describe, expect, it } from 'vitest'
import { draftOfWeights, proposalOf } from '#renderer/screens/scoring/weight-draft'

const ids = ['a', 'b', 'c']
const empty = { texts: {}, pairs: [], slack: '' }

describe('weights as they are being written', () => {
  it('begins with equal weights, or with the numbers that stand', () => {
    expect(draftOfWeights(null, null)).toEqual({ ...empty, method: 'equal' })
    expect(draftOfWeights({ a: 2, b: 1.5 }, null)).toEqual({
      ...empty,
      method: 'points',
      texts: { a: '2', b: '1,5' },
    })
  })

  it('comes back as it was written', () => {
    const draft = { method: 'ranking' as const, texts: { a: '2', b: '1', c: '2' }, pairs: [], slack: '' }
    const proposal = proposalOf(draft, ids)
    if (!proposal.ok) throw new Error(proposal.error)
    expect(proposal.value.basis).toEqual({ method: 'ranking', places: [['b'], ['a', 'c']] })
    // Two share the second place: their numbers come back as place 2 for both.
    expect(draftOfWeights(proposal.value.weights, proposal.value.basis)).toEqual(draft)
  })

  it('keeps the points as they were given, and writes shares where there are no numbers', () => {
    const points = proposalOf(
      { method: 'points', texts: { a: '50', b: '30', c: '20' }, pairs: [], slack: '5' },
      ids,
    )
    expect(points.ok && points.value.weights).toEqual({ a: 50, b: 30, c: 20 })
    expect(points.ok && points.value.basis).toMatchObject({ slackPercent: 5 })
    const order = proposalOf({ ...empty, method: 'order', pairs: [['a', 'b']] }, ids)
    expect(order.ok && order.value.weights?.a).toBeCloseTo(0.5, 12)
    expect(proposalOf({ ...empty, method: 'equal' }, ids)).toMatchObject({
      ok: true,
      value: { weights: null },
    })
  })

  it('says what must be put right', () => {
    expect(proposalOf({ ...empty, method: 'points', texts: { a: '1' } }, ids)).toMatchObject({ ok: false })
    expect(proposalOf({ ...empty, method: 'points', texts: { a: '0', b: '0', c: '0' } }, ids)).toMatchObject({
      ok: false,
      error: 'Minst ett kriterium må ha en vekt over null.',
    })
    expect(proposalOf({ ...empty, method: 'swing', texts: { a: '90', b: '10', c: '5' } }, ids)).toMatchObject(
      {
        ok: false,
      },
    )
    expect(proposalOf({ ...empty, method: 'equal', slack: 'litt' }, ids)).toMatchObject({ ok: false })
  })
})

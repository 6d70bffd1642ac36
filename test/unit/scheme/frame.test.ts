import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import vestViken2025 from '#assets/schemes/vest-viken-2025.json' with { type: 'json' }
import { computeFrame, frameChoices } from '#shared/scheme/compute-frame'
import { decoded } from './decoded'

const vestViken = decoded(vestViken2025)

describe('the frame of Vest-Viken 2025', () => {
  it('is 13 200 000 + 13 496 000 − 2 900 000 = 23 796 000, as the call says', () => {
    expect(computeFrame(vestViken)).toEqual({
      layersKroner: 26_696_000,
      commitmentsKroner: 2_900_000,
      availableKroner: 23_796_000,
      agreesWithStated: true,
    })
  })

  it('can be chosen whole, as the rest of 2024 alone, or as 2025 alone', () => {
    expect(frameChoices(vestViken)).toEqual([
      { id: 'whole', label: 'Hele rammen', amountKroner: 23_796_000, layerIds: ['2024', '2025'] },
      { id: 'layer-2024', label: 'Bare rest: Tildelt 2024', amountKroner: 10_300_000, layerIds: ['2024'] },
      { id: 'layer-2025', label: 'Bare Tildelt 2025', amountKroner: 13_496_000, layerIds: ['2025'] },
    ])
  })

  it('is seen to disagree when the call states another total', () => {
    const frame = { ...vestViken.frame, statedTotalKroner: 23_796_001 }
    expect(computeFrame({ frame }).agreesWithStated).toBe(false)
  })
})

const layer = (id: string, amountKroner: number | null) => ({
  id,
  label: id,
  year: 2025,
  amountKroner,
  source: null,
  quote: null,
})
const commitment = (amountKroner: number, layerId: string | null) => ({
  id: 'c',
  label: 'c',
  amountKroner,
  decidedOn: null,
  layerId,
  quote: null,
})
const frameOf = (layers: ReturnType<typeof layer>[], commitments: ReturnType<typeof commitment>[] = []) => ({
  frame: { layers, commitments, statedTotalKroner: null, statedTotalQuote: null },
})

describe('a frame', () => {
  it('is unknown, never zero, when the call names no amount', () => {
    expect(computeFrame(frameOf([layer('2025', null)]))).toEqual({
      layersKroner: null,
      commitmentsKroner: 0,
      availableKroner: null,
      agreesWithStated: null,
    })
    expect(frameChoices(frameOf([layer('2025', null)]))).toEqual([])
  })

  it('with one layer is offered once', () => {
    expect(frameChoices(frameOf([layer('a', 500)])).map(choice => choice.amountKroner)).toEqual([500])
  })

  it('offers the known layer alone while another has no amount', () => {
    const choices = frameChoices(frameOf([layer('a', 500), layer('b', null)]))
    expect(choices.map(choice => [choice.id, choice.amountKroner])).toEqual([['layer-a', 500]])
  })

  it('does not offer a layer alone that is more than what is free of the whole', () => {
    const choices = frameChoices(frameOf([layer('a', 500), layer('b', 100)], [commitment(200, null)]))
    expect(choices.map(choice => choice.id)).toEqual(['whole', 'layer-b'])
  })

  it('never offers more than the whole, and the layers alone add up to it when all is bound in layers', () => {
    const amounts = fc.record({
      amount: fc.nat(10_000_000),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 2, maxLength: 6 }), items => {
        const layers = items.map((item, index) => layer(`l${index}`, item.amount))
        const bound = items.map((item, index) =>
          commitment(Math.floor(item.amount * item.share), `l${index}`),
        )
        const [whole, ...alone] = frameChoices(frameOf(layers, bound))
        const sum = alone.reduce((total, choice) => total + choice.amountKroner, 0)
        expect(sum).toBe(whole?.amountKroner)
        expect(alone.every(choice => choice.amountKroner <= (whole?.amountKroner ?? 0))).toBe(true)
      }),
    )
  })
})

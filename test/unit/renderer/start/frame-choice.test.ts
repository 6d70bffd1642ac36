import { describe, expect, it } from 'vitest'
import { chosenFrame, firstFrameChoice, ownAmount, setLater } from '#renderer/screens/start/frame-choice'
import { schemeLabel, shippedSchemes, suggestedTitle } from '#renderer/screens/start/shipped-schemes'

function schemeOf(id: string) {
  const scheme = shippedSchemes().find(one => one.id === id)
  if (scheme === undefined) throw new Error(`No scheme ${id}`)
  return scheme
}

describe('the frame of a new round', () => {
  const vestViken = schemeOf('vest-viken-2025')
  const helseNord = schemeOf('helse-nord-2025')

  it('begins with all the money of Vest-Viken: 13 200 000 + 13 496 000 − 2 900 000', () => {
    expect(firstFrameChoice(vestViken)).toBe('whole')
    expect(chosenFrame(vestViken, 'whole', null)).toEqual({ ok: true, value: 23_796_000 })
  })

  it('can be the 13 496 000 kroner of 2025 alone', () => {
    const amounts = vestViken.frame.layers.map(({ id }) => chosenFrame(vestViken, `layer-${id}`, null))
    expect(amounts).toContainEqual({ ok: true, value: 13_496_000 })
  })

  it('begins unset where the call names no money', () => {
    expect(firstFrameChoice(helseNord)).toBe(setLater)
    expect(chosenFrame(helseNord, setLater, 5)).toEqual({ ok: true, value: null })
  })

  it('asks for an amount when one of its own was chosen and none was written', () => {
    expect(chosenFrame(helseNord, ownAmount, null).ok).toBe(false)
    expect(chosenFrame(helseNord, ownAmount, 0)).toEqual({ ok: true, value: 0 })
  })

  it('refuses a frame that the scheme does not have', () => {
    expect(chosenFrame(helseNord, 'whole', null).ok).toBe(false)
  })
})

describe('the list of schemes', () => {
  it('tells all five apart by their label, and every suggested title fits a round', () => {
    const labels = shippedSchemes().map(schemeLabel)
    expect(labels).toContain('Helsefellesskapet Vest-Viken 2024–2025')
    expect(labels).toContain('Helsefellesskapet Østfold 2024')
    expect(new Set(labels).size).toBe(5)
    for (const scheme of shippedSchemes()) expect(suggestedTitle(scheme).length).toBeLessThanOrEqual(300)
  })
})

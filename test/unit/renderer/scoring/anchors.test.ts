import { describe, expect, it } from 'vitest'
import { anchorLines, anchorsFor, readAnchors } from '#renderer/screens/scoring/anchors'
import { nextCertainty } from '#renderer/screens/scoring/certainty-choice'

const scale = { min: 0, max: 5, anchors: null }
const own = [{ value: 5, text: 'Svært godt' }]

describe('what the marks mean', () => {
  it("takes the call's own words before the secretariat's, and says whose they are", () => {
    const called = [{ value: 0, text: 'Ikke omtalt' }]
    expect(anchorsFor({ anchors: called }, { scale }, own)).toEqual({ anchors: called, own: false })
    expect(anchorsFor({ anchors: null }, { scale: { ...scale, anchors: called } }, own)?.own).toBe(false)
    expect(anchorsFor({ anchors: null }, { scale }, own)).toEqual({ anchors: own, own: true })
    expect(anchorsFor({ anchors: null }, { scale }, undefined)).toBeNull()
  })

  it('reads one line for each mark, and names the lines that cannot be read', () => {
    const { anchors, faults } = readAnchors(
      '0 = Ikke omtalt\n\n2,5: Midt på\n6 = For høyt\nBra\n0 – Igjen',
      scale,
    )
    expect(anchors).toEqual([
      { value: 0, text: 'Ikke omtalt' },
      { value: 2.5, text: 'Midt på' },
    ])
    expect(faults).toEqual(['6 = For høyt', 'Bra', '0 – Igjen'])
  })

  it('writes them as it reads them, the lowest first', () => {
    const text = anchorLines([...own, { value: 0.5, text: 'Svakt' }])
    expect(text).toBe('0,5 = Svakt\n5 = Svært godt')
    expect(anchorLines(readAnchors(text, scale).anchors)).toBe(text)
  })
})

describe('how sure a member is', () => {
  it('goes from not said through the three and back to not said', () => {
    expect([undefined, 'low', 'medium', 'high'].map(now => nextCertainty(now as never))).toEqual([
      'low',
      'medium',
      'high',
      undefined,
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { shippedSchemes } from '#electron/round/schemes'
import { deadlineLine } from '#renderer/screens/screening/deadline-line'
import { askedIn, listOf, withChange, withPoint } from '#renderer/screens/screening/missing-list'
import { savedLettersText } from '#renderer/screens/screening/saved-letters-text'

const found = [
  { text: 'avtale mellom partene', quote: 'Det må foreligge en avtale.', needed: true },
  { text: 'budsjett', quote: null, needed: false },
]

describe('the list of a letter about missing information', () => {
  it('begins with what the screening found, all of it included', () => {
    expect(askedIn(listOf(found))).toEqual(found)
  })

  it('leaves out what is not ticked and what says nothing', () => {
    const list = withPoint(withChange(listOf(found), 0, { included: false }))
    expect(askedIn(list).map(({ text }) => text)).toEqual(['budsjett'])
  })

  it('takes in a point that a person adds, without the full stop that the letter puts', () => {
    const list = withPoint(listOf(found))
    const added = withChange(list, 2, { text: ' vedtak i kommunestyret. ' })
    expect(askedIn(added).at(-1)).toEqual({ text: 'vedtak i kommunestyret', quote: null, needed: true })
  })
})

describe('what is told after letters were saved', () => {
  const saved = { folder: 'brev', files: ['mangelbrev-001.pdf'], failures: [], draft: false, entries: [] }

  it('names how many, where, and who got none', () => {
    expect(savedLettersText(saved)).toEqual({
      kind: 'success',
      text: 'Ett mangelbrev er lagret i «brev».',
    })
    const failed = { ...saved, failures: [{ number: 4, lines: ['Søknaden mangler ikke noe.'] }] }
    expect(savedLettersText(failed).text).toContain('søknad 4 (Søknaden mangler ikke noe.)')
    expect(savedLettersText(failed).kind).toBe('warning')
  })
})

describe('the deadline over the screening', () => {
  const scheme = (id: string) => {
    const one = shippedSchemes().find(shipped => shipped.id === id)
    if (one === undefined) throw new Error(id)
    return one
  }

  it('is said with its weekday, and a weekend is named', () => {
    expect(deadlineLine(scheme('ostfold-2025'), null, null)).toMatch(/^Frist: onsdag 1\.\soktober\s2025\.$/)
    expect(deadlineLine(scheme('ostfold-2024'), null, null)).toMatch(
      /søndag 1\.\sdesember\s2024\. Fristen er i en helg/,
    )
  })

  it('counts back from the meeting where intake is rolling', () => {
    expect(deadlineLine(scheme('sor-rogaland-2024'), null, '2025-02-20')).toMatch(
      /^Frist: torsdag 6\.\sfebruar\s2025, 14 dager før møtet\.$/,
    )
    expect(deadlineLine(scheme('sor-rogaland-2024'), null, null)).toContain('Legg inn møtedatoen')
  })
})

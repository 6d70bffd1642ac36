import { describe, expect, it } from 'vitest'
import helseNord2025 from '#assets/schemes/helse-nord-2025.json' with { type: 'json' }
import ostfold2024 from '#assets/schemes/ostfold-2024.json' with { type: 'json' }
import ostfold2025 from '#assets/schemes/ostfold-2025.json' with { type: 'json' }
import sorRogaland2024 from '#assets/schemes/sor-rogaland-2024.json' with { type: 'json' }
import vestViken2025 from '#assets/schemes/vest-viken-2025.json' with { type: 'json' }
import { assessmentCriteria, markableCriteria } from '#shared/scheme/assessment-criteria'
import { decoded } from './decoded'

const idsOf = (json: unknown) => assessmentCriteria(decoded(json)).map(item => item.id)

describe('members mark', () => {
  it('the six criteria of Østfold, the same words in both years', () => {
    expect(idsOf(ostfold2024)).toEqual(['o-k1', 'o-k2', 'o-k3', 'o-k4', 'o-k5', 'o-k6'])
    expect(decoded(ostfold2025).criteria).toEqual(decoded(ostfold2024).criteria)
  })

  it('the eight criteria of Helse Nord, of which effekt/nytteverdi has three parts and counts once', () => {
    expect(idsOf(helseNord2025)).toEqual([
      'hn-k1',
      'hn-k2',
      'hn-k3',
      'hn-k4',
      'hn-k5',
      'hn-k6',
      'hn-k7',
      'hn-k8',
    ])
    const [first] = assessmentCriteria(decoded(helseNord2025))
    expect(first?.text).toContain('Forventet effekt/nytteverdi')
    expect(first?.parts.map(({ id }) => id)).toEqual(['hn-k1a', 'hn-k1b', 'hn-k1c'])
    expect(first?.optional).toBe(false)
  })

  it('the parts of effekt/nytteverdi one by one, under its text', () => {
    const walked = markableCriteria(assessmentCriteria(decoded(helseNord2025)))
    expect(walked.slice(0, 4).map(({ id }) => id)).toEqual(['hn-k1a', 'hn-k1b', 'hn-k1c', 'hn-k2'])
    expect(walked[0]?.parentText).toContain('Forventet effekt/nytteverdi')
    expect(walked[3]?.parentText).toBeNull()
  })

  it('the four criteria of Sør-Rogaland', () => {
    expect(idsOf(sorRogaland2024)).toEqual(['sr-k1', 'sr-k2', 'sr-k3', 'sr-k4'])
  })

  it('the four priorities of Vest-Viken, which lists no criteria, as an aid they may leave out', () => {
    const criteria = assessmentCriteria(decoded(vestViken2025))
    expect(criteria.map(item => item.id)).toEqual(['vv-p1', 'vv-p2', 'vv-p3', 'vv-p4'])
    expect(criteria.every(item => item.optional && item.weight === null)).toBe(true)
  })

  it('nothing when a holistic scheme has neither criteria nor priorities', () => {
    expect(assessmentCriteria({ criteria: [], priorities: [], assessmentMode: 'holistic' })).toEqual([])
  })
})

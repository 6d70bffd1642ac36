import { describe, expect, it } from 'vitest'
import { measureLines, measureText } from '#renderer/screens/scoring/agreement-words'
import type { Agreement } from '#shared/scoring/agreement'

const alpha = (value: number | null, units = 50) => ({
  alpha: value,
  why: value === null ? ('no-pairs' as const) : null,
  units,
  marks: 2 * units,
})
const agreement = (value: number | null, units?: number): Agreement => ({
  ordinal: alpha(value, units),
  interval: alpha(value, units),
  correlation: null,
  concordance: null,
  complete: 0,
})
const readingOf = (value: number | null, units?: number) =>
  measureLines(agreement(value, units), 3)[0]?.reading

describe('the measures of agreement in plain words', () => {
  it('follows the published limits 0,800 and 0,667', () => {
    expect(readingOf(0.8)).toContain('svært enige')
    expect(readingOf(0.799)).toContain('ganske enige')
    expect(readingOf(0.666)).toContain('delvis enige')
    expect(readingOf(0.1)).toContain('lite enige')
    expect(readingOf(-0.2)).toContain('tilfeldighet')
  })

  it('warns where the number rests on little', () => {
    expect(readingOf(0.8, 9)).toContain('Grunnlaget er lite')
    expect(readingOf(0.8, 10)).not.toContain('Grunnlaget er lite')
  })

  it('says why nothing can be computed, and what would help', () => {
    expect(readingOf(null)).toContain('minst to medlemmer')
    expect(measureText(null)).toBe('–')
    expect(measureText(0.8154)).toBe('0,82')
  })
})

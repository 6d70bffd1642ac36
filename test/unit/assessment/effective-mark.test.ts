import { describe, expect, it } from 'vitest'
import { effectiveMark, partsOf } from '#shared/assessment/effective-mark'
import { asId, type CriterionId } from '#shared/base/ids'
import type { Mark } from '#shared/round/kinds/assessment-entries'

const id = (text: string) => asId<CriterionId>(text)
const marks = (given: Readonly<Record<string, number | null>>) =>
  new Map(
    Object.entries(given).map(([key, mark]) => [
      id(key),
      (mark === null ? { mark, comment: 'Uklart' } : { mark, comment: '' }) as Mark,
    ]),
  )
const parts = [id('k-a'), id('k-b')]

describe('the mark on a criterion with parts', () => {
  it('is the mean of the parts when each has a number', () => {
    expect(effectiveMark(marks({ 'k-a': 4, 'k-b': 1 }), id('k'), parts)).toBe(2.5)
    expect(effectiveMark(marks({ 'k-a': 0, 'k-b': 0 }), id('k'), parts)).toBe(0)
  })

  it('is missing, not zero, while a part is missing or has only a comment', () => {
    expect(effectiveMark(marks({ 'k-a': 4 }), id('k'), parts)).toBeNull()
    expect(effectiveMark(marks({ 'k-a': 4, 'k-b': null }), id('k'), parts)).toBeNull()
    expect(effectiveMark(undefined, id('k'), parts)).toBeNull()
  })

  it("is the member's own number on the whole where that is given", () => {
    expect(effectiveMark(marks({ k: 5, 'k-a': 1, 'k-b': 1 }), id('k'), parts)).toBe(5)
  })

  it('knows the parts of those criteria that have such', () => {
    expect([
      ...partsOf([
        { id: id('k'), parts: [{ id: id('k-a') }] },
        { id: id('l'), parts: [] },
      ]),
    ]).toEqual([['k', ['k-a']]])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesFilter, passesSearch } from '#renderer/components/column-filter'
import { rowAfterKey } from '#renderer/components/data-table-keys'

describe('filtering a column', () => {
  it('finds every word of the filter, in any order and in either case', () => {
    expect(passesFilter('Ålesund-modellen for jordmødre', 'JORDMØDRE ålesund')).toBe(true)
    expect(passesFilter('Ålesund-modellen for jordmødre', 'ålesund leger')).toBe(false)
  })

  it('keeps å and a apart, for they are different letters', () => {
    expect(passesFilter('Ånes kommune', 'anes')).toBe(false)
  })

  it('compares numbers written as Norwegians write them', () => {
    expect(passesFilter(450_000, '> 400 000')).toBe(true)
    expect(passesFilter(450_000, '>=450 000')).toBe(true)
    expect(passesFilter(450_000, '< 450 000')).toBe(false)
    expect(passesFilter(3.5, '3,5')).toBe(true)
    expect(passesFilter(3.5, '3–4')).toBe(true)
    expect(passesFilter(3.5, '3,6-4')).toBe(false)
    expect(passesFilter(450_000, '45')).toBe(true)
  })

  it('leaves a missing value out of every filter, also of the smallest', () => {
    expect(passesFilter(null, '<= 0')).toBe(false)
    expect(passesFilter(null, '')).toBe(true)
  })
})

describe('searching a table', () => {
  it('finds the words of a search anywhere in the row', () => {
    expect(passesSearch(['Trygg overgang', 'Vestre Eksempel HF', 450_000], 'eksempel trygg')).toBe(true)
    expect(passesSearch(['Trygg overgang', null, 450_000], 'eksempel')).toBe(false)
  })

  it('finds every row by any piece of its own text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y)
        expect(passesSearch([text], text.slice(from, to))).toBe(true)
      }),
    )
  })
})

describe('walking through a table by keyboard', () => {
  it('goes one row or one page at a time, and to the ends', () => {
    expect(rowAfterKey('ArrowDown', 3, 10, 5)).toBe(4)
    expect(rowAfterKey('ArrowUp', 3, 10, 5)).toBe(2)
    expect(rowAfterKey('PageDown', 3, 10, 5)).toBe(8)
    expect(rowAfterKey('PageUp', 3, 10, 5)).toBe(0)
    expect(rowAfterKey('Home', 3, 10, 5)).toBe(0)
    expect(rowAfterKey('End', 3, 10, 5)).toBe(9)
  })

  it('begins at an end when no row is chosen', () => {
    expect(rowAfterKey('ArrowDown', -1, 10, 5)).toBe(0)
    expect(rowAfterKey('ArrowUp', -1, 10, 5)).toBe(9)
  })

  it('stays inside the table, and ignores other keys and empty tables', () => {
    expect(rowAfterKey('ArrowDown', 9, 10, 5)).toBe(9)
    expect(rowAfterKey('ArrowUp', 0, 10, 5)).toBe(0)
    expect(rowAfterKey('a', 3, 10, 5)).toBeNull()
    expect(rowAfterKey('ArrowDown', -1, 0, 5)).toBeNull()
  })
})

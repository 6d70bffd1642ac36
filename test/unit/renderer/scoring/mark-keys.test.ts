import { describe, expect, it } from 'vitest'
import { cellAfterKey } from '#renderer/screens/scoring/grid-keys'
import { marksOfScale, readMarkKey } from '#renderer/screens/scoring/mark-keys'

const toFive = { min: 0, max: 5 }

/** The mark after some keys, and whether the last one was refused. */
function press(keys: string, scale: { min: number; max: number }) {
  let mark: number | null = null
  let typed = ''
  let refused = false
  for (const key of keys) {
    const read = readMarkKey(key, typed, scale)
    refused = read?.kind === 'refused'
    if (read?.kind === 'set') mark = read.mark
    if (read !== null && 'typed' in read) typed = read.typed
  }
  return { mark, refused }
}

describe('a mark given by keyboard', () => {
  it('is the digit that is pressed, and the next digit takes its place', () => {
    expect(press('4', toFive)).toEqual({ mark: 4, refused: false })
    expect(press('42', toFive)).toEqual({ mark: 2, refused: false })
    expect(press('03', toFive)).toEqual({ mark: 3, refused: false })
  })

  it('is refused outside the scale, and the mark that was there stands', () => {
    expect(press('47', toFive)).toEqual({ mark: 4, refused: true })
    expect(press('0', { min: 1, max: 6 })).toEqual({ mark: null, refused: true })
  })

  it('can be 10 on a scale to 10, typed as two digits', () => {
    expect(press('1', { min: 0, max: 10 }).mark).toBe(1)
    expect(press('10', { min: 0, max: 10 }).mark).toBe(10)
    expect(press('15', { min: 0, max: 10 }).mark).toBe(5)
    expect(press('85', { min: 0, max: 100 }).mark).toBe(85)
    expect(press('100', { min: 0, max: 100 }).mark).toBe(100)
  })

  it('waits for the second digit where the scale begins above nine', () => {
    expect(press('2', { min: 10, max: 50 })).toEqual({ mark: null, refused: false })
    expect(press('25', { min: 10, max: 50 }).mark).toBe(25)
  })

  it('is taken back with Delete, which is not the same as zero', () => {
    expect(readMarkKey('Delete', '4', toFive)).toEqual({ kind: 'clear' })
    expect(readMarkKey('0', '', toFive)).toMatchObject({ kind: 'set', mark: 0 })
  })

  it('leaves other keys to the screen', () => {
    expect(['ArrowDown', 'Enter', 'Tab', 'a', 'F2'].map(key => readMarkKey(key, '', toFive))).toEqual(
      Array(5).fill(null),
    )
  })
})

describe('the marks to click', () => {
  it('are all of a short scale, and none of a long one', () => {
    expect(marksOfScale(toFive)).toEqual([0, 1, 2, 3, 4, 5])
    expect(marksOfScale({ min: 0, max: 100 })).toEqual([])
  })
})

describe('the cursor of the grid', () => {
  const size = { rows: 3, columns: 2, page: 10 }
  const from = (key: string, row: number, column: number, ctrl = false) =>
    cellAfterKey(key, { row, column }, size, ctrl)

  it('goes by arrows, and down with Enter', () => {
    expect(from('ArrowRight', 1, 0)).toEqual({ row: 1, column: 1 })
    expect(from('Enter', 1, 0)).toEqual({ row: 2, column: 0 })
    expect(from('ArrowUp', 1, 1)).toEqual({ row: 0, column: 1 })
  })

  it('stays inside the grid', () => {
    expect(from('ArrowDown', 2, 1)).toEqual({ row: 2, column: 1 })
    expect(from('ArrowLeft', 0, 0)).toEqual({ row: 0, column: 0 })
    expect(from('PageDown', 0, 1)).toEqual({ row: 2, column: 1 })
  })

  it('goes to the ends of the row, and with Ctrl to the ends of the grid', () => {
    expect(from('End', 1, 0)).toEqual({ row: 1, column: 1 })
    expect(from('End', 0, 0, true)).toEqual({ row: 2, column: 1 })
    expect(from('Home', 2, 1, true)).toEqual({ row: 0, column: 0 })
  })
})

import { describe, expect, test } from 'vitest'
import { type PdfRule, pdfTables } from '#shared/intake/pdf-tables'

/** A text of ten points' height whose letters are five points wide each. */
const text = (content: string, x: number, y: number) => ({
  text: content,
  x,
  y,
  width: content.length * 5,
  height: 10,
})

/** The lines round cells: uprights at each x, level ones at each y, drawn twice as some programs do. */
function ruled(xs: readonly number[], ys: readonly number[]): readonly PdfRule[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
  return [0, 0.5].flatMap(shift => [
    ...xs.map(x => ({ left: x + shift, right: x + shift, bottom, top })),
    ...ys.map(y => ({ left, right, bottom: y + shift, top: y + shift })),
  ])
}

describe('a table that a page draws', () => {
  const rules = ruled([50, 200, 400], [700, 660, 640])

  test('has a row for each row of boxes, whichever line of a label its answer stands beside', () => {
    const { rows, outside } = pdfTables(
      [
        text('Ansvarlig søker', 55, 688),
        text('Halden kommune', 205, 682),
        text('(kommune/sykehus)', 55, 674),
        text('Telefon', 55, 646),
        text('Skjemaet sendes på e-post', 55, 720),
      ],
      rules,
    )
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Ansvarlig søker (kommune/sykehus)', 'Halden kommune'],
      ['Telefon', ''],
    ])
    expect(outside.map(piece => piece.text)).toEqual(['Skjemaet sendes på e-post'])
  })

  test('joins lines where the next word had no room, and keeps them apart where it had', () => {
    const long = 'Et team som følger opp unge voksne i'
    const { rows } = pdfTables(
      [
        text('Tittel', 55, 688),
        text(long, 205, 688),
        text('hjemmet', 205, 674),
        text('Parter', 55, 646),
        text('Moss', 205, 650),
        text('Råde', 205, 641),
      ],
      rules,
    )
    expect(rows.map(({ cells }) => cells[1])).toEqual([`${long} hjemmet`, 'Moss\nRåde'])
  })

  test('parts a text that a line goes through, at the space nearest to it, but not within a number', () => {
    const { rows } = pdfTables(
      [text('Egenfinansiering kommunene 300 000', 57, 688), text('Sum', 55, 646)],
      rules,
    )
    expect(rows[0]?.cells).toEqual(['Egenfinansiering kommunene', '300 000'])
  })

  test('is none where a box stands alone on its height', () => {
    const { rows, outside } = pdfTables(
      [text('Merk', 55, 688), text('Les dette', 55, 646)],
      ruled([50, 400], [700, 660, 640]),
    )
    expect(rows).toEqual([])
    expect(outside).toHaveLength(2)
  })
})

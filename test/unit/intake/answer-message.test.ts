import { describe, expect, test } from 'vitest'
import { decodeAnswers, encodeAnswers } from '#electron/intake/answer-message'
import type { IntakeAnswer } from '#electron/intake/intake-protocol'
import type { ReadPacket } from '#shared/intake/report'
import type { FieldSource } from '#shared/round/packet'
import { soknad } from './packet-files'

const inRow = (row: number, label = 'Tittel'): FieldSource => ({
  file: 'liste.xlsx',
  sheet: 'Ark1',
  cell: `A${row}`,
  label,
  certain: true,
})

function packet(sources?: Record<string, FieldSource>): IntakeAnswer {
  const form = soknad() as ReadPacket['packet']['form']
  const read = {
    file: 'liste.xlsx',
    part: 'rad 2',
    packet: { file: 'liste.xlsx', form, attachments: [], ...(sources === undefined ? {} : { sources }) },
  }
  return { kind: 'packet', packet: read }
}

const roundTrip = (answers: readonly IntakeAnswer[]) =>
  decodeAnswers(JSON.parse(JSON.stringify(encodeAnswers(answers))))

describe('what a reader process sends', () => {
  test('comes out as it went in, whatever is known of where each field stood', () => {
    const answers: IntakeAnswer[] = [
      { kind: 'begin', file: 'liste.xlsx' },
      packet({ title: inRow(2), 'budget.requested.2025': { ...inRow(2, 'Beløp'), cell: 'N2' } }),
      packet({ title: inRow(3), summary: { file: 'skjema.pdf', page: 2, certain: false } }),
      packet({ title: inRow(4, 'Prosjekttittel') }),
      packet({ title: { ...inRow(5), sheet: 'Ark2' } }),
      packet({ title: { ...inRow(6), certain: false } }),
      packet({ title: { ...inRow(7), file: 'en annen.xlsx' } }),
      packet({}),
      packet(),
      { kind: 'done' },
    ]
    expect(roundTrip(answers)).toEqual(answers)
  })

  test('names a place once for all the rows of a list', () => {
    const sent = encodeAnswers([packet({ title: inRow(2) }), packet({ title: inRow(3) })])
    expect(JSON.stringify(sent).match(/"Tittel"/g)).toHaveLength(1)
  })

  test('is not believed where a field has a place that was never told, or is none', () => {
    const [places, sent] = encodeAnswers([packet({ title: inRow(2) })])
    expect(decodeAnswers([places, sent])).toHaveLength(1)
    expect(decodeAnswers([sent])).toBeNull()
    for (const foundAt of [[0], [1, 'A2'], [-1, 'A2'], ['0', 'A2'], [0, 2], 'A2'])
      expect(decodeAnswers([places, { ...sent, foundAt }])).toBeNull()
    for (const field of ['__proto__', '', '1'])
      expect(
        decodeAnswers([{ kind: 'places', places: [{ ...inRow(2), cell: undefined, field }] }]),
      ).toBeNull()
  })
})

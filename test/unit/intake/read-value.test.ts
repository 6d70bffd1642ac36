import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNames } from '#shared/intake/read-names'
import { readAgreement } from '#shared/intake/read-party'
import {
  isNoAnswer,
  readAmount,
  readDay,
  readEmailAddress,
  readMoment,
  readYesNo,
  readYesNoNotRelevant,
} from '#shared/intake/read-value'

describe('answers as Norwegians write them', () => {
  test.each([
    ['450 000', 450_000],
    ['kr 450 000,-', 450_000],
    ['1,2 mill.', 1_200_000],
    [450_000, 450_000],
    ['13.496', 'ambiguous'],
    ['-5', 'negative'],
    [-5, 'negative'],
    [0.5, 'not-whole'],
    [9e12, 'too-large'],
    ['ca. en halv million', 'not-a-number'],
    [true, 'not-a-number'],
  ])('amount %s is %s', (written, read) => {
    const amount = readAmount(written)
    expect(amount.ok ? amount.value : amount.error).toBe(read)
  })

  test.each([
    ['15.09.2025', '2025-09-15'],
    ['15. september 2025', '2025-09-15'],
    ['15.09.2025 kl. 14.05', '2025-09-15'],
    ['31.02.2025', null],
    ['høsten 2025', null],
  ])('day %s is %s', (written, read) => {
    expect(readDay(written)).toBe(read)
  })

  test.each([
    ['2025-09-30T12:00:00+02:00', '2025-09-30T12:00:00+02:00'],
    ['2025-09-30T10:00:00.000Z', '2025-09-30T10:00:00Z'],
    ['30.09.2025 14:05', '2025-09-30T14:05:00'],
    ['30.09.2025', '2025-09-30'],
    ['30.09.2025 25:05', null],
    ['i går', null],
  ])('moment %s is %s', (written, read) => {
    expect(readMoment(written)).toBe(read)
  })

  test('yes, no and neither', () => {
    expect(['Ja', 'x', '☒', 'Bekreftes', 'Ja, avtale er signert', true].map(readYesNo)).toEqual(
      Array(6).fill(true),
    )
    expect(['Nei', '☐', 'Nei, ikke ennå', false].map(readYesNo)).toEqual(Array(4).fill(false))
    expect(['Kanskje', 'jaktlag', 'neimen'].map(readYesNo)).toEqual(Array(3).fill(null))
    expect(['Ikke relevant', 'Ikkje aktuelt', 'Ja', 'Nei', 'Vet ikke'].map(readYesNoNotRelevant)).toEqual([
      'not-relevant',
      'not-relevant',
      'yes',
      'no',
      null,
    ])
  })

  test('both answers as a form prints them are neither, and a choice that nobody made is no answer', () => {
    expect(readYesNo('Ja Nei')).toBe(null)
    expect(readYesNo('ja / nei')).toBe(null)
    expect(readYesNo('Ja, nei det kan dere lese i vedlegget')).toBe(null)
    expect(readAgreement('Ja   Nei')).toBe(null)
    expect(readAgreement('Ja')).toBe('avtale')
    expect(['Velg', 'Velg …', 'Velg et område', '-- Velg --'].map(isNoAnswer)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(isNoAnswer('Velg rett nivå')).toBe(false)
  })

  test('an e-mail address is what has the form of one, without the name round it', () => {
    expect(readEmailAddress('Kari Eksempel <kari@example.org>')).toBe('kari@example.org')
    expect(readEmailAddress('mailto:kari.eksempel@helse.example.no.')).toBe('kari.eksempel@helse.example.no')
    expect(readEmailAddress('ring meg heller')).toBe(null)
  })

  test('a dash and "ikke aktuelt" are no answer', () => {
    expect(['', '-', '–', 'Ikke aktuelt', 'n/a'].every(isNoAnswer)).toBe(true)
    expect(['0', 'Nei', 'Ingen'].some(isNoAnswer)).toBe(false)
  })

  test('names are parted at commas and a last "og", but not inside Nore og Uvdal', () => {
    expect(readNames('Lier kommune, Nore og Uvdal kommune og Vestre Viken HF')).toEqual([
      'Lier kommune',
      'Nore og Uvdal kommune',
      'Vestre Viken HF',
    ])
    expect(readNames('Lier kommune og Vestre Viken HF')).toEqual(['Lier kommune', 'Vestre Viken HF'])
    expect(readNames('Nore og Uvdal kommune')).toEqual(['Nore og Uvdal kommune'])
    expect(readNames('A;B\nC')).toEqual(['A', 'B', 'C'])
  })

  test('whatever is written, an amount that is read is whole kroner within the limit', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double(), fc.constantFrom('1.000', '1 000,50', '1e9')),
        written => {
          const amount = readAmount(written)
          return (
            !amount.ok ||
            (Number.isSafeInteger(amount.value) && amount.value >= 0 && amount.value <= 1_000_000_000)
          )
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountErrorText } from '#shared/i18n/input-error-text'
import { formatKroner, formatWholeNumber } from '#shared/money/format-kroner'
import { largestKroner } from '#shared/money/kroner'
import { parseKroner } from '#shared/money/parse-kroner'

describe('reading an amount', () => {
  it.each([
    ['450000', 450_000],
    ['450 000', 450_000],
    ['450\u00a0000', 450_000],
    ['450\u202f000', 450_000],
    ['kr 450 000,-', 450_000],
    ['kr. 450.000,-', 450_000],
    ['kr 450 000,–', 450_000],
    ['450 000,00', 450_000],
    ['450 000,00 kr', 450_000],
    ['450.000', 450_000],
    ['13.496,-', 13_496],
    ['13.496,00', 13_496],
    ['2.900.000 kroner', 2_900_000],
    ['13.496.000', 13_496_000],
    ['13.200 000', 13_200_000],
    ['NOK 1 250 000', 1_250_000],
    ['1,2 mill.', 1_200_000],
    ['1.2 mill', 1_200_000],
    ['1,25 millioner kroner', 1_250_000],
    ['kr 2 mill', 2_000_000],
    ['1,2345 mill.', 1_234_500],
    ['450 tusen', 450_000],
    ['tkr 450', 450_000],
    ['TNOK 450', 450_000],
    ['450 TNOK', 450_000],
    ['MNOK 1,2', 1_200_000],
    ['kr 450 kr', 450],
    ['1 krone', 1],
    ['450000.00', 450_000],
    ['0', 0],
    ['007', 7],
    ['1 000 000 000', 1_000_000_000],
  ])('reads «%s» as %i kroner', (text, kroner) => {
    expect(parseKroner(text)).toEqual({ ok: true, value: kroner })
  })

  it.each([
    ['', 'empty'],
    ['  \u00a0 ', 'empty'],
    ['13.496', 'ambiguous'],
    ['1.250 mill.', 'ambiguous'],
    ['450,000', 'ambiguous'],
    ['0.000', 'ambiguous'],
    ['450 000,50', 'notWholeKroner'],
    ['450000.5', 'notWholeKroner'],
    ['1,2345678 mill.', 'notWholeKroner'],
    ['-450 000', 'negative'],
    ['\u2212450 000', 'negative'],
    ['kr -5', 'negative'],
    ['1 000 000 001', 'tooLarge'],
    ['99999999999999999999999', 'tooLarge'],
    ['1001 mill.', 'tooLarge'],
    ['450 0000', 'notAnAmount'],
    ['45 00', 'notAnAmount'],
    ['450 000 eller mer', 'notAnAmount'],
    ['400 000 - 500 000', 'notAnAmount'],
    ['1,2,3', 'notAnAmount'],
    ['1.2.3', 'notAnAmount'],
    ['1e6', 'notAnAmount'],
    ['ca. 450 000', 'notAnAmount'],
    ['12 345 USD', 'notAnAmount'],
    ['mill.', 'notAnAmount'],
    ['tkr 450 tusen', 'notAnAmount'],
    ['MNOK 1,2 mill.', 'notAnAmount'],
    ['NOK 450 TNOK', 'notAnAmount'],
  ])('refuses «%s» as %s', (text, kind) => {
    expect(parseKroner(text)).toMatchObject({ ok: false, error: { kind } })
  })

  it('says in a refusal what was written and what to write instead', () => {
    const result = parseKroner('13.496')
    expect(result.ok ? '' : amountErrorText(result.error)).toBe(
      '«13.496» kan leses på flere måter. Skriv beløpet i hele kroner uten punktum, for eksempel 450 000.',
    )
  })

  it('reads back every amount as it is printed in a letter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: largestKroner }),
        fc.constantFrom('kroner' as const, 'kr' as const, 'none' as const),
        (amount, unit) => {
          expect(parseKroner(formatKroner(amount, unit))).toEqual({ ok: true, value: amount })
        },
      ),
    )
  })

  it('answers every text with an amount or a reason, never with a crash or a fraction', () => {
    const piece = fc.constantFrom('1', '0', '9', '.', ',', ' ', '-', 'kr', 'mill', 'tusen', '\u00a0', 'x')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const result = parseKroner(pieces.join(''))
        if (result.ok) expect(Number.isSafeInteger(result.value) && result.value >= 0).toBe(true)
        else expect(amountErrorText(result.error)).not.toBe('')
      }),
    )
  })
})

describe('printing an amount', () => {
  it('parts the digits in threes with a no-break space', () => {
    expect(formatKroner(13_496_000)).toBe('13\u00a0496\u00a0000\u00a0kroner')
    expect(formatKroner(450_000, 'kr')).toBe('450\u00a0000\u00a0kr')
    expect(formatKroner(1_000, 'none')).toBe('1\u00a0000')
    expect(formatKroner(999)).toBe('999\u00a0kroner')
    expect(formatKroner(0)).toBe('0\u00a0kroner')
  })

  it('writes one krone in the singular and a negative with a minus sign', () => {
    expect(formatKroner(1)).toBe('1\u00a0krone')
    expect(formatWholeNumber(-2_900_000)).toBe('\u22122\u00a0900\u00a0000')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { organisations } from '#assets/organisations/index'
import {
  checkAccountNumber,
  formatAccountNumber,
  isAccountNumber,
  readAccountNumber,
} from '#shared/base/account-number'
import { checkDigitMod11 } from '#shared/base/check-digit'
import { formatOrgNumber, isOrgNumber, readOrgNumber } from '#shared/base/org-number'

const orgNumbers = [...JSON.stringify(organisations).matchAll(/"orgNumber":"(\d+)"/g)].map(
  match => match[1] ?? '',
)
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map(list => list.join(''))

describe('an organisation number', () => {
  it('has the check digit of the worked example: 12345678 gives 5', () => {
    expect(isOrgNumber('123456785')).toBe(true)
    expect([0, 1, 2, 3, 4, 6, 7, 8, 9].some(digit => isOrgNumber(`12345678${digit}`))).toBe(false)
  })

  it('is right for all 129 municipalities and 10 enterprises', () => {
    expect(orgNumbers).toHaveLength(139)
    expect(orgNumbers.filter(number => !isOrgNumber(number))).toEqual([])
  })

  it('is refused with one digit changed or two unlike neighbours swapped', () => {
    for (const number of orgNumbers) {
      for (let at = 0; at < 9; at++) {
        const other = (Number(number[at]) + 1) % 10
        expect(isOrgNumber(`${number.slice(0, at)}${other}${number.slice(at + 1)}`)).toBe(false)
      }
    }
    expect(isOrgNumber('983917768')).toBe(false)
  })

  it('has no right last digit at all when the remainder gives ten', () => {
    const last = Array.from({ length: 10 }, (_, digit) => isOrgNumber(`40000000${digit}`))
    expect(last.filter(Boolean).length).toBe(0)
    expect(checkDigitMod11('40000000', [3, 2, 7, 6, 5, 4, 3, 2])).toBeNull()
  })

  it('is read as people write it, and nothing else is', () => {
    for (const text of [
      '983971768',
      '983 971 768',
      '983\u00a0971\u00a0768',
      '983.971.768',
      'NO 983 971 768 MVA',
    ]) {
      expect(readOrgNumber(text), text).toBe('983971768')
    }
    for (const text of [
      '',
      '98397176',
      '9839717680',
      '983971769',
      '983-971-768',
      'org 983971768',
      '٩٨٣٩٧١٧٦٨',
    ]) {
      expect(readOrgNumber(text), text).toBeNull()
    }
  })

  it('is shown in groups of three with no-break spaces, and read back the same', () => {
    expect(formatOrgNumber('983971768')).toBe('983\u00a0971\u00a0768')
    expect(formatOrgNumber('98397')).toBe('98397')
    for (const number of orgNumbers) expect(readOrgNumber(formatOrgNumber(number))).toBe(number)
  })

  it('has at most one right check digit for any eight digits', () => {
    fc.assert(
      fc.property(digits(8), eight => {
        const right = Array.from({ length: 10 }, (_, digit) => `${eight}${digit}`).filter(isOrgNumber)
        expect(right.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('an account number', () => {
  it('is valid or not as in the known examples', () => {
    expect(isAccountNumber('76940512057')).toBe(true)
    expect(isAccountNumber('10101010101')).toBe(false)
  })

  it('that begins with 0000 and fails the check is uncertain, not refused', () => {
    expect(checkAccountNumber('00001234567')).toBe('uncertain')
    expect(checkAccountNumber('10101010101')).toBe('invalid')
    expect(checkAccountNumber('7694051205')).toBe('invalid')
    expect(readAccountNumber('0000 12 34567')).toBe('00001234567')
  })

  it('is read with spaces or full stops between its groups', () => {
    for (const text of ['76940512057', '7694 05 12057', '7694.05.12057', ' 7694\u00a005\u00a012057 ']) {
      expect(readAccountNumber(text), text).toBe('76940512057')
    }
    for (const text of ['7694 05 12058', '7694-05-12057', 'konto', '']) {
      expect(readAccountNumber(text), text).toBeNull()
    }
  })

  it('is shown as 0000 00 00000 with no-break spaces', () => {
    expect(formatAccountNumber('76940512057')).toBe('7694\u00a005\u00a012057')
    expect(formatAccountNumber('7694')).toBe('7694')
  })
})

import { expect, it } from 'vitest'
import { formatAccount, formatOrgNumber } from '#shared/i18n/format-identifier'

it('groups the digits of organisation and account numbers, however they were typed', () => {
  expect(formatOrgNumber('983971768')).toBe('983\u00a0971\u00a0768')
  expect(formatOrgNumber(' 983 971 768')).toBe('983\u00a0971\u00a0768')
  expect(formatAccount('76940512057')).toBe('7694\u00a005\u00a012057')
  expect(formatAccount('7694.05.12057')).toBe('7694\u00a005\u00a012057')
})

it('leaves a number of another length as it was written', () => {
  expect(formatOrgNumber('98397176')).toBe('98397176')
  expect(formatAccount('R-10001 ')).toBe('R-10001')
  expect(formatAccount('')).toBe('')
})

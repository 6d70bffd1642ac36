import { expect, it } from 'vitest'
import { linesByNumber } from '#shared/document/lines-by-number'

it('names the applications that each line concerns, and says so where it concerns them all', () => {
  const letters = [
    { number: 1, lines: ['Saksnummer mangler.', 'Adressen mangler.'] },
    { number: 2, lines: ['Saksnummer mangler.'] },
    { number: 5, lines: ['Saksnummer mangler.', 'Adressen mangler.', 'Adressen mangler.'] },
  ]
  expect(linesByNumber(letters, 3)).toEqual([
    'Alle brev: Saksnummer mangler.',
    'Søknadene 1 og 5: Adressen mangler.',
  ])
  expect(linesByNumber(letters, 4)[0]).toBe('Søknadene 1, 2 og 5: Saksnummer mangler.')
  expect(linesByNumber([{ number: 7, lines: ['x.'] }], 1)).toEqual(['Søknad 7: x.'])
  expect(linesByNumber([], 0)).toEqual([])
})

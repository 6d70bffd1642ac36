import { expect, it } from 'vitest'
import { fullSentence } from '#shared/i18n/full-sentence'

it('ends a text that others follow with a full stop, unless it has an end of its own', () => {
  expect(fullSentence('Etter drøfting i møtet ')).toBe('Etter drøfting i møtet.')
  for (const ended of [
    'Godt tiltak.',
    'Hvorfor ikke?',
    'Dette gjelder:',
    'Utvalget sa «ja.»',
    'Se brevet (side 2.)',
  ]) {
    expect(fullSentence(ended)).toBe(ended)
  }
  expect(fullSentence('Utvalget sa «ja»')).toBe('Utvalget sa «ja».')
  expect(fullSentence('  ')).toBe('')
})

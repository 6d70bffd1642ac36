import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { earlierLetters } from '#electron/round/earlier-letters'
import { earlierLettersText } from '#shared/document/earlier-letters-text'

it('names letters of an earlier outcome, and drafts, that lie beside the new letters to the same applicants', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tildeling-eldre-'))
  const saved = ['brev-001-innvilget-lier-kommune.pdf', 'brev-002-avslag-hole-kommune.pdf']
  const others = [
    'brev-001-avslag-lier-kommune.pdf',
    'brev-002-avslag-hole-kommune-kladd.pdf',
    'brev-002-tilbakebetaling-2026-08-20.pdf',
    'brev-003-avslag-gol-kommune.pdf',
    'mangelbrev-001.pdf',
    'protokoll.pdf',
  ]
  for (const name of [...saved, ...others]) writeFileSync(path.join(folder, name), '')
  const found = await earlierLetters(
    folder,
    saved.map(name => path.join(folder, name)),
  )
  expect(found).toEqual(['brev-001-avslag-lier-kommune.pdf', 'brev-002-avslag-hole-kommune-kladd.pdf'])
  expect(await earlierLetters(path.join(folder, 'finnes-ikke'), saved)).toEqual([])
})

it('says what to do with them, and names no more than a person reads', () => {
  expect(earlierLettersText([])).toBe('')
  expect(earlierLettersText(['a.pdf', 'b.pdf'])).toBe(
    'I mappen ligger også 2 eldre brev til de samme søkerne: «a.pdf» og «b.pdf». Slett dem, så ingen sender feil brev.',
  )
  expect(earlierLettersText(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toContain('«e» og 2 til.')
})

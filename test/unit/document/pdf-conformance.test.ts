import { describe, expect, it } from 'vitest'
import { renderDocument } from '#electron/work/render-document'
import type { CombinedDefinition, DocumentDefinition } from '#shared/document/definition'
import { buildLetter } from '#shared/document/letter'
import { outcomes } from '#shared/document/letter-input'
import { buildProtocol } from '#shared/document/protocol'
import { languages } from '#shared/i18n/language'
import { allRules, conformanceProblems, readForRules } from './conformance/check'
import { spoilObjects } from './conformance/pdf-file'
import { sampleLetter } from './sample-letter'
import { sampleProtocol } from './sample-protocol'

/** A red square of one dot, with a transparent corner. */
const logo = {
  picture:
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  alternative: 'Logo: Helsefellesskapet',
}

function letter(...[outcome, language, changes]: Parameters<typeof sampleLetter>): DocumentDefinition {
  const built = buildLetter(sampleLetter(outcome, language, changes))
  if (!built.ok) throw new Error(JSON.stringify(built.error))
  return built.value
}

function withLogo(definition: DocumentDefinition): DocumentDefinition {
  return definition.head === null ? definition : { ...definition, head: { ...definition.head, logo } }
}

function protocol(language: 'nb' | 'nn'): DocumentDefinition {
  const built = buildProtocol(sampleProtocol(language))
  if (!built.ok) throw new Error('expected a protocol')
  return built.value
}

const combined: CombinedDefinition = {
  kind: 'combined',
  title: 'Alle brev',
  author: 'Helsefellesskapet Vest-Viken',
  subject: '2025/174',
  language: 'nb',
  date: '2025-11-12',
  parts: [letter('granted', 'nb'), letter('rejected', 'nn'), withLogo(letter('dismissed', 'nb'))],
}

const documents: readonly (readonly [string, DocumentDefinition | CombinedDefinition])[] = [
  ...languages.flatMap(language =>
    outcomes.map(outcome => [`a letter, ${outcome}, in ${language}`, letter(outcome, language)] as const),
  ),
  ['a letter with a logo', withLogo(letter('granted', 'nb'))],
  ['a letter approved electronically', letter('granted', 'nn', { approvedElectronically: true } as never)],
  ['a draft', letter('reduced', 'nb', { draft: true } as never)],
  ['a title with signs of XML', letter('granted', 'nb', { application: { title: 'Mat & helse <50 år>' } })],
  ['a protocol in nb', protocol('nb')],
  ['a protocol in nn', protocol('nn')],
  ['all letters in one file', combined],
]

describe('every document follows PDF/A-2a and PDF/UA-1 as far as can be seen without a validator', () => {
  it.each(documents)('%s', async (_, definition) => {
    expect(conformanceProblems(await renderDocument(definition))).toEqual([])
  })
})

describe('each rule finds the file that is spoiled against it', async () => {
  const sound = await renderDocument(withLogo(letter('granted', 'nb')))
  it('and finds nothing in the sound file, also when it is written anew without a change', () => {
    expect(conformanceProblems(spoilObjects(sound, () => {}))).toEqual([])
  })

  it.each(allRules.map(rule => [`${rule.clause}: ${rule.says}`, rule] as const))('%s', (_, rule) => {
    expect(rule.problems(readForRules(rule.spoil(sound)))).not.toEqual([])
  })
})

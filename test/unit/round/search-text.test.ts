import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf } from '#renderer/screens/search/search-words'
import {
  findTerms,
  foldText,
  parseQuery,
  plainText,
  prepareParts,
  searchParts,
} from '#shared/round/search-text'

const field = (label: string, text: string) => ({
  place: { kind: 'field' as const, path: label, label },
  text,
})

function found(query: string, ...texts: readonly string[]) {
  const hits = searchParts(
    prepareParts(texts.map((text, index) => field(`felt ${index}`, text))),
    parseQuery(query),
  )
  return hits?.map(({ place }) => (place.kind === 'field' ? place.label : '')) ?? null
}

describe('a search', () => {
  it('finds words in any letter case, with Norwegian letters', () => {
    expect(found('ØVRE ål', 'Øvre Eiker og Ål')).toEqual(['felt 0'])
    expect(found('sykehus', 'Bærum Sykehus')).toEqual(['felt 0'])
    expect(found('sykehjem', 'Bærum sykehus')).toBeNull()
  })

  it('finds a word inside a longer one, as compounds are written', () => {
    expect(found('lege', 'fastlegene i kommunen')).toEqual(['felt 0'])
  })

  it('wants every word, wherever in the application it stands, and shows first where most of them are', () => {
    expect(found('jordmor natt', 'Jordmor på dagtid', 'Natt', 'En jordmor om natten')).toEqual([
      'felt 2',
      'felt 0',
      'felt 1',
    ])
    expect(found('jordmor lege', 'Jordmor på dagtid', 'Natt')).toBeNull()
  })

  it('wants what stands between quotation marks as it stands, whichever marks they are', () => {
    const text = 'Avtalen er signert.\nKommunen og\n  sykehuset er enige.'
    for (const query of ['"kommunen og sykehuset"', '«kommunen og sykehuset»', '“kommunen og sykehuset”'])
      expect(found(query, text)).toEqual(['felt 0'])
    expect(found('"sykehuset og kommunen"', text)).toBeNull()
    expect(parseQuery('avtale "ikke lukket')).toEqual(['avtale', 'ikke lukket'])
  })

  it('for nothing asks for nothing', () => {
    expect(parseQuery('  ""  «» ')).toEqual([])
    expect(found('', 'tekst')).toBeNull()
  })

  it('shows a short piece around the words, with the words marked', () => {
    const long = `${'Innledning om noe annet. '.repeat(20)}Teamet møtes hver uke på Rødberg. ${'Mer tekst. '.repeat(40)}`
    const [hit] = searchParts(prepareParts([field('Beskrivelse', long)]), parseQuery('rødberg uke')) ?? []
    expect(hit?.snippet.length).toBeLessThan(270)
    expect(
      piecesOf(hit?.snippet ?? '', hit?.marks ?? [])
        .filter(one => one.marked)
        .map(one => one.text),
    ).toEqual(['uke', 'Rødberg'])
    expect(hit?.snippet.startsWith('… ') && hit.snippet.endsWith(' …')).toBe(true)
  })

  it('folds place for place, so that what is marked is what was found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        expect(foldText(text)).toHaveLength(text.length)
        const plain = plainText(text)
        expect(plainText(plain)).toBe(plain)
      }),
    )
    expect(foldText('İØ')).toBe('İø')
  })

  it('joins words that lie over each other into one mark', () => {
    expect(findTerms('abcabc', ['abc', 'bca'])).toEqual([[0, 6]])
    expect(findTerms('aaaa', ['aa'])).toEqual([[0, 4]])
  })
})

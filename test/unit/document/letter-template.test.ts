import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTemplate } from '#shared/document/check-template'
import type { Block } from '#shared/document/definition'
import { buildLetter } from '#shared/document/letter'
import { type LetterInput, type Outcome, outcomes } from '#shared/document/letter-input'
import { letterProblemText } from '#shared/document/letter-problem'
import { letterTextNames } from '#shared/document/letter-text-names'
import { templateProblemText } from '#shared/document/template-problem'
import { templateFields } from '#shared/i18n/fill-template'
import { type Language, languages } from '#shared/i18n/language'
import { letterTextsNb } from '#shared/i18n/letter-texts-nb'
import { isMergeField, mergeFieldName, mergeFieldNames } from '#shared/i18n/merge-fields'
import {
  type LetterModule,
  type LetterTemplate,
  letterTemplate,
  standardTemplate,
  type TextModule,
} from '#shared/scheme/letter-template'
import { sampleLetter } from './sample-letter'

const always = { outcomes: [], where: [], unless: [] } as const

function textModule(changes: Partial<TextModule> = {}): TextModule {
  const own = 'Lykke til med {quotedProject}!'
  return {
    id: 'egen',
    kind: 'text',
    name: 'Hilsen til prosjektet',
    style: 'paragraph',
    when: always,
    nb: own,
    nn: own,
    ...changes,
  }
}

function withModule(module: LetterModule, changes: Partial<LetterTemplate> = {}): LetterTemplate {
  const modules = [...standardTemplate.modules]
  modules.splice(2, 0, module)
  return { ...standardTemplate, modules, ...changes }
}

function letter(
  template: LetterTemplate,
  outcome: Outcome = 'granted',
  language: Language = 'nb',
  changes = {},
) {
  return buildLetter({ ...sampleLetter(outcome, language, changes), template } as LetterInput)
}

function blocksOf(
  template: LetterTemplate,
  outcome: Outcome = 'granted',
  language: Language = 'nb',
  changes = {},
) {
  const made = letter(template, outcome, language, changes)
  if (!made.ok) throw new Error(made.error.map(letterProblemText).join('\n'))
  return made.value.blocks
}

function refusals(
  template: LetterTemplate,
  outcome: Outcome = 'granted',
  language: Language = 'nb',
  changes = {},
) {
  const made = letter(template, outcome, language, changes)
  return made.ok ? [] : made.error.map(letterProblemText)
}

const texts = (blocks: readonly Block[]) =>
  blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? [block.text.map(part => (typeof part === 'string' ? part : part.text)).join('')]
      : block.kind === 'list'
        ? [...block.items]
        : 'text' in block
          ? [block.text as string]
          : [],
  )

describe('the standard template', () => {
  it.each(outcomes)('writes the same letter as no template at all when %s', outcome => {
    for (const language of languages) {
      const input = sampleLetter(outcome, language)
      expect(buildLetter({ ...input, template: standardTemplate })).toEqual(buildLetter(input))
    }
  })

  it('has nothing wrong with it and keeps its form through JSON', () => {
    expect(checkTemplate(standardTemplate)).toEqual([])
    expect(letterTemplate.parse(JSON.parse(JSON.stringify(standardTemplate)))).toEqual(standardTemplate)
  })

  it('offers every sentence of the letter under one part, once', () => {
    const named = Object.values(letterTextNames).flatMap(list => list.map(([key]) => key))
    expect([...named].sort()).toEqual(Object.keys(letterTextsNb).sort())
  })

  it('has a Norwegian name for every merge field of every sentence', () => {
    for (const text of Object.values(letterTextsNb))
      for (const field of templateFields(text)) expect(mergeFieldName(field)).not.toBe(field)
  })
})

describe('a text of the secretariat’s own', () => {
  it('stands where it was put, with its fields filled, in the letter’s own form of Norwegian', () => {
    const module = textModule({ nb: 'Hilsen til {recipientName}.', nn: 'Helsing til {recipientName}.' })
    const nb = texts(blocksOf(withModule(module)))
    expect(nb.indexOf('Hilsen til Fjelldal kommune.')).toBeLessThan(nb.indexOf('Vilkår'))
    expect(texts(blocksOf(withModule(module), 'granted', 'nn'))).toContain('Helsing til Fjelldal kommune.')
  })

  it('is a paragraph for each line, a list, or a heading, as it is set', () => {
    const written = { nb: 'Først.\nSå.', nn: 'Først.\nSå.' }
    const kinds = (style: TextModule['style']) =>
      blocksOf(withModule(textModule({ style, ...written })))
        .filter(block => JSON.stringify(block).match(/"(Først|Så)\."/))
        .map(({ kind }) => kind)
    expect(kinds('paragraph')).toEqual(['paragraph', 'paragraph'])
    expect(kinds('list')).toEqual(['list'])
    expect(kinds('heading')).toEqual(['heading', 'heading'])
  })

  it('is printed only for the outcomes and facts that its condition names', () => {
    const when = {
      outcomes: ['granted', 'reduced'],
      where: ['several-years'],
      unless: ['to-hospital'],
    } as const
    const template = withModule(textModule({ when }))
    const isThere = (outcome: Outcome, changes = {}) =>
      texts(blocksOf(template, outcome, 'nb', changes)).some(text => text.startsWith('Lykke til'))
    expect(isThere('granted')).toBe(true)
    expect(isThere('reduced')).toBe(false)
    expect(isThere('rejected')).toBe(false)
    expect(isThere('granted', { recipient: { side: 'municipality' } })).toBe(true)
    expect(isThere('granted', { recipient: { side: 'hospital' } })).toBe(false)
  })

  it('never takes what an applicant wrote for a merge field', () => {
    const title = 'Mål {award} og {recipientName}'
    const made = blocksOf(withModule(textModule()), 'granted', 'nb', { application: { title } })
    expect(texts(made)).toContain('Lykke til med «Mål {award} og {recipientName}»!')
  })

  it('can use every merge field', () => {
    const all = Object.keys(mergeFieldNames).map(field => `${field}={${field}}`)
    const changes = {
      recipient: { account: '76940512057' },
      scheme: { ...sampleLetter('granted', 'nb').scheme },
    }
    const module = textModule({ style: 'list', nb: all.join('\n'), nn: '-' })
    const lines = texts(blocksOf(withModule(module), 'granted', 'nb', changes)).map(line =>
      line.replaceAll('\u00a0', ' '),
    )
    expect(lines).toContain('award=2 450 000 kroner')
    expect(lines).toContain('awardByYear=1 200 000 kroner for 2025 og 1 250 000 kroner for 2026')
    expect(lines).toContain(
      'awardByParty=2 000 000 kroner til Fjelldal kommune og 450 000 kroner til Vestre Viken HF',
    )
    expect(lines).toContain('awardPeriod=1. januar 2026 til 31. desember 2026')
    expect(lines).toContain('reportDays=15. mai 2026 og 31. mars 2027')
    expect(lines).toContain('account=7694 05 12057')
    expect(lines.join()).not.toContain('{')
  })
})

describe('own wording of a sentence', () => {
  const worded = (nb: Record<string, string>): LetterTemplate => ({
    ...standardTemplate,
    wording: { nb, nn: {} },
  })

  it('takes the place of the program’s, in that form of Norwegian only', () => {
    const template = worded({ closing: 'Beste hilsen fra {senderName}' })
    expect(JSON.stringify(letter(template))).toContain('Beste hilsen fra Helsefellesskapet Vest-Viken')
    expect(JSON.stringify(letter(template, 'granted', 'nn'))).toContain('Med vennleg helsing')
  })

  it('may not lose what the letter must say', () => {
    expect(refusals(worded({ resultGranted: '{body} har sagt ja.' }))).toEqual([
      'Teksten «Resultatet: Innvilget» har ikke lenger flettefeltet «Tildelt beløp», som brevet må ha. Sett det inn igjen.',
    ])
    expect(refusals(worded({ appeal: 'Dere kan klage til {appealBody}.' }), 'rejected')).toEqual([
      'Teksten «Klage og innsyn: Klageadgang» har ikke lenger flettefeltet «Antall uker», som brevet må ha. Sett det inn igjen.',
    ])
  })

  it('is refused with an unknown field, a broken field or no text, and a draft is then in the program’s words', () => {
    expect(refusals(worded({ closing: 'Hilsen {hvem}' }))).toEqual([
      'Teksten «Underskrift: Hilsen» har flettefeltet {hvem}, som ikke finnes. Velg et felt fra listen, eller lag et eget felt.',
    ])
    for (const broken of [
      'Hilsen {body',
      'Hilsen body}',
      'Hilsen {}',
      'Hilsen {#each}',
      '« MERGEFIELD Navn »',
    ])
      expect(refusals(worded({ closing: broken })).join()).toMatch(
        /^Teksten «Underskrift: Hilsen» har et ødelagt flettefelt ved «.+»\. Fjern det/,
      )
    expect(refusals(worded({ closing: ' ' }))).toEqual([
      'Teksten «Underskrift: Hilsen» mangler på bokmål. Skriv den inn.',
    ])
    const draft = letter(worded({ closing: 'Hilsen {hvem}' }), 'granted', 'nb', { draft: true })
    expect(JSON.stringify(draft)).toContain('Vennlig hilsen')
  })
})

describe('fields of the secretariat’s own', () => {
  const own = (id: string, name: string, text: string) => ({ id, name, nb: text, nn: text })
  const using = (text: string, ownFields: LetterTemplate['ownFields']) =>
    withModule(textModule({ nb: text, nn: text }), { ownFields })

  it('are filled wherever they are used, with the fields inside them', () => {
    const template = using('Faktura: {faktura}', [
      own('faktura', 'Fakturaadresse', 'Fakturamottak, merk {merke}'),
      own('merke', 'Merke', '{caseNumber}'),
    ])
    expect(texts(blocksOf(template))).toContain('Faktura: Fakturamottak, merk 2025/174')
  })

  it('that lead back to themselves are named, and the letter is refused', () => {
    const two = using('{a}', [own('a', 'Første', 'x {b}'), own('b', 'Andre', 'y {a}')])
    expect(refusals(two)).toContain(
      'De egne feltene «Første» og «Andre» viser til hverandre i ring. Ta ett av dem ut av teksten til et annet.',
    )
    const one = using('{a}', [own('a', 'Første', 'x {a}')])
    expect(refusals(one)).toContain(
      'Det egne feltet «Første» viser til seg selv. Ta feltet ut av sin egen tekst.',
    )
    expect(letter(two, 'granted', 'nb', { draft: true }).ok).toBe(true)
  })

  it('that are empty are told of with the text that uses them', () => {
    expect(refusals(using('Kontakt {prosjektleder}', [own('prosjektleder', 'Prosjektleder', '')]))).toEqual([
      'Teksten «Hilsen til prosjektet» bruker flettefeltet «Prosjektleder», som er tomt i dette brevet. Fyll inn opplysningen, eller sett et vilkår på teksten.',
    ])
  })

  it('never hang the program, whatever refers to whatever', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const field = fc.array(fc.constantFrom(...names), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(field, { minLength: 6, maxLength: 6 }), refers => {
        const ownFields = refers.map((ids, at) =>
          own(names[at] ?? '', `Felt ${names[at]}`, ids.map(id => `{${id}}`).join(' ') || 'tekst'),
        )
        const template = using('{a}', ownFields)
        const rings = checkTemplate(template).filter(({ kind }) => kind === 'mergeFieldLoop')
        const reaches = (from: number, to: number, seen = new Set<number>()): boolean =>
          (refers[from] ?? []).some(id => {
            const next = names.indexOf(id)
            if (next === to) return true
            if (seen.has(next)) return false
            seen.add(next)
            return reaches(next, to, seen)
          })
        const isRing = names.some((_, at) => reaches(at, at))
        expect(rings.length > 0).toBe(isRing)
        expect(letter(template, 'granted', 'nb', { draft: true }).ok).toBe(true)
      }),
    )
  })
})

describe('a field that is empty in one letter', () => {
  const template = withModule(
    textModule({ nb: 'Deres ref.: {theirReference}', nn: 'Dykkar ref.: {theirReference}' }),
  )

  it('stops that letter with its name, and stands in brackets in the draft', () => {
    const empty = { recipient: { reference: '' } }
    expect(refusals(template, 'granted', 'nb', empty)).toEqual([
      'Teksten «Hilsen til prosjektet» bruker flettefeltet «Deres referanse», som er tomt i dette brevet. Fyll inn opplysningen, eller sett et vilkår på teksten.',
    ])
    const draft = letter(template, 'granted', 'nb', { ...empty, draft: true })
    expect(JSON.stringify(draft)).toContain('Deres ref.: [mangler: Deres referanse]')
    expect(refusals(template)).toEqual([])
  })

  it('does not matter where the text is not printed', () => {
    const only = withModule(
      textModule({ nb: '{award}', nn: '{award}', when: { ...always, outcomes: ['granted', 'reduced'] } }),
    )
    expect(refusals(only, 'rejected')).toEqual([])
    expect(refusals(withModule(textModule({ nb: '{award}', nn: '{award}' })), 'rejected')).toHaveLength(1)
  })
})

describe('parts of a template', () => {
  const without = (part: string): LetterTemplate => ({
    ...standardTemplate,
    modules: standardTemplate.modules.filter(({ id }) => id !== part),
  })

  it('that a letter must have are asked for, for those outcomes only', () => {
    expect(refusals(without('appeal'), 'rejected')).toEqual([
      'Malen mangler delen «Klage og innsyn», som må stå i brev om avslag. Legg den til.',
    ])
    expect(refusals(without('conditions'), 'rejected')).toEqual([])
    expect(refusals(without('conditions'), 'granted')).toHaveLength(1)
    expect(refusals(without('copies'), 'granted')).toEqual([])
  })

  it('may be moved, but the heading and the result stand first', () => {
    const reversed = { ...standardTemplate, modules: [...standardTemplate.modules].reverse() }
    expect(refusals(reversed)).toEqual([
      'Delen «Overskrift» må stå først i brevet. Flytt den opp.',
      'Delen «Resultatet» må stå rett etter overskriften i brevet. Flytt den opp.',
    ])
    const [title, result, ...rest] = standardTemplate.modules
    if (title === undefined || result === undefined) throw new Error('expected parts')
    const moved = { ...standardTemplate, modules: [title, result, ...rest.reverse()] }
    const headings = blocksOf(moved, 'rejected').filter(({ kind }) => kind === 'heading')
    expect(texts(headings)).toEqual([
      'Avslag på søknad om tilskudd: Trygg hjemreise for eldre med skrøpelighet',
      'Spørsmål',
      'Klage og innsyn',
      'Søke på nytt',
      'Begrunnelse',
    ])
  })
})

describe('every problem of a template', () => {
  it('is one Norwegian sentence that says what to do', () => {
    const broken: LetterTemplate = {
      ...withModule(textModule({ nb: '{x} {', nn: '' })),
      wording: { nb: { appeal: 'x' }, nn: { page: '' } },
      ownFields: [{ id: 'a', name: 'A', nb: '{a}', nn: '{b}' }],
    }
    const lines = checkTemplate(broken).map(templateProblemText)
    expect(lines.length).toBeGreaterThan(6)
    for (const line of lines) expect(line).toMatch(/^[A-ZÆØÅ].+\.$/)
  })

  it('keeps own fields apart from the fixed ones', () => {
    expect(isMergeField('award')).toBe(true)
    const clash = { ...standardTemplate, ownFields: [{ id: 'award', name: 'Beløp', nb: '', nn: '' }] }
    expect(letterTemplate.safeParse(clash).success).toBe(false)
  })
})

describe('a text in Sami that the secretariat supplies', () => {
  it('stands after the result, under the language’s own name, and says which language it is in', () => {
    const sami = { language: 'se', text: 'Mii leat juolludan doarjaga.\nGiitu.' } as const
    const blocks = blocksOf(standardTemplate, 'granted', 'nb', { sami })
    const own = blocks.filter(({ language }) => language === 'se')
    expect(texts(own)).toEqual(['Davvisámegiella', 'Mii leat juolludan doarjaga.', 'Giitu.'])
    expect(blocks.indexOf(own[0] as Block)).toBeGreaterThan(blocks.findIndex(({ kind }) => kind === 'lead'))
    expect(blocksOf(standardTemplate).some(({ language }) => language !== undefined)).toBe(false)
  })
})

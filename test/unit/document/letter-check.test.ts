import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLetter } from '#shared/document/letter'
import { type LetterInput, outcomes } from '#shared/document/letter-input'
import { letterProblemText } from '#shared/document/letter-problem'
import { documentWarningText } from '#shared/document/warning'
import { templateFields } from '#shared/i18n/fill-template'
import { languages } from '#shared/i18n/language'
import { type LetterTextKey, letterTextsNb } from '#shared/i18n/letter-texts-nb'
import { letterTextsNn } from '#shared/i18n/letter-texts-nn'
import { protocolTexts } from '#shared/i18n/protocol-texts'
import { sampleLetter } from './sample-letter'

function refusals(input: LetterInput): string[] {
  const letter = buildLetter(input)
  return letter.ok ? [] : letter.error.map(letterProblemText)
}

const legal = (changes: Partial<LetterInput['scheme']['legal']>) => {
  const { scheme } = sampleLetter('granted', 'nb')
  return { scheme: { ...scheme, legal: { ...scheme.legal, ...changes } } }
}

describe('a letter that is to go out', () => {
  it('is refused while it is undecided whether the decision can be appealed', () => {
    expect(refusals(sampleLetter('rejected', 'nb', legal({ appealable: 'undecided' })))).toEqual([
      'Det er ikke avgjort om vedtaket kan påklages. Bestem det for ordningen før brevet skrives ut; en kladd kan skrives ut nå.',
    ])
  })

  it('may tell of a deferral while it is undecided, for nothing is decided yet', () => {
    expect(refusals(sampleLetter('deferred', 'nb', legal({ appealable: 'undecided' })))).toEqual([])
  })

  it('is refused without the body that handles appeals', () => {
    expect(refusals(sampleLetter('granted', 'nb', legal({ appealBody: ' ' })))).toEqual([
      'Vedtaket kan påklages, men klageinstansen mangler. Fyll inn hvem som behandler klager.',
    ])
  })

  it('is refused when the act it names is unknown or was not in force', () => {
    expect(refusals(sampleLetter('granted', 'nb', legal({ basisSet: 'fvl-2099' })))).toEqual([
      'Regelverket «fvl-2099» er ukjent. Velg et regelverk som finnes, for ordningen.',
    ])
    const early = sampleLetter('granted', 'nb', {
      meeting: { date: '1969-12-31', body: 'Utvalget', caseNumber: '1' },
    })
    expect(refusals(early)[0]).toContain('gjelder ikke 31.')
  })

  it.each([
    ['recipient', { recipient: { name: '' } }, 'Brevet mangler mottakerens navn.'],
    ['postal code', { recipient: { postalCode: ' ' } }, 'Brevet mangler mottakerens postnummer.'],
    ['case officer', { caseOfficer: '' }, 'Brevet mangler saksbehandler.'],
    [
      'amount',
      { decision: { awardKroner: null, awardByYear: {}, awardByParty: [] } },
      'Brevet mangler tildelt beløp.',
    ],
    [
      'reasons',
      { decision: { reasons: { rules: 'a', facts: '', considerations: 'c' } } },
      'Brevet mangler begrunnelse: opplysninger i saken.',
    ],
    [
      'signatures',
      { signatories: [{ name: 'Kari Eksempel', title: 'leder' }] },
      'Brevet mangler to som underskriver, eller elektronisk godkjenning.',
    ],
    ['grant period', { decision: { awardPeriod: null } }, 'Brevet mangler tilskuddsperiode.'],
  ] as const)('is refused without its %s', (_, changes, line) => {
    const input = sampleLetter('granted', 'nb', changes as never)
    const lines = refusals(input)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(line)
  })

  it('needs the criteria it rests on when less than everything is given', () => {
    const without = { decision: { criteriaReliedOn: [] } } as never
    expect(refusals(sampleLetter('granted', 'nb', without))).toEqual([])
    expect(refusals(sampleLetter('reduced', 'nb', without))[0]).toContain('kriterier som vedtaket bygger på')
    expect(refusals(sampleLetter('rejected', 'nb', without))[0]).toContain('kriterier som vedtaket bygger på')
    expect(
      refusals(sampleLetter('dismissed', 'nb', { decision: { failedRequirements: [] } } as never))[0],
    ).toContain('krav som søknaden ikke oppfyller')
  })

  it('names every problem at once, each on its own line', () => {
    const input = sampleLetter('granted', 'nb', { caseOfficer: '', place: '', date: '2025-02-30' })
    expect(refusals(input)).toHaveLength(3)
  })

  it('never states an amount that disagrees with the decision', () => {
    expect(
      refusals(sampleLetter('granted', 'nb', { decision: { awardByYear: { '2025': 1 } } } as never)),
    ).toEqual([
      'Beløpene per år er til sammen 1 krone, men det er tildelt 2 450 000 kroner. Rett fordelingen.'.replace(
        /(?<=\d) (?=\d)|(?<=\d) (?=kron)/g,
        '\u00a0',
      ),
    ])
    expect(refusals(sampleLetter('rejected', 'nb', { decision: { awardKroner: 5 } } as never))[0]).toContain(
      'innvilger ikke søknaden, men har et beløp',
    )
    expect(
      refusals(sampleLetter('granted', 'nb', { application: { requestedKroner: 9_000_000 } } as never))[0],
    ).toContain('velg delvis innvilget')
    expect(
      refusals(sampleLetter('reduced', 'nb', { application: { requestedKroner: 1_350_000 } } as never))[0],
    ).toContain('lavere enn søknaden')
    expect(refusals(sampleLetter('granted', 'nb', { decision: { awardKroner: 0.5 } } as never))[0]).toContain(
      'hele kroner',
    )
  })
})

describe('a draft', () => {
  it('is built for a letter with nothing filled in, and lists what is missing', () => {
    const empty = sampleLetter('granted', 'nn', {
      draft: true,
      caseNumber: '',
      ourReference: '',
      caseOfficer: '',
      place: '',
      date: 'snart',
      recipient: { name: '', line: '', postalCode: '', city: '', contact: '', reference: '' },
      application: { title: '', number: '', requestedKroner: -1, period: { from: '', to: '' } },
      signatories: [],
      copies: [],
      meeting: { body: '', date: '', caseNumber: '' },
      sender: { name: '', unit: '', address: '', phone: '', email: '', orgNumber: '' },
    })
    const letter = buildLetter(empty)
    if (!letter.ok) throw new Error('a draft is always built')
    expect(letter.value.draftMark).toBe('KLADD')
    expect(letter.value.warnings.filter(({ kind }) => kind === 'incompleteDraft').length).toBeGreaterThan(12)
    expect(letter.value.title).toBe('Tilskot innvilga: [manglar: prosjektets tittel]')
  })
})

describe('any letter', () => {
  const blanks = (value: unknown, choose: () => boolean): unknown => {
    if (typeof value === 'string') return choose() ? '' : value
    if (Array.isArray(value)) return choose() ? [] : value.map(item => blanks(item, choose))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, blanks(item, choose)]))
  }

  it('is a draft with brackets or a refusal with reasons when parts of it are empty, never a crash', () => {
    const rarely = fc.constantFrom(5, 60).chain(most => fc.infiniteStream(fc.nat(most)))
    let complete = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...outcomes),
        fc.constantFrom(...languages),
        rarely,
        (outcome, language, dice) => {
          const choose = () => dice.next().value === 0
          const partly = blanks(sampleLetter(outcome, language), choose) as LetterInput
          const input = { ...partly, language, decision: { ...partly.decision, outcome } }
          expect(buildLetter({ ...input, draft: true }).ok).toBe(true)
          const final = buildLetter({ ...input, draft: false })
          if (final.ok) {
            complete += 1
            expect(JSON.stringify(final.value)).not.toMatch(/\[mangl/)
          } else for (const problem of final.error) expect(letterProblemText(problem)).toMatch(/\.$/)
        },
      ),
    )
    expect(complete).toBeGreaterThan(0)
  })
})

describe('what a letter says of appeals', () => {
  const textOfLetter = (input: LetterInput) => JSON.stringify(buildLetter(input))
  it('tells that there is none, where the scheme has decided so', () => {
    expect(textOfLetter(sampleLetter('rejected', 'nb', legal({ appealable: 'no' })))).toContain(
      'Vedtaket kan ikke påklages.',
    )
    expect(textOfLetter(sampleLetter('rejected', 'nb', legal({ appealable: 'no' })))).not.toContain(
      'tre uker',
    )
  })

  it('refers to the act by its name in each form of Norwegian', () => {
    expect(textOfLetter(sampleLetter('rejected', 'nb'))).toContain(
      'forvaltningsloven §§\u00a028\u00a0til\u00a032',
    )
    expect(textOfLetter(sampleLetter('rejected', 'nn'))).toContain(
      'forvaltningslova §§\u00a028\u00a0til\u00a032',
    )
  })
})

describe('what a letter says of reports', () => {
  const duty = {
    report: 'Regnskap.',
    recipient: null,
    dueOn: null,
    dueText: null,
    channel: null,
    contents: [],
  }
  const listOf = (changes: object) => {
    const { scheme } = sampleLetter('granted', 'nb')
    const letter = buildLetter(
      sampleLetter('granted', 'nb', { scheme: { ...scheme, reporting: [{ ...duty, ...changes }] } }),
    )
    if (!letter.ok) throw new Error('expected a letter')
    const at = letter.value.blocks.findIndex(
      block => block.kind === 'heading' && block.text === 'Rapportering',
    )
    const list = letter.value.blocks[at + 2]
    return list?.kind === 'list' ? list.items[0]?.replaceAll('\u00a0', ' ') : undefined
  }

  it('joins what, to whom, when and how into plain sentences', () => {
    expect(listOf({})).toBe('Regnskap.')
    expect(listOf({ recipient: 'SSU' })).toBe('Regnskap. Sendes til SSU.')
    expect(listOf({ dueOn: '2026-03-01', channel: 'Forms' })).toBe(
      'Regnskap. Sendes innen 1. mars 2026 via Forms.',
    )
    expect(
      listOf({ recipient: 'SSU', dueText: 'etter avtale', contents: ['mål og resultater', 'økonomi'] }),
    ).toBe('Regnskap. Sendes til SSU etter avtale. Skal inneholde: mål og resultater; økonomi.')
  })
})

describe('characters that the font lacks', () => {
  it('are replaced visibly and reported with their place', () => {
    const letter = buildLetter(
      sampleLetter('granted', 'nb', { application: { title: 'Helse 🚑 og 健康' } } as never),
    )
    if (!letter.ok) throw new Error('expected a letter')
    expect(letter.value.title).toBe('Tilskudd innvilget: Helse \ufffd og \ufffd\ufffd')
    expect(letter.value.warnings.map(documentWarningText)).toEqual([
      'Tegnet «🚑» (U+1F691) finnes ikke i skriften og er erstattet med «\ufffd» i «dd innvilget: Helse 🚑 og 健康». Skriv teksten om.',
      'Tegnet «健» (U+5065) finnes ikke i skriften og er erstattet med «\ufffd» i «nvilget: Helse 🚑 og 健康». Skriv teksten om.',
      'Tegnet «康» (U+5EB7) finnes ikke i skriften og er erstattet med «\ufffd» i «vilget: Helse 🚑 og 健康». Skriv teksten om.',
    ])
  })

  it('never include a narrow space, a joiner or a letter written in two parts', () => {
    const title = 'Ma\u030al\u202fog\u200dmening\u00ad \ufb01n'
    const letter = buildLetter(sampleLetter('granted', 'nb', { application: { title } } as never))
    if (!letter.ok) throw new Error('expected a letter')
    expect(letter.value.title).toBe('Tilskudd innvilget: Mål\u00a0ogmening fin')
    expect(letter.value.warnings).toEqual([])
  })
})

describe('an address that is too long for the window', () => {
  it('is reported with the whole of it', () => {
    const name = 'Eksempelkommune '.repeat(12).trim()
    const letter = buildLetter(sampleLetter('granted', 'nb', { recipient: { name } } as never))
    if (!letter.ok) throw new Error('expected a letter')
    expect(letter.value.head?.addressLines).toHaveLength(4)
    expect(letter.value.head?.addressLines[3]).toBe('3600 KONGSBERG')
    expect(letter.value.warnings).toEqual([
      { kind: 'addressShortened', full: `${name}, Rådhusgata 1, 3600 KONGSBERG` },
    ])
  })
})

describe('the two forms of Norwegian', () => {
  it('have the same merge fields in every text', () => {
    for (const key of Object.keys(letterTextsNb) as LetterTextKey[]) {
      expect([key, templateFields(letterTextsNn[key]).sort()]).toEqual([
        key,
        templateFields(letterTextsNb[key]).sort(),
      ])
    }
    for (const key of Object.keys(protocolTexts.nb) as (keyof typeof protocolTexts.nb)[]) {
      expect([key, templateFields(protocolTexts.nn[key]).sort()]).toEqual([
        key,
        templateFields(protocolTexts.nb[key]).sort(),
      ])
    }
  })

  it('do not mix: no bokmål word has slipped into nynorsk', () => {
    const bokmål =
      /\b(ikke|dere|deres|hvis|hva|hvem|hvordan|fra|blir det|ble|uker|tilskudd\w*|vedtatt|innvilget|noe|noen|bare|være|gjøre|saken|klagen|skriftlig|utlysningen|kravene|disse|jeg|se|søker|reglene|før dere|må si)\b/i
    for (const text of [...Object.values(letterTextsNn), ...Object.values(protocolTexts.nn)]) {
      expect(text).not.toMatch(bokmål)
    }
  })
})

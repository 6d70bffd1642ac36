import { describe, expect, it } from 'vitest'
import { composeMissing } from '#shared/screening/compose-missing'
import { placeText } from '#shared/screening/place-text'
import { openFindings, type Screening } from '#shared/screening/screen-application'
import { type Example, plain, schemeCalled, screen, vestViken, wholeForm } from './fixtures'

const { budget } = wholeForm
const open = (example: Example) =>
  openFindings(screen(example)).map(({ requirementId, severity }) => [requirementId, severity])
const dataFaults = (example: Example) =>
  screen(example)
    .findings.filter(finding => finding.requirementId.startsWith('data:'))
    .map(({ requirementId, severity, message }) => [requirementId, severity, plain(message)])

describe('a screening', () => {
  it('has a finding for each requirement, with the sentence of the call', () => {
    const { findings } = screen()
    expect(findings.map(finding => finding.requirementId)).toEqual(vestViken.requirements.map(({ id }) => id))
    expect(findings[0]).toMatchObject({
      requirement: 'Søknaden er sendt inn innen søknadsfristen.',
      quote: 'Søknadsfrist resterende 2024 midler er 15. mai, og 1. oktober 2025.',
      severity: 'stop',
      met: true,
      overruled: null,
    })
  })

  it('is ready when every stop is met, though questions of judgement remain', () => {
    expect(screen()).toMatchObject({ status: 'ready', proposed: 'ready', conclusion: null })
    expect(open({})).toEqual([['vv-purpose', 'judge']])
  })

  it('is ready though there are warnings', () => {
    const example = { form: { period: { from: '2026-01-01', to: '2027-12-31' } } }
    expect(screen(example).status).toBe('ready')
    expect(open(example)).toEqual([
      ['vv-duration', 'warn'],
      ['vv-purpose', 'judge'],
    ])
  })

  it('is unclear when a stop is not met, and when the data do not tell', () => {
    expect(screen({ files: [] }).status).toBe('unclear')
    expect(screen({ form: { agreement: { kind: 'avtale' } }, files: ['skann.pdf'] }).status).toBe('unclear')
  })

  it('never fails a question of judgement by data alone', () => {
    const finding = screen({ form: { partners: wholeForm.partners?.slice(0, 1) } }).findings.find(
      one => one.requirementId === 'vv-involvement',
    )
    expect(finding).toMatchObject({ met: null, severity: 'judge' })
  })

  it('lists the gravest first', () => {
    const grave = open({ files: [], form: { period: { from: '2026-01-01', to: '2027-12-31' } } })
    expect(grave.map(([, severity]) => severity)).toEqual(['stop', 'warn', 'judge'])
  })

  it('takes a person’s answer in place of the data, either way, with the reason', () => {
    const met = new Map([['vv-agreement', { met: true, reason: 'Avtalen kom i posten.' }]])
    expect(screen({ files: [], overrulings: met }).status).toBe('ready')
    const notMet = new Map([['vv-agreement', { met: false, reason: 'Avtalen er ikke signert.' }]])
    const screening = screen({ overrulings: notMet })
    expect(screening.status).toBe('unclear')
    expect(openFindings(screening)[0]).toEqual({
      requirementId: 'vv-agreement',
      severity: 'stop',
      message: 'Vurdert som ikke oppfylt: Avtalen er ikke signert.',
    })
  })

  it('ends as a person concludes, and still shows what the findings say', () => {
    const conclusion = { status: 'dismissed', reason: 'Svarte ikke på brevet.' } as const
    expect(screen({ files: [], conclusion })).toMatchObject({
      status: 'dismissed',
      proposed: 'unclear',
      conclusion,
    })
    expect(screen({ files: [], conclusion: { status: 'ready', reason: '' } }).status).toBe('ready')
  })
})

describe('data that do not add up', () => {
  it('are not found in a whole application', () => {
    expect(dataFaults({})).toEqual([])
  })

  it('show an organisation number with a wrong check digit', () => {
    const partners = [{ name: 'Vestre Viken HF', orgNumber: '894166763', side: 'sykehus' as const }]
    expect(dataFaults({ form: { partners } })).toEqual([
      [
        'data:org-number',
        'warn',
        '894 166 763 (Vestre Viken HF) er ikke et gyldig organisasjonsnummer. Be søkeren rette.',
      ],
    ])
  })

  it('show a number that is another organisation’s', () => {
    const applicant = { name: 'Lier kommune', orgNumber: '921234554' }
    expect(dataFaults({ form: { applicant } })).toEqual([
      [
        'data:org-name',
        'warn',
        '921 234 554 (Lier kommune) er nummeret til Drammen kommune. Avklar hvem som er part.',
      ],
    ])
  })

  it('show an account number with a wrong check digit', () => {
    const withAccount = (account: string) => ({ form: { applicant: { ...wholeForm.applicant, account } } })
    expect(dataFaults(withAccount('7694 05 12057'))).toEqual([])
    expect(dataFaults(withAccount('76940512058'))).toEqual([
      [
        'data:account',
        'warn',
        '76940512058 er ikke et gyldig kontonummer. Be søkeren rette det før utbetaling.',
      ],
    ])
  })

  it('show a budget that sums to something else than what is asked for', () => {
    expect(dataFaults({ form: { budget: { ...budget, requested: { '2025': 510_000 } } } })).toEqual([
      [
        'data:budget-sum',
        'warn',
        'Budsjettet summerer til 500 000 kroner, men det søkes om 510 000 kroner. Avklar hva som er riktig.',
      ],
    ])
  })

  it('let a budget hold the own contribution too', () => {
    const lines = [...(budget.lines ?? []), { text: 'Vestre Viken HF: egen innsats', amount: 150_000 }]
    expect(dataFaults({ form: { budget: { ...budget, lines } } })).toEqual([])
  })

  it('show a minimum above the request, as a sum and in one year', () => {
    const minimum = (amounts: Record<string, number>, requested = budget.requested) =>
      dataFaults({ form: { budget: { requested, minimum: amounts } } })
    expect(minimum({ '2025': 600_000 })).toEqual([
      [
        'data:minimum',
        'warn',
        'Minstebeløpet (600 000 kroner) er høyere enn søknadsbeløpet (500 000 kroner). Avklar beløpene med søkeren.',
      ],
    ])
    expect(minimum({ '2024': 20, '2025': 5 }, { '2024': 10, '2025': 100 })).toEqual([
      [
        'data:minimum',
        'warn',
        'Minstebeløpet for 2024 er høyere enn søknadsbeløpet for samme år. Avklar beløpene med søkeren.',
      ],
    ])
  })

  it('show a year outside the frame, and ask the applicant only when no year is within it', () => {
    const asked = (requested: Record<string, number>) => screen({ form: { budget: { requested } } })
    const faultOf = (screening: Screening) =>
      screening.findings.find(one => one.requirementId === 'data:years')
    expect(plain(faultOf(asked({ '2025': 1, '2026': 1 }))?.message ?? '')).toBe(
      'Det søkes om midler for 2026, men rammen gjelder 2024 og 2025. Avklar om beløpet skal være med.',
    )
    expect(faultOf(asked({ '2025': 1, '2026': 1 }))?.ask).toBe(null)
    expect(faultOf(asked({ '2026': 1 }))?.ask?.nb).toBe('avklaring av hvilket år søknadsbeløpet gjelder')
    expect(faultOf(asked({ '2025': 1, '2026': 0 }))).toBe(undefined)
  })

  it('show that nothing is asked for, a period turned round, and an empty attachment', () => {
    const empty = { name: 'plan.pdf', sha256: '0'.repeat(64), bytes: 0 }
    expect(
      dataFaults({
        form: { budget: { requested: { '2025': 0 } }, period: { from: '2026-12-31', to: '2026-01-01' } },
        packet: { attachments: [empty] },
      }).map(([id]) => id),
    ).toEqual(['data:nothing-requested', 'data:period', 'data:empty-attachment'])
  })

  it('say that the agreement of a row in a workbook must be fetched, without holding the application back', () => {
    const row = { files: [], packet: { file: 'Svar fra nettskjema.xlsx' } }
    expect(dataFaults(row)).toEqual([
      [
        'data:attachments-apart',
        'warn',
        'Vedlegg følger ikke med i et regneark. Hent avtalen eller bekreftelsen der skjemaet ble fylt ut.',
      ],
    ])
    expect(screen(row).status).toBe('ready')
    expect(composeMissing(screen(row), 'nb')).toEqual([])
  })

  it('never hold an application back, and can be answered by a person', () => {
    const example = { form: { budget: { ...budget, requested: { '2025': 510_000 } } } }
    expect(screen(example).status).toBe('ready')
    const overrulings = new Map([['data:budget-sum', { met: true, reason: 'Avrundet.' }]])
    expect(open({ ...example, overrulings })).toEqual([['vv-purpose', 'judge']])
  })
})

describe('what is missing', () => {
  const bare: Example = {
    files: [],
    form: { partners: [], agreement: undefined, budget: { requested: { '2025': 500_000 } } },
  }

  it('is asked for in the applicant’s language, what is needed first, with the sentence of the call', () => {
    const missing = composeMissing(
      screen({ ...bare, form: { ...bare.form, period: { from: '2026-01-01', to: '2027-12-31' } } }),
      'nb',
    )
    expect(missing.map(({ text, needed }) => [text, needed])).toEqual([
      ['opplysning om minst én kommune og sykehuset som parter i søknaden', true],
      ['avtale mellom kommune(r) og sykehus, eller bekreftelse fra den andre parten', true],
      ['oversikt over hvordan tilskuddet skal deles mellom kommune(r) og sykehus', true],
      ['opplysning om hvilke måneder søknadsbeløpet gjelder', false],
    ])
    expect(missing[2]?.quote).toBe(
      'Fordelingen av midler mellom kommune(r) og sykehus skal komme frem av prosjektsøknaden.',
    )
    expect(composeMissing(screen(bare), 'nn').map(item => item.text)).toEqual([
      'opplysning om minst éin kommune og sjukehuset som partar i søknaden',
      'avtale mellom kommune(r) og sjukehus, eller stadfesting frå den andre parten',
      'oversikt over korleis tilskotet skal delast mellom kommune(r) og sjukehus',
    ])
  })

  it('is nothing in a whole application, nor in one that is only late', () => {
    expect(composeMissing(screen(), 'nb')).toEqual([])
    expect(composeMissing(screen({ form: { submittedAt: '2025-11-01' } }), 'nb')).toEqual([])
  })

  it('leaves out what a person has found in order, and takes in what a person has found lacking', () => {
    const overrulings = new Map([
      ['vv-agreement', { met: true, reason: 'Ettersendt.' }],
      ['vv-form', { met: false, reason: 'Feil skjema.' }],
    ])
    const texts = composeMissing(screen({ ...bare, overrulings }), 'nb').map(item => item.text)
    expect(texts).toContain('utfylt søknadsskjema')
    expect(texts).not.toContain('avtale mellom kommune(r) og sykehus, eller bekreftelse fra den andre parten')
  })

  it('can be said of every scheme in both languages, beginning with a small letter unless it is a name', () => {
    for (const id of ['ostfold-2024', 'ostfold-2025', 'helse-nord-2025', 'sor-rogaland-2024']) {
      const scheme = schemeCalled(id)
      const screening = screen({ ...bare, scheme, meetingDate: '2025-03-19' })
      const [nb, nn] = [composeMissing(screening, 'nb'), composeMissing(screening, 'nn')]
      expect(nb.length).toBeGreaterThan(2)
      expect(nn).toHaveLength(nb.length)
      for (const { text } of [...nb, ...nn]) expect(text).toMatch(/^[a-zæøåé]|^Tabell/)
    }
  })
})

describe('the places that were looked at', () => {
  it('are told as a person finds them', () => {
    const sources = {
      'agreement.kind': { file: 'Svar.xlsx', sheet: 'Svar', cell: 'F7', certain: true },
      'budget.requested.2025': { file: 'Skjema.pdf', page: 2, certain: true },
    }
    const { findings } = screen({ packet: { sources } })
    const places = (id: string) => findings.find(one => one.requirementId === id)?.lookedAt.map(placeText)
    expect(places('vv-agreement')).toEqual([
      'avtale (celle F7 i «Svar»)',
      'fil med avtale',
      'vedlegget «avtale.pdf»',
    ])
    expect(places('vv-duration')).toEqual(['prosjektperiode', 'søknadsbeløp (side 2)'])
    expect(places('vv-parties')).toEqual([
      'ansvarlig søker',
      'samarbeidspart 1',
      'samarbeidspart 2',
      'samarbeidspart 3',
    ])
  })

  it('have Norwegian names in every scheme', () => {
    for (const id of ['vest-viken-2025', 'ostfold-2025', 'helse-nord-2025', 'sor-rogaland-2024']) {
      const { findings } = screen({ scheme: schemeCalled(id), form: { localRank: 1 } })
      for (const place of findings.flatMap(finding => finding.lookedAt)) {
        expect(placeText(place)).not.toMatch(/[a-z][A-Z]|\.[a-z]+[A-Z]|^[a-z]+\.[a-z]/)
      }
    }
  })
})

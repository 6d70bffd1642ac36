import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { importFiles } from '#electron/intake/import-files'
import { allocateRound } from '#electron/round/allocate-round'
import { exampleOffice } from '#electron/round/example-office'
import { newFileRound } from '#electron/round/file-round'
import { buildFreeze, proposeFromAllocation } from '#electron/round/freeze-decisions'
import { screenWholeRound } from '#electron/round/organisations'
import { letterFor } from '#electron/round/render-documents'
import { schemeOf } from '#electron/round/round-reading'
import { screeningReport } from '#electron/round/save-screening-report'
import { beginRound, shippedSchemes } from '#electron/round/schemes'
import { takeInPackets } from '#electron/round/take-in-packets'
import { createPdfRenderer } from '#electron/work/render-pdf'
import { grantYear } from '#shared/allocation/instance-from-round'
import { formatKroner } from '#shared/money/format-kroner'
import type { Fields } from '#shared/round/fields'
import { markSet } from '#shared/round/kinds/assessment-entries'
import { type Duties, dutiesSet } from '#shared/round/kinds/duty-entries'
import { memberSet } from '#shared/round/kinds/member-entries'
import { emptyMeeting, meetingSet, officeSet } from '#shared/round/kinds/office-entries'
import { selectFrozen, selectStanding } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { launchInProcess } from '../../fixtures/intake/launch-in-process'
import { textOf } from '../../unit/document/pdf-tools'

type Form = Record<string, unknown>
type Applicants = {
  readonly municipality: readonly [string, string]
  readonly hospital: readonly [string, string]
}

const folders: string[] = []
const renderer = createPdfRenderer()
afterAll(async () => {
  await renderer.dispose()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** A whole application to one of the calls; what a call asks for besides is in `more`. */
function form(
  { municipality, hospital }: Applicants,
  title: string,
  year: number,
  submitted: string,
  more: Form = {},
): Form {
  return {
    format: 'tildeling/application@1',
    title,
    submittedAt: submitted,
    applicant: {
      name: municipality[0],
      orgNumber: municipality[1],
      side: 'kommune',
      address: { line: 'Eksempelveien 1', postalCode: '1600', city: 'Eksempelby' },
      account: '12345678903',
    },
    partners: [{ name: hospital[0], orgNumber: hospital[1], side: 'sykehus', role: 'samarbeidspart' }],
    purpose: 'Et felles team gir pasientene ett sted å henvende seg.',
    description:
      'Kommunen og sykehuset oppretter et felles team som skal inngå i ordinær drift etter prosjektet. Brukere, tillitsvalgte, vernetjenesten og fastleger har vært med i arbeidet.',
    challenge: 'Kostnaden kommer i kommunen og gevinsten i sykehuset.',
    userInvolvement: 'Brukerrådet og fastlegene har deltatt i planleggingen.',
    unionInvolvement: 'Tillitsvalgte og vernetjenesten har deltatt i planleggingen.',
    transition: 'Tiltaket går over i ordinær drift fra prosjektets slutt.',
    period: { from: `${year + 1}-01-01`, to: `${year + 1}-12-31` },
    budget: {
      requested: { [year]: 800_000 },
      minimum: { [year]: 400_000 },
      lines: [
        { year, text: 'Lønn til teamet, delt mellom kommune og sykehus', kind: 'personell', amount: 800_000 },
      ],
      ownContribution: [
        { party: municipality[0], side: 'kommune', amount: 200_000, text: 'Arbeidstid' },
        { party: hospital[0], side: 'sykehus', amount: 200_000, text: 'Arbeidstid' },
      ],
    },
    agreement: { kind: 'avtale', file: 'vedlegg/avtale.txt' },
    confirmations: {
      notPureEquipment: true,
      notOrdinaryOperations: true,
      leadsToOrdinaryOperations: true,
      patientResponsibility: 'yes',
    },
    ...more,
  }
}

interface Journey {
  readonly fields: Fields
  readonly statuses: readonly string[]
  readonly grant: string
  readonly refusal: string
  readonly dismissal: string
  readonly lacks: readonly string[]
}

interface Plan {
  readonly schemeId: string
  readonly frameKroner: number
  readonly meeting: string
  readonly forms: readonly Form[]
  readonly duties?: Duties
  readonly appeal?: { readonly appealable: 'yes' | 'no'; readonly body: string }
}

/** Packets → import → screening → marks → allocation → decisions → letters, read back from the printed pages. */
async function journey(plan: Plan): Promise<Journey> {
  const scheme = shippedSchemes().find(({ id }) => id === plan.schemeId)
  if (scheme === undefined) throw new Error(plan.schemeId)
  const folder = await mkdtemp(join(tmpdir(), 'tildeling-golden-'))
  folders.push(folder)
  await mkdir(join(folder, 'inn'))
  for (const [index, one] of plan.forms.entries()) {
    const files = {
      'soknad.json': strToU8(JSON.stringify(one)),
      'vedlegg/avtale.txt': strToU8('Avtale mellom kommunen og sykehuset, signert av begge.'),
      'vedlegg/effekt-nytteverdi.txt': strToU8('Tabell for beskrivelse av effekt og nytteverdi.'),
      'vedlegg/soknadsskjema.txt': strToU8('Utfylt søknadsskjema.'),
    }
    await writeFile(join(folder, 'inn', `soknad-${index + 1}.zip`), zipSync(files))
  }
  const round = newFileRound(join(folder, 'runde.tildeling'))
  await round.document.append(beginRound('runde-golden', scheme, { frameKroner: plan.frameKroner }))
  await round.document.append([
    officeSet({
      office: {
        ...exampleOffice,
        letterDate: plan.meeting,
        appeal: plan.appeal ?? { appealable: 'no', body: '' },
      },
    }),
    meetingSet({ meeting: { ...emptyMeeting, date: plan.meeting } }),
    ...(plan.duties === undefined ? [] : [dutiesSet({ duties: plan.duties })]),
    memberSet({
      memberId: 'm1',
      member: { id: 'm1', name: 'Eksempel Medlem', organisation: '', role: 'member', voting: true },
    }),
  ])
  const read = await importFiles([join(folder, 'inn')], {
    stagingDir: folder,
    launch: launchInProcess,
    grantYear: Number(grantYear(scheme)),
  })
  expect(read.rejected).toEqual([])
  const packets = read.packets.map(({ packet }) => packet)
  await takeInPackets(round, packets, folder, {
    withUpdates: false,
    now: () => new Date(`${plan.meeting}T08:00:00Z`),
  })
  const standing = selectStanding(round.document.state.fields)
  const criteria = assessmentCriteria(scheme)
  await round.document.append(
    standing.flatMap(({ id, packet }) =>
      criteria.map(criterion =>
        markSet({
          memberId: 'm1',
          applicationId: id,
          criterionId: criterion.id,
          mark: { mark: packet.form.title.includes('Best') ? 5 : 2, comment: '' },
        }),
      ),
    ),
  )
  const { fields } = round.document.state
  const screenings = screenWholeRound(fields)
  const allocated = await allocateRound(fields, { method: 'ranked' }, () =>
    Promise.reject(new Error('no solver')),
  )
  if (!allocated.ok) throw new Error(allocated.error.join('\n'))
  const proposals = proposeFromAllocation(fields, allocated.value.result, 'Etter drøfting i møtet.')
  const freeze = buildFreeze(fields, proposals, { date: plan.meeting, method: 'ranked' })
  if (!freeze.ok) throw new Error(freeze.error.join('\n'))
  await round.document.append([freeze.value])
  const decided = round.document.state.fields
  const frozen = selectFrozen(decided)
  const letterWith = async (outcome: string): Promise<{ text: string; lacks: readonly string[] }> => {
    const application = selectStanding(decided).find(({ id }) => frozen.get(id)?.outcome === outcome)
    const decision = application && frozen.get(application.id)
    if (application === undefined || decision === undefined) return { text: '', lacks: [] }
    const letter = letterFor(decided, application, decision, { draft: false, today: plan.meeting })
    return letter.ok
      ? { text: textOf(await renderer.render(letter.value)), lacks: [] }
      : { text: '', lacks: letter.error }
  }
  const grant = await letterWith('granted')
  return {
    fields: decided,
    statuses: standing.map(({ id }) => screenings.get(id)?.status ?? ''),
    grant: grant.text,
    lacks: grant.lacks,
    refusal: (await letterWith('rejected')).text,
    dismissal: (await letterWith('dismissed')).text,
  }
}

const settled: Duties = {
  payments: [
    {
      mode: 'internal-posting',
      appliesTo: 'hospital-units',
      instructions: 'Utgiftene føres internt i helseforetaket.',
    },
    {
      mode: 'invoice',
      appliesTo: 'others',
      instructions: 'Tilskuddet utbetales etter faktura til sekretariatet.',
    },
  ],
  markingCode: 'EKS-2025',
  reports: [
    { text: 'Sluttrapport om bruk av midlene', recipient: 'SSU', channel: null, days: ['2026-03-01'] },
  ],
  reportDays: {},
  awardPeriod: null,
}

const three = (of: Applicants, year: number, inTime: string, late: string, more: Form = {}) => [
  form(of, 'Best felles team', year, inTime, more),
  form(of, 'Felles nattjeneste', year, inTime, more),
  form(of, 'Felles team som kom sent', year, late, more),
]

const ostfold: Applicants = {
  municipality: ['Fredrikstad kommune', '940039541'],
  hospital: ['Sykehuset Østfold HF', '983971768'],
}

describe('Østfold 2024, from packets to letters', () => {
  const forms = three(ostfold, 2024, '2024-11-20T12:00:00+01:00', '2024-12-05T12:00:00+01:00')
  const plan = { schemeId: 'ostfold-2024', frameKroner: 1_000_000, meeting: '2024-12-17', forms }

  it('asks for payment and reports, which the call leaves open, before a letter can go out', async () => {
    const { lacks } = await journey(plan)
    expect(lacks.join(' ')).toMatch(/hvordan tilskuddet utbetales/)
    expect(lacks.join(' ')).toMatch(/rapportering/)
  })

  it('gives letters with what the secretariat has settled, and the conditions of the call', async () => {
    const { statuses, grant, refusal, dismissal, lacks } = await journey({ ...plan, duties: settled })
    expect(lacks).toEqual([])
    expect(statuses).toEqual(['ready', 'ready', 'dismissed'])
    expect(grant).toContain(formatKroner(800_000).replace(/\s/g, ' '))
    expect(grant).toContain('Tilskuddet utbetales etter faktura til sekretariatet.')
    expect(grant).toContain('EKS-2025')
    expect(grant).toContain('Sluttrapport om bruk av midlene')
    expect(grant).toContain('1. mars 2026')
    expect(grant).toMatch(/varig drift/)
    expect(grant).toContain('Strategisk samarbeidsutvalg')
    expect(grant).not.toContain('KLADD')
    expect(refusal).toMatch(/avsl/i)
    expect(refusal).toContain('våren 2025')
    expect(dismissal).toMatch(/avvist|avviser/i)
    expect(dismissal).toMatch(/frist/i)
  }, 60_000)
})

describe('Østfold 2025, from packets to letters', () => {
  it('reports on 1 March and 1 September, ends with a final report, and gives nothing to pure equipment', async () => {
    const { statuses, grant, refusal, lacks } = await journey({
      schemeId: 'ostfold-2025',
      frameKroner: 1_000_000,
      meeting: '2025-11-05',
      forms: three(ostfold, 2025, '2025-09-30T12:00:00+02:00', '2025-10-03T12:00:00+02:00'),
      duties: { ...settled, reports: [] },
    })
    expect(lacks).toEqual([])
    expect(statuses).toEqual(['ready', 'ready', 'dismissed'])
    expect(grant).toContain('1. mars 2026 og 1. september 2026')
    expect(grant).toContain('31. mars 2027')
    expect(grant).toContain('Forms')
    expect(grant).toMatch(/bare utstyr/)
    expect(refusal).toContain('høsten 2026')
  }, 60_000)
})

describe('Vest-Viken 2025, from packets to letters', () => {
  it('lets Vestre Viken administer the money, for a year at a time, with the rule on changed use', async () => {
    const { statuses, grant, refusal, lacks } = await journey({
      schemeId: 'vest-viken-2025',
      frameKroner: 1_000_000,
      meeting: '2025-11-04',
      forms: three(
        { municipality: ['Lier kommune', '857566122'], hospital: ['Vestre Viken HF', '894166762'] },
        2025,
        '2025-09-30T12:00:00+02:00',
        '2025-10-03T12:00:00+02:00',
      ),
      appeal: { appealable: 'yes', body: 'Helse Sør-Øst RHF' },
    })
    expect(lacks).toEqual([])
    expect(statuses.at(-1)).toBe('dismissed')
    expect(grant).toContain('Vestre Viken HF forvalter tilskuddsmidlene.')
    expect(grant).toContain('uten skriftlig samtykke fra Strategisk samarbeidsutvalg')
    expect(grant).toContain('ett år om gangen')
    expect(refusal).toContain('Helse Sør-Øst RHF')
    expect(refusal).toContain('tre uker')
  }, 60_000)
})

describe('Helse Nord 2025, from packets to letters', () => {
  it('is run with a frame of its own, asks for local rank, and reports each year through the enterprise', async () => {
    const of: Applicants = {
      municipality: ['Bodø kommune', '972418013'],
      hospital: ['Nordlandssykehuset HF', '983974910'],
    }
    const ranked = { localRank: 1, localFellowship: 'Lofoten, Vesterålen og Salten' }
    const forms = three(of, 2025, '2025-02-20T12:00:00+01:00', '2025-03-10T12:00:00+01:00', ranked)
    const unranked = form(of, 'Uten lokal prioritering', 2025, '2025-02-20T12:00:00+01:00')
    const done = await journey({
      schemeId: 'helse-nord-2025',
      frameKroner: 1_000_000,
      meeting: '2025-05-06',
      forms: [...forms, unranked],
      duties: { ...settled, reports: [], reportDays: { 'hn-r-yearly': ['2026-02-15'] } },
    })
    expect(done.lacks).toEqual([])
    expect(done.grant).toContain('årlig melding')
    expect(done.grant).toContain('15. februar 2026')
    expect(done.grant).toContain('faktura til sekretariatet')
    expect(done.grant).toMatch(/ordinær drift/)
    const report = screeningReport(done.fields, '2025-05-06')
    const last = report.applications.at(-1)
    expect(last?.findings.find(({ requirementId }) => requirementId === 'hn-local-rank')).toMatchObject({
      met: false,
      severity: 'stop',
    })
    expect(report.deadline).toMatch(/^lørdag 1\.\smars\s2025/)
    expect(done.statuses.slice(2)).toEqual(['dismissed', 'unclear'])
  }, 60_000)
})

describe('Sør-Rogaland 2024/25, from packets to letters', () => {
  const of: Applicants = {
    municipality: ['Sandnes kommune', '964965137'],
    hospital: ['Helse Stavanger HF', '983974678'],
  }
  const plan = {
    schemeId: 'sor-rogaland-2024',
    frameKroner: 1_000_000,
    meeting: '2025-02-20',
    forms: three(of, 2024, '2025-02-06T12:00:00+01:00', '2025-02-07T12:00:00+01:00'),
  }

  it('counts the deadline 14 days back from the meeting, and gives of the money of 2024', async () => {
    const done = await journey(plan)
    expect(grantYear(schemeOf(done.fields))).toBe('2024')
    expect(done.statuses).toEqual(['ready', 'ready', 'dismissed'])
    expect(done.lacks).toEqual([])
  }, 60_000)

  it('has its own marking, status report after six months, and the rules on other use and paying back', async () => {
    const { grant } = await journey(plan)
    expect(grant).toContain('Tilskuddet utbetales etter faktura merket med prosjektnummer R-11326-D11325.')
    expect(grant).toContain('20. august 2025')
    expect(grant).toContain('Eventuell omdisponering av midler må bli godkjent på forhånd av FSU.')
    expect(grant).toContain('Hele eller deler av tilskuddet kan måtte bli tilbakebetalt')
    expect(grant).toContain('Leder av aktuell tjenestemodellgruppe')
    expect(grant).toContain('Nestleder av aktuell tjenestemodellgruppe')
  }, 60_000)

  it('makes up no period for an application that names none', async () => {
    const forms = plan.forms.map(({ period: _, ...rest }) => rest)
    expect((await journey({ ...plan, forms })).lacks.join(' ')).toContain('tilskuddsperiode')
    const awardPeriod = { from: '2025-03-01', to: '2027-02-28' }
    const { grant } = await journey({
      ...plan,
      forms,
      duties: { ...settled, payments: [], reports: [], awardPeriod },
    })
    expect(grant).toContain('1. mars 2025 til 28. februar 2026')
  }, 60_000)
})

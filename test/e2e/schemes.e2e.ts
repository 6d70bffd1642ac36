import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { schemes } from '#assets/schemes'
import { openFileRound, saveFileRound } from '#electron/round/file-round'
import { formatKroner } from '#shared/money/format-kroner'
import { type Office, officeSet } from '#shared/round/kinds/office-entries'

/** One scheme's way from packets to letters: three packets, of which the third lacks what `lacks` names. */
interface Journey {
  readonly scheme: string
  /** Given to `new` where the call names no frame. */
  readonly frame: number | null
  readonly frameKroner: number
  readonly year: string
  readonly sentAt: string
  readonly meeting: string
  /** What members mark: the criteria of the call, or its priorities where it lists none. */
  readonly marked: readonly string[]
  /** The responsible applicant of the application that is granted, and of the one that is reduced. */
  readonly granted: Applicant
  readonly reduced: Applicant
  readonly hospital: string
  readonly partners?: readonly object[]
  /** The screening of a complete packet; «unclear» where a day that only the secretariat knows is not set. */
  readonly status: 'ready' | 'unclear'
  readonly lacks: readonly string[]
  readonly calledFor: readonly string[]
  /** Sentences of the letters to those who get money; of the one that is granted; of the one that is reduced. */
  readonly awardLetters: readonly string[]
  readonly grantedLetter?: readonly string[]
  readonly grantedLetterNever?: readonly string[]
  readonly reducedLetter?: readonly string[]
  readonly reducedLetterNever?: readonly string[]
  readonly nextCall: string
  readonly body: string
  readonly criterion: string
  /** Why the letters are drafts though the office has filled in everything; empty where they can be sent. */
  readonly draftBecause: readonly string[]
}

interface Applicant {
  readonly name: string
  readonly side: 'kommune' | 'sykehus'
  readonly language?: 'nb' | 'nn'
  /** Money asked for in a later year. */
  readonly later?: Readonly<Record<string, number>>
}

const noPayment = 'Brevet mangler hvordan tilskuddet utbetales. Fyll det inn før brevet skrives ut.'
const agreementOrConfirmation = 'Avtale mellom kommune(r) og sykehus, eller bekreftelse fra den andre parten.'
const ostfoldCriteria = ['o-k1', 'o-k2', 'o-k3', 'o-k4', 'o-k5', 'o-k6']

const journeys: readonly Journey[] = [
  {
    scheme: 'ostfold-2024',
    frame: null,
    frameKroner: 9_600_000,
    year: '2024',
    sentAt: '2024-11-29T10:00:00+01:00',
    meeting: '2024-12-17',
    marked: ostfoldCriteria,
    granted: { name: 'Halden kommune', side: 'kommune' },
    reduced: { name: 'Sykehuset Østfold HF', side: 'sykehus' },
    hospital: 'Sykehuset Østfold HF',
    status: 'ready',
    lacks: ['Avtale som viser at kommune(r) og sykehus er enige.'],
    calledFor: [
      '«Det legges til grunn for tildeling av midlene at helseforetaket og kommunen(e) utarbeider en avtale som dokumenterer enighet mellom foretak og aktuell(e) kommune(r).»',
    ],
    awardLetters: [
      'Avtalen mellom partene foreligger.',
      'Tiltaket har egeninnsats, og midlene går til varig drift.',
      'Avtalen avklarer ansvaret for pasientene, der det er relevant.',
    ],
    nextCall:
      'Det vil bli lagt opp til ny utlysning av midler våren 2025 og høsten 2025, med forutsetning om tildeling av midler.',
    body: 'Strategisk samarbeidsutvalg',
    criterion: '«Tiltak for mer og bedre faglig dialog og kompetanseheving»',
    draftBecause: [
      `Søknadene 1 og 2: ${noPayment}`,
      'Søknadene 1 og 2: Brevet mangler rapportering. Fyll det inn før brevet skrives ut.',
    ],
  },
  {
    scheme: 'ostfold-2025',
    frame: null,
    frameKroner: 10_000_000,
    year: '2025',
    sentAt: '2025-09-30T12:00:00+02:00',
    meeting: '2025-11-04',
    marked: ostfoldCriteria,
    granted: { name: 'Sarpsborg kommune', side: 'kommune' },
    reduced: { name: 'Sykehuset Østfold HF', side: 'sykehus' },
    hospital: 'Sykehuset Østfold HF',
    status: 'ready',
    lacks: [agreementOrConfirmation],
    calledFor: [
      '«Det må foreligge en avtale eller bekreftelse på dialog og medvirkning fra den annen part.»',
    ],
    awardLetters: [
      'Avtale eller bekreftelse fra den andre parten foreligger.',
      'Midlene går ikke til bare utstyr.',
      'Sendes innen 1. mars 2026 og 1. september 2026 via Forms.',
      'hvordan prosjektet kan breddes videre',
      'Kortfattet sluttrapport senest tre måneder etter at prosjektet er avsluttet. Sendes til SSU innen 31. mars 2027.',
      'Skal inneholde: erfaringspunkter; oppnådde resultater.',
    ],
    nextCall:
      'Det vil bli lagt opp til ny utlysning av høsten 2026, med forutsetning om tildeling av midler.',
    body: 'Strategisk samarbeidsutvalg',
    criterion: '«Forskning og kunnskapsutvikling som kommer fellesskapet til gode»',
    draftBecause: [`Søknadene 1 og 2: ${noPayment}`],
  },
  {
    scheme: 'vest-viken-2025',
    frame: null,
    frameKroner: 23_796_000,
    year: '2025',
    sentAt: '2025-09-30T12:00:00+02:00',
    meeting: '2025-11-04',
    marked: ['vv-p1', 'vv-p2', 'vv-p3', 'vv-p4'],
    granted: { name: 'Drammen kommune', side: 'kommune' },
    reduced: { name: 'Vestre Viken HF', side: 'sykehus', later: { '2026': 400_000 } },
    hospital: 'Vestre Viken HF',
    partners: [
      { name: 'Fastlegene i Drammen', side: 'fastlege' },
      { name: 'Pasientforeningen Eksempel', side: 'bruker' },
    ],
    status: 'ready',
    lacks: [agreementOrConfirmation],
    calledFor: [
      '«Prosjektsøknaden skal være basert på samarbeid og konsensus mellom kommune(r) og sykehus, fastlege, brukere og evt. andre relevante aktører.»',
    ],
    awardLetters: [
      'Tilskuddet tildeles for ett år om gangen.',
      'Midlene fordeles mellom kommune(r) og sykehus slik prosjektsøknaden viser.',
      'Vestre Viken HF forvalter tilskuddsmidlene. Regnskapet følger Vestre Vikens regnskapsrutiner.',
      'Underveisrapport etter nærmere avtale, ut fra prosjektets mål og størrelse. Sendes til LSU eller SSU.',
      'Sluttrapport etter at prosjektet er avsluttet. Sendes til SSU.',
      'I utlysningen står det: «Tildelte midler kan ikke benyttes på annen måte enn forutsatt uten skriftlig samtykke fra Strategisk samarbeidsutvalg.» «Dette gjelder også dersom tiltak blir vesentlig utsatt i tid.»',
    ],
    grantedLetterNever: ['flerårig'],
    reducedLetter: ['Er tilskuddet flerårig, må søknadsbeløpet bekreftes innen søknadsfristen hvert år.'],
    nextCall: 'Dere kan søke på nytt neste gang midlene lyses ut.',
    body: 'Strategisk samarbeidsutvalg',
    criterion: '«tiltak og områder som kan få ned ventetid i sykehus, og tiltak som kan redusere antall',
    draftBecause: [],
  },
  {
    scheme: 'helse-nord-2025',
    frame: 12_000_000,
    frameKroner: 12_000_000,
    year: '2025',
    sentAt: '2025-02-27T12:00:00+01:00',
    meeting: '2025-05-06',
    marked: ['hn-k1a', 'hn-k1b', 'hn-k1c', 'hn-k2', 'hn-k3', 'hn-k4', 'hn-k5', 'hn-k6', 'hn-k7', 'hn-k8'],
    granted: { name: 'Bodø kommune', side: 'kommune' },
    reduced: { name: 'Nordlandssykehuset HF', side: 'sykehus' },
    hospital: 'Nordlandssykehuset HF',
    status: 'unclear',
    lacks: [agreementOrConfirmation, 'Tabell for beskrivelse av effekt/nytteverdi.'],
    calledFor: [
      '«Dokumentert enighet mellom kommune(r) og helseforetak er en forutsetning for tildeling.»',
      '«Søknadsskjema og tabell for beskrivelse av effekt/nytteverdi er vedlagt.»',
    ],
    awardLetters: [
      'Enighet mellom kommune(r) og helseforetak er dokumentert.',
      'Midlene skal ikke gå til det som er ordinær drift i dag.',
      'Tiltaket skal ikke skape større behov for helsetjenester.',
      'Rapport hvert år gjennom årlig melding fra helseforetaket. Sendes til Helse Nord RHF via årlig melding fra helseforetaket.',
      'læringspunkter; muligheter for spredning; oversikt over årlig brukte midler i prosjektet.',
    ],
    nextCall: 'Dere kan søke på nytt neste gang midlene lyses ut.',
    body: 'Tildelingsutvalg for rekrutterings- og samhandlingstilskudd i Helse Nord',
    criterion: '«Tiltak rettet mot samiske pasienter»',
    draftBecause: [`Søknadene 1 og 2: ${noPayment}`],
  },
  {
    scheme: 'sor-rogaland-2024',
    frame: 8_000_000,
    frameKroner: 8_000_000,
    year: '2024',
    sentAt: '2025-02-20T12:00:00+01:00',
    meeting: '2025-03-18',
    marked: ['sr-k1', 'sr-k2', 'sr-k3', 'sr-k4'],
    granted: { name: 'Helse Stavanger HF', side: 'sykehus' },
    reduced: { name: 'Time kommune', side: 'kommune', language: 'nn' },
    hospital: 'Helse Stavanger HF',
    status: 'unclear',
    lacks: [agreementOrConfirmation],
    calledFor: [
      '«Prosjektene må være godt forankret i helsefellesskapet og midlene kan tas i bruk etter dokumentert enighet mellom helseforetak og aktuelle kommuner.»',
      '«Prosjektbeskrivelser som ikke oppfyller disse kriteriene kan bli avvist.»',
    ],
    awardLetters: [
      'Tilskuddet gjelder for inntil 12 måneder om gangen.',
      'Tilskuddet krever ikke egen revisjon.',
      '«Eventuell omdisponering av midler må bli godkjent på forhånd av FSU.»',
    ],
    grantedLetter: [
      'Utgifter knyttet til tilskuddet føres på prosjektnummer R-11326-D11325.',
      'Statusrapport seks måneder etter tildeling, på helsefellesskapets rapporteringsskjema. Sendes til FSU innen 18. september 2025',
      'helt eller delvis kreves tilbakebetalt. I utlysningen står det: «Hele eller deler av tilskuddet kan måtte bli tilbakebetalt dersom midlene ikke er blitt brukt i tråd med innsendt prosjektbeskrivelse.»',
      'Kopi til Leder av aktuell tjenestemodellgruppe eller fagråd Nestleder av aktuell tjenestemodellgruppe eller fagråd',
    ],
    grantedLetterNever: ['faktura', 'til konto'],
    reducedLetter: [
      'Tilskuddet utbetales etter faktura merket med prosjektnummer R-11326-D11325.',
      'innan 18. september 2025',
      'til konto 1234 56 78911',
    ],
    reducedLetterNever: ['føres på prosjektnummer'],
    nextCall: 'Dere kan søke på nytt neste gang midlene lyses ut.',
    body: 'Faglig samarbeidsutvalg',
    criterion: '«Prosjektets potensial for å løse konkrete samhandlingsutfordringer. Et eksempel er',
    draftBecause: [],
  },
]

describe.each(journeys)('the call $scheme from packets to letters', journey => {
  let done: Done

  beforeAll(() => {
    return take(journey).then(one => {
      done = one
    })
  })

  it('takes in the packets and screens them by the requirements of that call', () => {
    const status = (title: string) =>
      done.applications.find((one: { title: string }) => one.title === title).screening.status
    expect([titles.granted, titles.reduced, titles.rejected].map(status)).toEqual([
      journey.status,
      journey.status,
      'unclear',
    ])
  })

  it('asks only the applicant whose packet lacks something, for just that, in the words of the call', () => {
    expect(done.missing.files).toHaveLength(1)
    const text = textOf(done.missing.files[0].path)
    expect(text).toContain(`Søknaden mangler opplysninger: ${titles.rejected}`)
    expect(text).toContain('innen torsdag 31. desember 2099.')
    for (const sentence of [...journey.lacks, ...journey.calledFor]) expect(text).toContain(sentence)
    expect(text).toContain(journey.body)
    expectNothingForeign(journey.scheme, text)
  })

  it('shares out the whole frame by the marks on its criteria', () => {
    expect(done.marks).toEqual({ marks: 2 * 3 * journey.marked.length, rejected: [] })
    const awards = done.allocation.awards.map(({ award }: { award: number }) => award)
    expect(awards.sort((a: number, b: number) => b - a)).toEqual([journey.frameKroner - 500_000, 500_000, 0])
    expect(done.allocation.spent).toBe(journey.frameKroner)
    expect(done.decisions).toEqual(['granted', 'reduced', 'rejected'])
  })

  it('tells in the letters its own conditions, reports, payment and rules, and what that recipient must do', () => {
    const { granted, reduced } = done.letters
    const sum = plain(formatKroner(journey.frameKroner - 500_000))
    expect(granted).toContain(`${journey.body} har innvilget 500 000 kroner`)
    expect(reduced).toContain(sum)
    for (const sentence of journey.awardLetters) {
      expect(granted).toContain(sentence)
      expect(reduced).toContain(sentence)
    }
    for (const sentence of journey.grantedLetter ?? []) expect(granted).toContain(sentence)
    for (const sentence of journey.reducedLetter ?? []) expect(reduced).toContain(sentence)
    for (const sentence of journey.grantedLetterNever ?? []) expect(granted).not.toContain(sentence)
    for (const sentence of journey.reducedLetterNever ?? []) expect(reduced).not.toContain(sentence)
  })

  it('tells the one that is turned down on what criteria, and of the next call', () => {
    const { rejected } = done.letters
    expect(rejected).toContain(`${journey.body} har avslått søknaden om 300 000 kroner`)
    expect(rejected).toContain(journey.criterion)
    expect(rejected).toContain(journey.nextCall)
    expect(rejected).not.toContain('Utbetaling')
  })

  it('says nothing in any letter that belongs to another call', () => {
    for (const text of Object.values(done.letters)) expectNothingForeign(journey.scheme, text)
  })

  it('can send the letters as they are, or says what the call leaves open', () => {
    expect(done.drafts).toEqual(journey.draftBecause)
  })
})

const titles = {
  granted: 'Felles nattjeneste',
  reduced: 'Ambulant rehabiliteringsteam',
  rejected: 'Kurs i samhandling',
} as const
type Which = keyof typeof titles

interface Done {
  // biome-ignore lint/suspicious/noExplicitAny: what the command line answers is checked field by field.
  readonly applications: any
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  readonly missing: any
  readonly marks: unknown
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  readonly allocation: any
  readonly decisions: readonly string[]
  readonly letters: Readonly<Record<Which, string>>
  readonly drafts: readonly string[]
}

/** Drives the built command line from an empty folder to letters; the office, which has no command, is set in the file. */
async function take(journey: Journey): Promise<Done> {
  const folder = mkdtempSync(path.join(tmpdir(), `tildeling-${journey.scheme}-`))
  const round = path.join(folder, 'runde.tildeling')
  const at = (name: string) => path.join(folder, name)
  const frame = journey.frame === null ? [] : ['--frame', String(journey.frame)]
  cli('new', round, '--scheme', journey.scheme, ...frame)
  for (const which of ['granted', 'reduced', 'rejected'] as const) {
    writeFileSync(at(`${which}.zip`), packet(journey, which))
  }
  const files = [at('granted.zip'), at('reduced.zip'), at('rejected.zip')]
  const imported: { applicationId: string; title: string }[] = json('import', round, ...files).imported
  const idOf = (which: Which) => imported.find(({ title }) => title === titles[which])?.applicationId ?? ''
  await setOffice(round)
  const applications = json('applications', round)
  const missing = json('missing', round, '--out', at('mangelbrev'), '--reply-by', '31.12.2099')
  writeFileSync(
    at('medlemmer.csv'),
    'id;name;organisation;orgNumber;side;role;voting\nm1;Medlem Én;;;kommune;chair;ja\nm2;Medlem To;;;sykehus;member;ja\n',
  )
  cli('members', round, at('medlemmer.csv'))
  const rows = (['granted', 'reduced', 'rejected'] as const).flatMap((which, index) =>
    journey.marked.flatMap(criterion =>
      ['m1', 'm2'].map(member => `${member};${idOf(which)};${criterion};${5 - 2 * index};`),
    ),
  )
  writeFileSync(at('poeng.csv'), ['member;application;criterion;mark;comment', ...rows, ''].join('\n'))
  const marks = json('marks', round, at('poeng.csv'))
  const allocation = json('allocate', round, '--method', 'ranked-cut')
  const decided = json(
    'decide',
    ...[round, '--method', 'ranked-cut', '--meeting', journey.meeting, '--reason', 'Fordelt etter rang.'],
  )
  const decisions: { applicationId: string; outcome: string }[] = decided.decisions
  const written = cli('letters', round, '--out', at('brev'), '--json')
  const letters: { applicationId: string; path: string }[] = JSON.parse(written.stdout).files
  const letter = (which: Which) =>
    textOf(letters.find(({ applicationId }) => applicationId === idOf(which))?.path ?? '')
  return {
    applications,
    missing,
    marks,
    allocation,
    decisions: (['granted', 'reduced', 'rejected'] as const).map(
      which => decisions.find(({ applicationId }) => applicationId === idOf(which))?.outcome ?? '',
    ),
    letters: { granted: letter('granted'), reduced: letter('reduced'), rejected: letter('rejected') },
    drafts: written.stderr
      .split('\n')
      .filter(line => line.startsWith('  '))
      .map(line => line.trim()),
  }
}

/** A whole application by every call's requirements; the rejected one without agreement and effect table. */
function packet(journey: Journey, which: Which): Uint8Array {
  const { year, hospital } = journey
  const applicant: Applicant =
    which === 'rejected' ? { name: journeyMunicipality(journey), side: 'kommune' } : journey[which]
  const asked = { granted: 500_000, reduced: journey.frameKroner, rejected: 300_000 }[which]
  const partner =
    applicant.side === 'kommune'
      ? { name: hospital, side: 'sykehus' }
      : { name: journeyMunicipality(journey), side: 'kommune' }
  const [municipality, enterprise] =
    applicant.side === 'kommune' ? [applicant.name, partner.name] : [partner.name, applicant.name]
  const form = {
    format: 'tildeling/application@1',
    title: titles[which],
    summary: 'Kommunen og sykehuset lager ett team.',
    submittedAt: journey.sentAt,
    language: applicant.language ?? 'nb',
    applicant: {
      name: applicant.name,
      side: applicant.side,
      address: { line: 'Storgata 1', postalCode: '1714', city: 'Stedet' },
      account: '12345678911',
    },
    partners: [partner, ...(journey.partners ?? [])],
    description:
      'Teamet møter pasienten på sengeposten og følger hjem. Prosjektet er forankret i fagråd for rehabilitering.',
    purpose: 'Færre innleggelser.',
    userInvolvement: 'Brukerutvalget har vært med i planleggingen.',
    unionInvolvement: 'Tillitsvalgte og vernetjenesten har vært med.',
    transition: 'Partene tar over lønnen, og tiltaket går over i varig og ordinær drift.',
    period: { from: '2026-01-01', to: '2026-12-31' },
    budget: {
      requested: { [year]: asked, ...applicant.later },
      minimum: { [year]: 100_000 },
      lines: [
        { text: `${municipality}: sykepleier`, kind: 'personell', amount: 100_000 },
        { text: `${enterprise}: lege`, kind: 'personell', amount: asked - 100_000 },
      ],
      ownContribution: [
        { party: municipality, side: 'kommune', amount: 100_000 },
        { party: enterprise, side: 'sykehus', amount: 50_000 },
      ],
    },
    ...(which === 'rejected' ? {} : { agreement: { kind: 'avtale', file: 'vedlegg/avtale.pdf' } }),
    confirmations: {
      notPureEquipment: true,
      notOrdinaryOperations: true,
      leadsToOrdinaryOperations: true,
      patientResponsibility: 'yes',
    },
    localRank: 1,
    localFellowship: 'Lofoten, Vesterålen og Salten',
  }
  const attachments = { 'vedlegg/avtale.pdf': pdf, 'vedlegg/effekt og nytteverdi.pdf': pdf }
  return zipSync({
    'soknad.json': strToU8(JSON.stringify(form)),
    ...(which === 'rejected' ? {} : attachments),
  })
}

const pdf = strToU8('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** A municipality of the call's area that does not apply itself. */
function journeyMunicipality({ scheme }: Journey): string {
  const byScheme: Readonly<Record<string, string>> = {
    'ostfold-2024': 'Moss kommune',
    'ostfold-2025': 'Moss kommune',
    'vest-viken-2025': 'Lier kommune',
    'helse-nord-2025': 'Fauske kommune',
    'sor-rogaland-2024': 'Sandnes kommune',
  }
  return byScheme[scheme] ?? ''
}

const office: Office = {
  sender: {
    name: 'Sekretariatet (eksempel)',
    unit: '',
    line: 'Postboks 1',
    postalCode: '0001',
    city: 'Stedet',
    phone: '00 00 00 00',
    email: 'post@example.no',
    orgNumber: '',
  },
  caseNumber: '2025/1',
  caseOfficer: 'Siri Eksempel',
  place: 'Stedet',
  letterDate: '2025-11-12',
  signatories: [
    { name: 'Astri Eksempel', title: 'leder' },
    { name: 'Siri Eksempel', title: 'rådgiver' },
  ],
  approvedElectronically: false,
  appeal: { appealable: 'no', body: '' },
}

async function setOffice(file: string): Promise<void> {
  const opened = await openFileRound(file)
  if (!opened.ok) throw new Error(opened.error.message)
  await opened.value.document.append([officeSet({ office })])
  const saved = await saveFileRound(opened.value)
  if (!saved.ok) throw new Error(saved.error.message)
}

/** No sentence of another call that is not also one of this call's. */
function expectNothingForeign(id: string, text: string): void {
  const own = plain(JSON.stringify(schemes.find(scheme => (scheme as { id: string }).id === id)))
  const foreign = schemes
    .flatMap(sentencesOf)
    .map(plain)
    .filter(sentence => sentence.length > 20 && !own.includes(sentence))
  expect(foreign.length).toBeGreaterThan(50)
  expect(foreign.filter(sentence => text.includes(sentence))).toEqual([])
}

function sentencesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(sentencesOf)
}

const program = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url))

function cli(...args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const run = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${args.join(' ')} gave ${run.status}: ${run.stderr}${run.stdout}`)
  return run
}

// biome-ignore lint/suspicious/noExplicitAny: what is read back here is checked field by field.
function json(...args: readonly string[]): any {
  return JSON.parse(cli(...args, '--json').stdout)
}

/** The text between head and foot, so that a sentence is whole across a page end; without the mark of a draft. */
function textOf(file: string): string {
  const between = ['-r', '72', '-x', '0', '-y', '45', '-W', '595', '-H', '720']
  return plain(execFileSync('pdftotext', [...between, file, '-'], { encoding: 'utf8' })).replace(
    /KLADD /g,
    '',
  )
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ')
}

import { clauses, confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommune, sykehus } from '../parties.mjs'

export const packet = {
  nr: 23,
  file: 'Tidlig innsats spiseforstyrrelser_Bærum_2025-09.zip',
  title: 'Tidlig hjelp til unge med spiseforstyrrelser',
  summary:
    'Fastlege, helsesykepleier og BUP bruker samme sjekkliste, og familien får veiledning hjemme innen to uker etter at noen har blitt bekymret.',
  submittedAt: '2025-09-16T09:48:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Bærum', 23, 'Helsestasjon og skolehelsetjeneste', { reference: '2025/20916' }),
  partners: [
    sykehus('Klinikk for psykisk helse og rus, BUP Bærum', '2025-09-09'),
    kommune('Asker', { role: 'deltar', signedOn: '2025-09-09' }),
    fastleger('Fire fastlegekontor i Bærum', 'deltar i utprøvingen'),
    brukere('Foreldregruppen Eksempel (oppdiktet)', 'medlem av arbeidsgruppen'),
  ],
  priorities: ['vv-p1', 'vv-p3'],
  targetGroups: ['barn og unge', 'pasienter med psykiske lidelser', 'integrerte psykiske helsetjenester'],
  purpose: 'Unge skal få hjelp før sykdommen har tatt over. Foreldre skal slippe å vente alene.',
  challenge: paragraphs(
    'Fra første bekymring til første time i BUP går det i dag i snitt 19 uker. I den tiden taper mange vekt de bruker år på å ta igjen.',
    'Skole og fastlege vet ikke når de skal bli urolige. BUP får henvisningene når det er blitt alvorlig.',
  ),
  description: paragraphs(
    'Helsesykepleier og fastlege bruker en felles sjekkliste. Er to av fem punkter oppfylt, møter familien helsesykepleier og behandler fra BUP sammen innen to uker. Familien får seks veiledninger hjemme, mens fastlegen følger vekt og blodprøver hver uke.',
    'Går det ikke framover etter fire uker, går den unge rett til BUP uten ny henvisning.',
  ),
  effect: {
    careLevel: 'To av tre skal klare seg uten behandling i BUP. Ingen skal bli alvorlig syke mens de venter.',
    competence: '60 helsesykepleiere og 20 fastleger får en dags kurs.',
    preconditions: 'At BUP holder av to timer i uken til førstemøter.',
  },
  spread:
    'Sjekklisten og kurset kan brukes i alle kommunene. Barneavdelingen i Drammen vil bruke sjekklisten.',
  userInvolvement: 'Foreldregruppen har skrevet brevet som familien får etter første møte.',
  unionInvolvement: 'Drøftet i begge virksomheter i august.',
  transition: 'Stillingene finnes. Prosjektet betaler for kurs, veiledning og oppfølging det første året.',
  period: { from: '2026-01-01', to: '2026-12-31' },
  milestones: [
    { date: '2026-02-01', text: 'Kurs for helsesykepleiere og fastleger' },
    { date: '2026-03-01', text: 'De første familiene' },
    { date: '2026-12-15', text: 'Rapport med tall for ventetid og vekt' },
  ],
  budget: {
    requested: { 2025: 760_000 },
    minimum: { 2025: 550_000 },
    lines: [
      line('Vestre Viken HF', 'behandler, 45 prosent', 'personell', 390_000),
      line('Bærum kommune', 'helsesykepleier, 40 prosent', 'personell', 270_000),
      line('Asker kommune', 'helsesykepleier, 10 prosent', 'personell', 70_000),
      line('Bærum kommune', 'kurs', 'drift', 30_000),
    ],
    ownContribution: [
      own('Bærum kommune', 'kommune', 180_000, 'arbeidstid til kurs'),
      own('Vestre Viken HF', 'sykehus', 160_000, 'barnelege og veiledning'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/avtale.pdf' },
  confirmations: confirmed(),
  localRank: 4,
  localFellowship: 'LSU Asker og Bærum',
  attachments: [
    {
      name: 'prosjektbeskrivelse.pdf',
      kind: 'project',
      look: 'rapport',
      sections: [
        {
          title: 'De 19 ukene',
          early: true,
          text: 'Arbeidsgruppen har fulgt 18 forløp bakover (oppdiktet materiale). I snitt gikk det fem uker fra foreldrene ble bekymret til de sa det til noen, seks uker fra de sa det til henvisning ble skrevet, og åtte uker fra henvisningen til første time. Tiltaket gjør noe med alle tre.',
        },
        {
          title: 'Sjekklisten',
          text: 'Vekttap eller vekst som stopper. Måltider som forsvinner. Trening som ikke kan hoppes over. Menstruasjon som uteblir. Humør som har snudd. Listen stiller ikke diagnose. Den sier når voksne skal snakke sammen.',
        },
        {
          title: 'Sikkerhet',
          text: 'Ved puls under 45, raskt vekttap eller selvmordstanker gjelder akutt innleggelse som i dag. Fastlegen har ansvaret for ukentlig kontroll til BUP har overtatt.',
        },
      ],
    },
    {
      name: 'avtale.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'skannet',
      intro: 'Avtale mellom Bærum og Asker kommuner og Vestre Viken HF ved BUP Bærum.',
      points: clauses({
        purpose: 'Partene gir familier tidlig hjelp etter felles sjekkliste.',
        money:
          '390 000 kroner til Vestre Viken HF, 300 000 kroner til Bærum kommune og 70 000 kroner til Asker kommune.',
        responsibility: 'Fastlegen har det medisinske ansvaret til BUP har tatt imot pasienten.',
      }),
    },
  ],
}

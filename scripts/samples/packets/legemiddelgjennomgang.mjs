import { confirmed, line, own } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommuner, sykehus } from '../parties.mjs'

export const packet = {
  nr: 21,
  file: 'Nore og Uvdal legemiddelgjennomgang.zip',
  title: 'Legemiddelgjennomgang med sykehusfarmasøyt i Numedal',
  summary:
    'Klinisk farmasøyt fra sykehuset går gjennom legemidlene til hjemmeboende med mer enn ti faste medisiner, sammen med fastlege og sykepleier.',
  submittedAt: '2025-10-03T09:14:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Nore og Uvdal', 21, 'Helse og omsorg'),
  partners: [
    sykehus('Kongsberg sykehus', '2025-09-30'),
    ...kommuner(['Rollag', 'Flesberg'], '2025-09-30'),
    fastleger('Fastlegene i Numedal'),
    brukere('Numedal pensjonistlag (oppdiktet)'),
  ],
  priorities: ['vv-p1', 'vv-p2', 'vv-p3'],
  targetGroups: ['eldre med skrøpelighet', 'pasienter med flere kroniske sykdommer'],
  purpose: 'Færre innleggelser på grunn av feil bruk av legemidler.',
  challenge:
    'Om lag 210 hjemmeboende i Numedal bruker mer enn ti faste medisiner. Sykehuset, fastlegen og hjemmetjenesten har hver sin liste, og de er like i fire av ti tilfeller.',
  description:
    'Farmasøyten er i dalen to dager i måneden. Hun møter fastlege og hjemmesykepleier, går gjennom fem pasienter per dag og besøker dem som ønsker det. Endringer skrives inn samme dag i alle lister. Pasienten får en ny liste på ett ark, med store bokstaver.',
  effect: {
    careLevel: 'Minst 120 gjennomganger i året.',
    competence: 'Fastleger og sykepleiere lærer å gjøre gjennomgangen selv.',
    preconditions: 'Farmasøyten må få lov til å arbeide i kommunens journal.',
  },
  spread: 'Skjema og arkmal kan brukes av alle.',
  userInvolvement: 'Pensjonistlaget har valgt skriftstørrelsen.',
  unionInvolvement: 'Drøftet 16. september.',
  transition: 'Kommunene betaler farmasøyten fra 2027, etter folketall.',
  period: { from: '2026-01-01', to: '2026-12-31' },
  milestones: [
    { date: '2026-02-01', text: 'Første farmasøytdag' },
    { date: '2026-12-01', text: '120 gjennomganger' },
  ],
  budget: {
    requested: { 2025: 340_000 },
    minimum: { 2025: 220_000 },
    lines: [
      line('Vestre Viken HF', 'klinisk farmasøyt, 20 prosent', 'personell', 210_000),
      line('Nore og Uvdal kommune', 'frikjøp av fastlege', 'personell', 100_000),
      line('Nore og Uvdal kommune', 'reise', 'drift', 30_000),
    ],
    ownContribution: [own('De tre kommunene', 'kommune', 90_000, 'sykepleiers arbeidstid')],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/avtale.pdf' },
  confirmations: confirmed(),
  localRank: 6,
  localFellowship: 'LSU Kongsberg',
  attachments: [
    {
      name: 'følgebrev og beskrivelse.pdf',
      kind: 'project',
      look: 'enkel',
      sections: [
        {
          title: 'Til sekretariatet',
          early: true,
          text: 'Søknaden er dessverre et par dager for sen. Den som skulle sende den, ble syk, og vi oppdaget det først fredag. Alle underskrifter var på plass innen fristen. Vi håper søknaden likevel kan vurderes.',
        },
        {
          title: 'En gjennomgang',
          text: 'Kvinne, 84 år, 14 faste medisiner. Tre av dem ble satt i gang på sykehuset i 2019 og skulle vært brukt i seks uker. To virker mot hverandre. Etter gjennomgangen har hun åtte. Hun sover mindre om dagen og har ikke falt siden. (Oppdiktet.)',
        },
      ],
    },
    {
      name: 'avtale.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'skannet',
      intro:
        'Avtale mellom Nore og Uvdal, Rollag og Flesberg kommuner og Vestre Viken HF ved Kongsberg sykehus.',
      points: [
        {
          title: 'Innhold',
          text: 'Farmasøyt fra sykehuset deltar i legemiddelgjennomganger i kommunene to dager i måneden.',
        },
        {
          title: 'Fordeling',
          text: '210 000 kroner til Vestre Viken HF og 130 000 kroner til Nore og Uvdal kommune.',
        },
        { title: 'Ansvar', text: 'Fastlegen har ansvaret for ordinasjonene.' },
      ],
    },
  ],
}

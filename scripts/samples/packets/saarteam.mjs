import { confirmed, line, own } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommuner, sykehus } from '../parties.mjs'

export const packet = {
  nr: 13,
  file: 'Øvre Eiker - sårteam og hospitering.zip',
  title: 'Kompetansedeling om sår: hospitering og felles sårteam',
  summary:
    'Hjemmesykepleiere hospiterer på sårpoliklinikken, og sårsykepleieren derfra reiser ut. Bilder av sår vurderes på skjerm to ganger i uken.',
  submittedAt: '2025-09-11T15:31:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Øvre Eiker', 13, 'Hjemmetjenesten'),
  partners: [
    sykehus('Drammen sykehus, sårpoliklinikken', '2025-09-05'),
    ...kommuner(['Kongsberg', 'Modum', 'Sigdal'], '2025-09-08'),
    fastleger('Fastlegene i Øvre Eiker', 'orientert'),
    brukere('Diabetesgruppen i Eiker (oppdiktet)'),
  ],
  priorities: ['vv-p1', 'vv-p3'],
  targetGroups: ['pasienter med flere kroniske sykdommer', 'eldre med skrøpelighet'],
  purpose: 'Sår som gror raskere, og færre turer til poliklinikken.',
  challenge:
    'Ventetiden på sårpoliklinikken er 11 uker. Mange som venter, kunne vært behandlet hjemme med riktig råd. Hjemmetjenesten bruker 31 ulike produkter; poliklinikken bruker ni.',
  description:
    'Tolv hjemmesykepleiere hospiterer to dager hver. Sårsykepleieren har en fast dag i måneden i hver kommune. Tirsdag og fredag vurderes bilder på sikker skjerm. Kommunene tar i bruk samme liste over produkter.',
  effect: {
    careLevel: 'Halvparten av kontrollene flyttes hjem. Ventetiden skal under seks uker.',
    competence: 'Minst tre sykepleiere med god sårkompetanse i hver kommune.',
    preconditions: 'At hospitering settes opp i turnus, ikke i tillegg til den.',
  },
  spread: 'Flere kommuner kan koble seg på skjermmøtene uten kostnad.',
  userInvolvement: 'Diabetesgruppen har lest søknaden og bedt om råd om sko. Det er tatt inn.',
  unionInvolvement: 'Klubbleder i Sykepleierforbundet har deltatt.',
  transition: 'Skjermmøtene fortsetter. Innsparte produkter dekker sårsykepleierens reise.',
  period: { from: '2026-01-01', to: '2026-12-31' },
  milestones: [
    { date: '2026-02-01', text: 'Felles produktliste' },
    { date: '2026-06-30', text: 'Alle tolv har hospitert' },
    { date: '2026-12-31', text: 'Rapport' },
  ],
  budget: {
    requested: { 2025: 350_000 },
    minimum: { 2025: 200_000 },
    lines: [
      line('Vestre Viken HF', 'sårsykepleier, 25 prosent', 'personell', 200_000),
      line('Øvre Eiker kommune', 'vikarer ved hospitering', 'personell', 130_000),
      line('Øvre Eiker kommune', 'reise', 'drift', 20_000),
    ],
    ownContribution: [own('De fire kommunene', 'kommune', 140_000, 'arbeidstid til skjermmøter')],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/avtale sår.pdf' },
  confirmations: confirmed('not-relevant'),
  localFellowship: 'LSU Kongsberg',
  localRank: 4,
  attachments: [
    {
      name: 'beskrivelse.pdf',
      kind: 'project',
      look: 'enkel',
      sections: [
        {
          title: 'Kort om økonomien',
          text: 'De fire kommunene brukte 2,1 millioner kroner på bandasjer i fjor (oppdiktet tall). Går vi fra 31 til ni produkter, sparer vi minst ti prosent. Det er mer enn det koster å ha sårsykepleieren på veien.',
        },
        {
          title: 'Slik foregår skjermmøtet',
          text: 'Hjemmesykepleieren tar bilde med kommunens telefon og legger det i journal. På møtet vises bildet, og det brukes fem minutter på hver pasient. Rådet skrives inn før neste pasient tas opp. Fastlegen får beskjed når behandlingen endres. Haster det, ringer vi.',
        },
      ],
    },
    {
      name: 'avtale sår.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'skannet',
      place: 'Hokksund',
      intro:
        'Avtale mellom Øvre Eiker, Kongsberg, Modum og Sigdal kommuner og Vestre Viken HF ved Drammen sykehus.',
      points: [
        { title: 'Hva vi skal gjøre', text: 'Hospitering, utedager og skjermmøter slik søknaden beskriver.' },
        {
          title: 'Penger',
          text: '200 000 kroner til sykehuset og 150 000 kroner til Øvre Eiker kommune på vegne av de fire.',
        },
        {
          title: 'Ansvar',
          text: 'Den som behandler, har ansvaret. Råd fra poliklinikken skrives i kommunens journal.',
        },
        { title: 'Varighet', text: 'Ut 2026. Skjermmøtene fortsetter til noen sier opp.' },
      ],
    },
  ],
}

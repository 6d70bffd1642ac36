import { confirmed, line, own } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, sykehus } from '../parties.mjs'

export const packet = {
  nr: 7,
  file: 'modum-fall.zip',
  title: 'Fallforebygging etter besøk i akuttmottaket',
  summary:
    'Alle over 70 år som har falt og sendes hjem fra mottaket, får besøk av fysioterapeut innen fem dager.',
  submittedAt: '2025-05-09T11:30:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Modum', 7, 'Rehabilitering'),
  partners: [
    sykehus('Ringerike sykehus, akuttmottaket', '2025-05-05'),
    fastleger('Fastlegene i Modum'),
    brukere('Modum eldreråd'),
  ],
  priorities: ['vv-p1', 'vv-p3'],
  targetGroups: ['eldre med skrøpelighet'],
  purpose: 'Færre fall nummer to.',
  challenge: 'Mottaket sender hjem om lag 200 fra Modum etter fall hvert år. Kommunen får vite om 40 av dem.',
  description:
    'Mottaket sender melding til kommunen om alle over 70 år som har falt. Fysioterapeut ringer neste virkedag og er på besøk innen fem dager. Besøket tar 90 minutter: styrke, balanse, medisiner, syn, sko og bolig. Deretter ti uker trening i gruppe, eller hjemme for dem som ikke kan komme. Fastlegen får en halv side.',
  effect: {
    careLevel:
      'Vi regner med 25 færre brudd over tre år. Ett hoftebrudd koster det offentlige mer enn hele søknaden.',
    competence: 'Mottaket lærer å spørre. Hjemmetjenesten lærer å se.',
    preconditions: 'At meldingen sendes. Den er prøvd i fire uker og virker.',
  },
  spread: 'Kan brukes av alle kommuner fra neste dag. Skjemaet er vedlagt.',
  userInvolvement: 'Eldrerådet har prøvd treningen og endret tidspunktet til formiddag.',
  unionInvolvement: 'Drøftet 28. april.',
  transition: 'Kommunen tar hele kostnaden fra 2027.',
  period: { from: '2025-09-01', to: '2026-08-31' },
  milestones: [
    { date: '2025-09-01', text: 'Oppstart' },
    { date: '2026-03-01', text: '100 besøk' },
    { date: '2026-08-31', text: 'Rapport' },
  ],
  budget: {
    requested: { 2025: 420_000 },
    minimum: { 2025: 300_000 },
    lines: [
      line('Modum kommune', 'fysioterapeut, 50 prosent', 'personell', 360_000),
      line('Vestre Viken HF', 'opplæring i mottaket', 'personell', 45_000),
      line('Modum kommune', 'lokale og enkelt treningsutstyr', 'drift', 15_000),
    ],
    ownContribution: [
      own('Modum kommune', 'kommune', 180_000, 'ergoterapeut, 25 prosent'),
      own('Vestre Viken HF', 'sykehus', 40_000, 'arbeidstid i mottaket'),
    ],
  },
  agreement: { kind: 'bekreftelse', file: 'vedlegg/bekreftelse.pdf' },
  confirmations: confirmed(),
  localRank: 4,
  localFellowship: 'LSU Ringerike og Hallingdal',
  attachments: [
    {
      name: 'prosjekt.pdf',
      kind: 'project',
      look: 'enkel',
      sections: [
        {
          title: 'Hva vi har gjort før',
          early: true,
          text: 'I fire uker i mars ringte mottaket oss. Vi fikk 14 navn. Vi besøkte 13. Ni hadde falt før uten å si fra. Seks brukte sovemedisin. To hadde sko som var to nummer for store.',
        },
        { title: 'Hva vi trenger', text: 'En halv fysioterapeut. Resten har vi.' },
        {
          title: 'Skjemaet',
          text: 'Har du falt før? Er du redd for å falle? Kan du reise deg fra stolen uten å bruke armene? Hvilke medisiner tar du? Når var du sist hos øyelege? Hvem ringer du til hvis du blir liggende?',
        },
      ],
    },
    {
      name: 'bekreftelse.pdf',
      kind: 'agreement',
      form: 'bekreftelse',
      look: 'skannet',
      place: 'Hønefoss',
      intro:
        'Akuttmottaket ved Ringerike sykehus bekrefter at det vil sende melding til Modum kommune om pasienter over 70 år som er behandlet etter fall og reiser hjem samme dag.',
      points: [
        {
          title: 'Fordeling',
          text: 'Sykehuset mottar 45 000 kroner til opplæring av 30 ansatte. Resten av tilskuddet går til kommunen.',
        },
        { title: 'Samtykke', text: 'Pasienten blir spurt først. Den som sier nei, blir ikke meldt.' },
      ],
    },
  ],
}

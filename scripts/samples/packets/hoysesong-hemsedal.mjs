import { confirmed, line, own } from '../packet-source.mjs'
import { applicantKommune, fastleger, sykehus } from '../parties.mjs'

export const packet = {
  nr: 22,
  file: 'Hemsedal høysesong søknad SSU.zip',
  title: 'Skadepoliklinikk i høysesongen',
  summary:
    'Ortoped og radiograf på legesenteret i helger og ferier fra desember til april, slik at skadde gjester slipper reisen til Ringerike.',
  submittedAt: '2025-09-30T22:15:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Hemsedal', 22, 'Legetjenesten'),
  partners: [
    sykehus('Ringerike sykehus, ortopedisk seksjon', '2025-09-29'),
    fastleger('Legesenteret i Hemsedal', 'utfører'),
  ],
  priorities: ['vv-p1', 'vv-p2'],
  targetGroups: ['tilreisende og fastboende med akutte skader'],
  purpose: 'Skader som kan behandles i dalen, skal behandles i dalen.',
  challenge:
    'Fra romjul til påske sendes i snitt 14 pasienter i uken til Ringerike for røntgen. To av tre er ferdig behandlet på under en time, etter fire timers reise.',
  description:
    'Legesenteret har røntgenapparat som ikke er i bruk fordi det mangler radiograf. Prosjektet dekker radiograf og ortoped i 18 helger og tre ferieuker. Bildene granskes på sykehuset. Enklere brudd gipses på stedet.',
  effect: {
    careLevel: 'Om lag 250 reiser spares. Ambulansen blir i dalen.',
    competence: 'Legene på legesenteret får øve på bruddbehandling.',
    preconditions: 'At sykehuset finner ortopeder som vil ha helgevakt i Hemsedal.',
  },
  spread: 'Andre kommuner med vinterturisme kan bruke modellen.',
  transition: 'Egenandeler og refusjoner dekker en del. Resten må vurderes.',
  period: { from: '2025-12-12', to: '2026-04-12' },
  milestones: [
    { date: '2025-12-12', text: 'Åpning' },
    { date: '2026-04-12', text: 'Sesongslutt og oppsummering' },
  ],
  budget: {
    requested: { 2025: 1_100_000 },
    minimum: { 2025: 600_000 },
    lines: [
      line('Vestre Viken HF', 'ortoped i helg og ferie', 'personell', 620_000),
      line('Vestre Viken HF', 'granskning av bilder', 'personell', 60_000),
      line('Hemsedal kommune', 'radiograf', 'personell', 330_000),
      line('Hemsedal kommune', 'bolig og reise', 'drift', 90_000),
    ],
    ownContribution: [own('Hemsedal kommune', 'kommune', 150_000, 'sykepleier i helgene og lokaler')],
  },
  agreement: { kind: 'bekreftelse', file: 'vedlegg/bekreftelse ortopedisk.pdf' },
  confirmations: confirmed(),
  localRank: 8,
  localFellowship: 'LSU Ringerike og Hallingdal',
  attachments: [
    {
      name: 'prosjektskisse.pdf',
      kind: 'project',
      look: 'rapport',
      sections: [
        {
          title: 'Bakgrunn',
          early: true,
          text: 'Hemsedal har vel 2 500 fastboende og kan ha over 20 000 mennesker i kommunen en vinterhelg. Legevakten er bemannet for de fastboende. Når ambulansen kjører et håndledd til Hønefoss, er den borte i fem timer.',
        },
        {
          title: 'Gjennomføring',
          text: 'Åpningstiden er fredag kl. 14–20, lørdag kl. 10–20 og søndag kl. 10–16. Radiografen bor i kommunens leilighet. Ortopeden kan være en lege i spesialisering med bakvakt på sykehuset.',
        },
        {
          title: 'Brukermedvirkning',
          text: 'Skianleggene er spurt og er positive. Det er ikke gjennomført annen medvirkning.',
        },
      ],
    },
    {
      name: 'bekreftelse ortopedisk.pdf',
      kind: 'agreement',
      form: 'bekreftelse',
      look: 'enkel',
      place: 'Hønefoss',
      intro: 'Ortopedisk seksjon ved Ringerike sykehus er positiv til tiltaket.',
      points: [
        {
          title: 'Bemanning',
          text: 'Seksjonen kan per i dag bemanne åtte av 18 helger. De øvrige må dekkes av vikarer.',
        },
        { title: 'Fordeling', text: '680 000 kroner til sykehuset og 420 000 kroner til kommunen.' },
      ],
    },
  ],
}

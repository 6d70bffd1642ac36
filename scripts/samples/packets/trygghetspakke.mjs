import { line, own } from '../packet-source.mjs'
import { applicantKommune, sykehus } from '../parties.mjs'

export const packet = {
  nr: 17,
  file: 'soknad jevnaker velferdsteknologi.zip',
  title: 'Trygghetspakke med sensorer til hjemmeboende',
  summary:
    'Jevnaker kommune søker om midler til innkjøp av 120 trygghetspakker med sensorer, kamera og digitale medisindispensere.',
  submittedAt: '2025-10-01T08:03:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Jevnaker', 17, 'Pleie og omsorg'),
  partners: [sykehus('Ringerike sykehus', '2025-09-30')],
  priorities: ['vv-p1'],
  targetGroups: ['eldre med skrøpelighet'],
  purpose: 'Hjemmeboende skal kunne bo trygt hjemme lenger.',
  challenge: 'Kommunen har ikke råd til å kjøpe inn utstyret selv i år.',
  description:
    'Det kjøpes inn 120 pakker. Hver pakke består av dørsensor, bevegelsessensor, kamera og medisindispenser. Leverandøren monterer. Hjemmetjenesten følger opp på vanlig måte. Sykehuset får melding når en pasient har fått pakke.',
  effect: {
    careLevel: 'Flere kan bo hjemme. Færre innleggelser må kunne forventes.',
    competence: 'Leverandøren gir opplæring i bruk av utstyret.',
  },
  transition: 'Utstyret eies av kommunen.',
  period: { from: '2026-01-01', to: '2026-06-30' },
  milestones: [
    { date: '2026-02-01', text: 'Bestilling' },
    { date: '2026-04-01', text: 'Montering' },
  ],
  budget: {
    requested: { 2025: 520_000 },
    lines: [
      line('Jevnaker kommune', '120 trygghetspakker', 'utstyr', 480_000),
      line('Jevnaker kommune', 'montering', 'utstyr', 40_000),
    ],
    ownContribution: [own('Jevnaker kommune', 'kommune', 30_000, 'arbeidstid')],
  },
  agreement: { kind: 'bekreftelse', file: 'vedlegg/bekreftelse.pdf' },
  confirmations: {
    notPureEquipment: false,
    leadsToOrdinaryOperations: true,
    patientResponsibility: 'not-relevant',
  },
  attachments: [
    {
      name: 'prosjektbeskrivelse.pdf',
      kind: 'project',
      look: 'enkel',
      sections: [
        {
          title: 'Om utstyret',
          early: true,
          text: 'Pakken er ledende i sitt slag og kan utvides med flere sensorer etter behov. Den kobles til via mobilnettet. Batteriet varer i inntil to år. Dispenseren rommer medisiner for 14 dager og gir lyd- og lyssignal. Kameraet slås bare på når brukeren har samtykket.',
        },
        {
          title: 'Samarbeid med sykehuset',
          text: 'Sykehuset er informert om søknaden. Det er planlagt et møte etter tildelingen for å se nærmere på hvordan sykehuset kan involveres.',
        },
        { title: 'Erfaringer', text: 'Andre kommuner har gode erfaringer med tilsvarende løsninger.' },
      ],
    },
    {
      name: 'bekreftelse.pdf',
      kind: 'agreement',
      form: 'bekreftelse',
      look: 'skannet',
      place: 'Hønefoss',
      intro:
        'Ringerike sykehus bekrefter å være orientert om at Jevnaker kommune søker om midler til velferdsteknologi.',
      points: [
        {
          title: 'Merknad',
          text: 'Sykehuset har ikke tatt stilling til innholdet i søknaden og mottar ingen del av tilskuddet.',
        },
      ],
    },
  ],
}

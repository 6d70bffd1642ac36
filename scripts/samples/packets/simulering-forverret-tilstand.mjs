import { confirmed, line, own } from '../packet-source.mjs'
import { applicantSykehus, brukere, kommuner } from '../parties.mjs'

export const packet = {
  nr: 24,
  file: 'Simulering NEWS2 – Vestre Viken.zip',
  title: 'Felles simuleringstrening i forverret tilstand',
  summary:
    'En simuleringsbuss reiser til sykehjem og hjemmetjenester. Ansatte fra kommune, ambulanse og sykehus øver sammen på å se, måle, si fra og handle.',
  submittedAt: '2025-09-12T14:22:00+02:00',
  language: 'nb',
  applicant: applicantSykehus('Prehospital klinikk', 24),
  partners: [
    ...kommuner(['Asker', 'Drammen', 'Kongsberg', 'Ringerike', 'Lier', 'Modum', 'Gol'], '2025-09-03'),
    brukere('Brukerutvalget, Vestre Viken HF', 'orientert'),
  ],
  priorities: ['vv-p1', 'vv-p4'],
  targetGroups: ['eldre med skrøpelighet'],
  purpose: 'Forverring skal oppdages tidligere, og meldes likt i alle ledd.',
  challenge:
    'Ambulansen møter i dag tre ulike måter å beskrive den samme pasienten på. Sykehjem som måler, sender færre pasienter inn for sent, men bare halvparten måler.',
  description:
    'Bussen er på hvert sted i tre dager. Grupper på seks går gjennom to tilfeller på 45 minutter, med en instruktør fra ambulansen og en fra kommunen. Etter tre måneder kommer bussen tilbake. Om lag 900 ansatte får øve.',
  effect: {
    careLevel: 'Færre innleggelser i siste liten, og flere som kan behandles på stedet.',
    competence: '900 ansatte og 28 instruktører.',
    preconditions: 'At kommunene frigir folk. Erfaringen er at det er det vanskeligste.',
  },
  spread: 'Opplegget er ferdig utviklet og kan lånes av alle.',
  userInvolvement: 'Brukerutvalget er orientert.',
  unionInvolvement: 'Klinikkens tillitsvalgte er orientert.',
  transition: 'Instruktørene fortsetter i egne kommuner. Bussen leies bare i prosjektet.',
  period: { from: '2026-02-01', to: '2026-11-30' },
  milestones: [
    { date: '2026-02-15', text: 'Instruktørkurs' },
    { date: '2026-06-15', text: 'Første runde er ferdig' },
    { date: '2026-11-30', text: 'Andre runde er ferdig, rapport' },
  ],
  budget: {
    requested: { 2025: 560_000 },
    lines: [
      line('Vestre Viken HF', 'instruktør, 50 prosent i ti måneder', 'personell', 290_000),
      line('Vestre Viken HF', 'leie av buss og dukker', 'drift', 150_000),
      line('Drammen kommune', 'frikjøp av instruktører i sju kommuner', 'personell', 120_000),
    ],
    ownContribution: [own('De sju kommunene', 'kommune', 400_000, 'arbeidstid for dem som øver')],
  },
  agreement: { kind: 'bekreftelse', file: 'vedlegg/referat.pdf' },
  confirmations: confirmed('not-relevant'),
  attachments: [
    {
      name: 'prosjektplan.pdf',
      kind: 'project',
      look: 'tett',
      sections: [
        {
          title: 'Et øvelsestilfelle',
          early: true,
          text: 'Beboeren, 88 år, har vært slapp siden i går og vil ikke spise. Respirasjonsfrekvens 24, puls 104, temperatur 37,9. Hva gjør du nå? Hvem ringer du, og hva sier du først? Gruppen får tre minutter. Etterpå kommer ambulansen inn døren, og den gjør det på ordentlig.',
        },
        {
          title: 'Hvorfor buss',
          text: 'Fordi de som trenger øvelsen mest, ikke kan reise fra jobben. I et tidligere opplegg med kursdager i Drammen kom 40 prosent av de påmeldte.',
        },
        {
          title: 'Måling',
          text: 'Andel som måler alle seks verdier, tid fra første måling til kontakt med lege, og ansattes egen trygghet før og etter. Målingene gjøres på alle steder, også dem som får besøk sist.',
        },
      ],
    },
    {
      name: 'referat.pdf',
      kind: 'agreement',
      form: 'referat',
      look: 'enkel',
      intro:
        'Utdrag av referat fra fagnettverk for akuttmedisin 3. september 2025 (oppdiktet). Sju kommuner og Prehospital klinikk var til stede.',
      points: [
        {
          title: 'Sak 9 Simuleringsbuss',
          text: 'Kommunene slutter seg til søknaden. Hver kommune stiller med fire instruktører. 440 000 kroner går til Vestre Viken HF og 120 000 kroner til kommunene ved Drammen kommune.',
        },
        { title: 'Merknad fra Gol', text: 'Bussen må komme utenom vinterferien.' },
      ],
    },
  ],
}

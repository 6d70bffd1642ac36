import { clauses, confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommune, sykehus } from '../parties.mjs'

export const packet = {
  nr: 9,
  file: 'Bærum kommune – utskrivningsklare – søknad med vedlegg.zip',
  title: 'Felles koordinator for utskrivningsklare pasienter',
  summary:
    'To koordinatorer, én fra kommunen og én fra sykehuset, sitter i samme rom og planlegger utskrivningen av pasienter som vil trenge kommunale tjenester.',
  submittedAt: '2025-09-18T14:10:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Bærum', 9, 'Tildelingskontoret', { reference: '2025/21877' }),
  partners: [
    sykehus('Bærum sykehus, medisinsk og kirurgisk avdeling', '2025-09-12'),
    kommune('Asker', { role: 'deltar fra andre halvår', signedOn: '2025-09-15' }),
    fastleger('Kommuneoverlegen på vegne av fastlegene', 'orientert'),
    brukere('Bærum eldreråd', 'orientert'),
  ],
  priorities: ['vv-p1'],
  targetGroups: ['eldre med skrøpelighet', 'pasienter med flere kroniske sykdommer'],
  purpose: 'Å få ned antallet døgn der utskrivningsklare pasienter blir liggende på sykehus.',
  challenge: paragraphs(
    'Bærum kommune betalte for 2 870 døgn for utskrivningsklare pasienter i 2024. En gjennomgang av 120 opphold viser at nesten halvparten av døgnene skyldes noe annet enn mangel på plass: medisinlisten manglet, pårørende var ikke spurt, eller meldingen var sendt til feil sone.',
    'Saksbehandlere og sykepleiere snakker sammen i meldinger. I snitt går det fem meldinger per pasient.',
  ),
  description: paragraphs(
    'Koordinatorene får felles kontor på sykehuset. Hver morgen kl. 9 går de gjennom listen over innlagte fra kommunen og merker dem som trenger noe. De snakker med pasienten samme dag og ringer pårørende. Koordinatoren fra kommunen har fullmakt til å tildele korttidsplass og hjemmetjeneste i inntil 14 dager uten ny saksbehandling.',
    'Etter seks måneder kommer Asker med, og ordningen utvides til kirurgisk avdeling.',
  ),
  effect: {
    careLevel: 'Antall døgn skal ned med 25 prosent i løpet av ett år, altså om lag 700 døgn.',
    competence: 'Koordinatorene lærer hverandres regler og systemer. Vikarer lærer det samme.',
    preconditions: 'At fullmakten blir gitt, og at det finnes korttidsplasser å tildele.',
  },
  spread: 'Lier og Drammen har bedt om erfaringene.',
  userInvolvement:
    'Saken er lagt fram for eldrerådet. Eldrerådet ba om at pasienten alltid skal få beskjeden muntlig først.',
  unionInvolvement: 'Behandlet i partssammensatt utvalg 4. september.',
  transition: 'Kommunen regner med at sparte døgnbetalinger dekker egen stilling fra 2027.',
  period: { from: '2026-01-15', to: '2027-01-14' },
  milestones: [
    { date: '2026-01-15', text: 'Felles kontor åpner' },
    { date: '2026-07-01', text: 'Asker og kirurgisk avdeling kommer med' },
    { date: '2027-01-14', text: 'Evaluering' },
  ],
  budget: {
    requested: { 2025: 1_150_000 },
    minimum: { 2025: 800_000 },
    lines: [
      line('Bærum kommune', 'koordinator, hel stilling', 'personell', 560_000),
      line('Vestre Viken HF', 'koordinator, 80 prosent', 'personell', 450_000),
      line('Asker kommune', 'koordinator, 20 prosent i andre halvår', 'personell', 100_000),
      line('Vestre Viken HF', 'tilpasning av kontor', 'drift', 40_000),
    ],
    ownContribution: [
      own('Bærum kommune', 'kommune', 260_000, 'prosjektleder og vikar'),
      own('Vestre Viken HF', 'sykehus', 190_000, 'kontor og koordinator, 20 prosent'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/avtale.pdf' },
  confirmations: confirmed('not-relevant'),
  localRank: 2,
  localFellowship: 'LSU Asker og Bærum',
  attachments: [
    {
      name: 'prosjektbeskrivelse.pdf',
      kind: 'project',
      look: 'tett',
      sections: [
        {
          title: 'Gjennomgangen av 120 opphold',
          early: true,
          text: paragraphs(
            'Tildelingskontoret gikk i juni gjennom 120 opphold med til sammen 611 utskrivningsklare døgn. 318 døgn skyldtes at kommunen ikke hadde plass. 121 døgn skyldtes uavklarte legemidler eller manglende epikrise. 97 døgn skyldtes at pasient eller pårørende ikke var forberedt. 75 døgn skyldtes feil i meldinger. (Tallene er oppdiktet.)',
            'Det første kan ikke en koordinator gjøre noe med. De tre siste utgjør 48 prosent, og det er disse tiltaket retter seg mot.',
          ),
        },
        {
          title: 'Fullmakten',
          text: 'Koordinatoren kan på stedet gi korttidsopphold i inntil 14 dager, hjemmesykepleie i inntil 14 dager, trygghetsalarm og hjelpemidler fra korttidslageret. Vedtaket skrives samme dag. Etter 14 dager vurderer sonen behovet på nytt.',
        },
        {
          title: 'Måling',
          text: 'Døgn per 1 000 innbyggere over 75 år, andel pasienter med avklart plan to døgn før utskrivning, antall meldinger per pasient og reinnleggelser innen 30 døgn. Tallene hentes ut den første virkedagen hver måned.',
        },
      ],
    },
    {
      name: 'budsjett.pdf',
      kind: 'budget',
      look: 'tett',
      notes: ['Minstebeløpet dekker begge koordinatorene i ni måneder, uten utvidelse til Asker.'],
    },
    {
      name: 'avtale.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'tett',
      intro: 'Avtale mellom Bærum kommune, Asker kommune og Vestre Viken HF ved Bærum sykehus.',
      points: clauses({
        purpose: 'Partene prøver ut en felles koordinatorordning i tolv måneder.',
        money:
          'Bærum kommune mottar 560 000 kroner, Vestre Viken HF 490 000 kroner og Asker kommune 100 000 kroner.',
        responsibility:
          'Ordningen endrer ikke ansvaret for pasienten. Sykehuset avgjør når pasienten er utskrivningsklar.',
        until: '14. januar 2027',
      }),
    },
  ],
}

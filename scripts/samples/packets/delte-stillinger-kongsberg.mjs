import { clauses, confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantSykehus, brukere, fastleger, kommuner } from '../parties.mjs'

export const packet = {
  nr: 20,
  file: 'Kongsberg sykehus - delte stillinger - søknad 1. oktober.zip',
  title: 'Delte stillinger mellom Kongsberg sykehus og kommunene',
  summary:
    'Seks sykepleiere og én lege får fast stilling som er delt mellom Kongsberg sykehus og kommunene. Stillingene lyses ut sammen, og de som får dem, har én turnus.',
  submittedAt: '2025-09-27T17:26:00+02:00',
  language: 'nb',
  applicant: applicantSykehus('Kongsberg sykehus, medisinsk avdeling', 20, { reference: '25/04377' }),
  partners: [
    ...kommuner(['Kongsberg', 'Flesberg', 'Rollag', 'Nore og Uvdal', 'Øvre Eiker'], '2025-09-19'),
    fastleger('Legesenteret i Rødberg (oppdiktet utvalg)', 'deler lege med sykehuset'),
    brukere('Brukerutvalget, Vestre Viken HF'),
  ],
  priorities: ['vv-p1', 'vv-p2', 'vv-p3'],
  targetGroups: ['eldre med skrøpelighet', 'pasienter med flere kroniske sykdommer'],
  purpose: 'Å rekruttere sammen i stedet for å rekruttere fra hverandre.',
  challenge:
    'I 2024 sluttet ni sykepleiere på medisinsk avdeling for å begynne i kommunene, og sju gikk motsatt vei. Begge parter brukte vikarbyrå for å fylle hullene. Ni av de 16 sier at de savner den andre jobben.',
  description: paragraphs(
    'Sykepleierne arbeider halvparten av tiden på medisinsk avdeling og halvparten i én kommune, i blokker på seks uker. Legen har tre dager på sykehuset og to dager på legesenteret.',
    'Partene har felles utlysning, felles intervju og felles introduksjon. Turnusen lages av én person som har myndighet hos begge. Prosjektet betaler for dobbel opplæring, turnusplanleggeren og reisetid.',
  ),
  effect: {
    careLevel: 'Pasienter som flyttes fra sykehus til kommune, møter noen som kjenner begge steder.',
    competence: 'Akuttkompetanse ut i kommunen, og kjennskap til hjem og sykehjem inn i sykehuset.',
    preconditions:
      'Enighet om hvem som kan kalle inn ved sykdom. Det er avtalt at den parten som har blokken, har første rett.',
  },
  spread: 'Avtaler og turnusmal deles med Ringerike sykehus og Hallingdal.',
  userInvolvement: 'Brukerutvalget har gitt uttalelse og støtter tiltaket.',
  unionInvolvement:
    'Sykepleierforbundet og Legeforeningen har forhandlet fram en egen særavtale for prosjektperioden.',
  transition:
    'Stillingene er faste fra første dag. Etter 2026 er det bare turnusplanleggeren som må finansieres, og den deles likt.',
  period: { from: '2026-01-01', to: '2027-03-31' },
  milestones: [
    { date: '2026-01-31', text: 'Felles utlysning' },
    { date: '2026-05-01', text: 'De tre første begynner' },
    { date: '2026-09-01', text: 'Alle sju er i gang' },
    { date: '2027-03-31', text: 'Evaluering av turnover og sykefravær' },
  ],
  budget: {
    requested: { 2025: 1_700_000, 2026: 800_000 },
    minimum: { 2025: 1_200_000, 2026: 500_000 },
    lines: [
      line('Vestre Viken HF', 'dobbel opplæring, sykehusets del', 'personell', 560_000),
      line('Vestre Viken HF', 'turnusplanlegger, 50 prosent', 'personell', 340_000),
      line('Kongsberg kommune', 'dobbel opplæring, kommunenes del', 'personell', 620_000),
      line('Kongsberg kommune', 'reisetid og bolig', 'drift', 180_000),
      line('Vestre Viken HF', 'turnusplanlegger og opplæring', 'personell', 420_000, 2026),
      line('Kongsberg kommune', 'opplæring', 'personell', 380_000, 2026),
    ],
    ownContribution: [
      own('Vestre Viken HF', 'sykehus', 480_000, 'fagutviklingssykepleier og ledelse'),
      own('De fem kommunene', 'kommune', 450_000, 'opplæring på arbeidsstedet'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/Avtale delte stillinger.pdf' },
  confirmations: confirmed(),
  localRank: 2,
  localFellowship: 'LSU Kongsberg',
  attachments: [
    {
      name: 'Prosjektbeskrivelse.pdf',
      kind: 'project',
      look: 'tett',
      sections: [
        {
          title: 'Hva vi har lært av dem som sluttet',
          early: true,
          text: paragraphs(
            'Vi har intervjuet 16 sykepleiere som gikk fra den ene til den andre av oss i 2024. De som gikk til kommunen, savnet fagmiljøet. De som gikk til sykehuset, savnet å kjenne pasientene. Tolv sa at de ville valgt en delt stilling hvis den hadde vært fast og i full tid.',
            'Partene har til sammen brukt 4,8 millioner kroner på vikarbyrå i året (oppdiktet tall). Hver stilling som blir besatt i et år, sparer om lag 300 000 kroner.',
          ),
        },
        {
          title: 'Blokker og ikke dager',
          text: 'Vi har valgt blokker på seks uker. Å bytte arbeidssted midt i uken sliter på folk og gjør at ingen av stedene regner med dem. Seks uker er langt nok til å bli kjent med pasientene og kort nok til ikke å miste taket.',
        },
        {
          title: 'Arbeidsgiveransvar',
          text: 'Sykehuset er arbeidsgiver for fire og kommunene for tre. Lønn følger den som er arbeidsgiver. Særavtalen sikrer at ingen taper på tillegg.',
        },
      ],
    },
    {
      name: 'Budsjett.pdf',
      kind: 'budget',
      look: 'tett',
      notes: ['Ved minstebeløpet ansettes fire sykepleiere og ingen lege.'],
    },
    {
      name: 'Avtale delte stillinger.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'enkel',
      place: 'Kongsberg',
      intro:
        'Avtale mellom Vestre Viken HF ved Kongsberg sykehus og kommunene Kongsberg, Flesberg, Rollag, Nore og Uvdal og Øvre Eiker.',
      points: clauses({
        purpose: 'Partene oppretter sju faste, delte stillinger.',
        money:
          'I 2025 går 900 000 kroner til Vestre Viken HF og 800 000 kroner til Kongsberg kommune på vegne av kommunene.',
        responsibility: 'Den parten der den ansatte arbeider, har instruksjonsrett og ansvar for pasienten.',
        until: '31. mars 2027',
      }),
    },
  ],
}

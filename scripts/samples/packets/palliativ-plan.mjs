import { clauses, confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantSykehus, brukere, fastleger, kommuner } from '../parties.mjs'

export const packet = {
  nr: 8,
  file: 'Søknad - felles palliativ plan (Drammen sykehus).zip',
  title: 'Felles palliativ plan på tvers av sykehus og kommune',
  summary:
    'Pasienter med kort forventet levetid skal ha én plan som alle kan lese: pasienten, fastlegen, hjemmetjenesten, legevakten og sykehuset.',
  submittedAt: '2025-09-22T08:55:00+02:00',
  language: 'nb',
  applicant: applicantSykehus('Drammen sykehus, palliativt team', 8),
  partners: [
    ...kommuner(['Drammen', 'Lier', 'Sigdal', 'Øvre Eiker'], '2025-09-15'),
    fastleger('To fastleger fra Lier og Drammen (oppdiktet)', 'medlemmer av arbeidsgruppen'),
    brukere('Foreningen for pårørende ved livets slutt (oppdiktet)'),
  ],
  priorities: ['vv-p1', 'vv-p3'],
  targetGroups: ['pasienter med flere kroniske sykdommer', 'eldre med skrøpelighet'],
  purpose:
    'De fleste vil være hjemme så lenge de kan. Planen skal gjøre det mulig, også en lørdag kveld når alle som kjenner pasienten, har fri.',
  challenge: paragraphs(
    'Palliativt team lager gode planer. Kommunene lager også planer. De ligger i hver sin journal. Når en pårørende ringer legevakten, finnes ingen av dem.',
    'I fjor døde 38 prosent av pasientene våre på sykehus. Halvparten av dem hadde sagt at de ville være et annet sted.',
  ),
  description: paragraphs(
    'Vi innfører en felles mal på to sider. Fastlegen eller kreftsykepleieren fyller den ut sammen med pasienten. Planen legges i kjernejournal og ligger på papir i en gul mappe hjemme. Palliativt team svarer på telefon fra kommunene alle dager kl. 8–20.',
    'Prosjektet betaler to ting: tid til opplæring, og en sykepleier som reiser rundt og hjelper kommunene i gang.',
  ),
  effect: {
    careLevel: 'Flere dør der de ønsker. Færre innleggelser de siste to ukene av livet.',
    competence: 'Om lag 300 ansatte i fire kommuner lærer å ha samtalen og bruke planen.',
    preconditions: 'At legevakten faktisk slår opp. Det øver vi på.',
  },
  spread: 'Malen er fri. Vi vil gjerne at alle 21 kommunene bruker den samme.',
  userInvolvement:
    'Pårørende har skrevet den siste siden: «Dette kan du gjøre selv, og dette skal du ringe om.»',
  unionInvolvement: 'Tillitsvalgte ved sykehuset er orientert og støtter tiltaket.',
  transition:
    'Når alle har lært å bruke planen, koster den ikke noe mer enn i dag. Telefonen drives videre av teamet.',
  period: { from: '2026-01-01', to: '2026-12-31' },
  milestones: [
    { date: '2026-02-01', text: 'Malen er ferdig' },
    { date: '2026-09-01', text: 'Alle fire kommunene bruker planen' },
    { date: '2026-12-31', text: 'Sluttrapport' },
  ],
  budget: {
    requested: { 2025: 640_000 },
    lines: [
      line('Vestre Viken HF', 'reisende sykepleier, 40 prosent', 'personell', 310_000),
      line('Drammen kommune', 'frikjøp av kreftsykepleiere i fire kommuner', 'personell', 270_000),
      line('Drammen kommune', 'opplæringsdager og trykking', 'drift', 60_000),
    ],
    ownContribution: [
      own('Vestre Viken HF', 'sykehus', 210_000, 'lege og telefonvakt'),
      own('De fire kommunene', 'kommune', 330_000, 'arbeidstid til opplæring'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/avtale palliativ plan.pdf' },
  confirmations: confirmed(),
  localRank: 3,
  localFellowship: 'LSU Drammen',
  attachments: [
    {
      name: 'prosjektbeskrivelse palliativ plan.pdf',
      kind: 'project',
      look: 'enkel',
      sections: [
        {
          title: 'En lørdag kveld',
          early: true,
          text: paragraphs(
            'Mannen er 71 år og har langtkommen lungekreft. Kona ringer legevakten fordi han puster tungt. Sykepleieren som svarer, vet ikke hvem han er. Ambulansen kommer, han blir kjørt til mottaket, venter i fire timer og dør to dager senere på et tomannsrom. Ingen gjorde noe galt. Ingen visste at han hadde sagt at han ville være hjemme, eller at det lå morfin i skapet på kjøkkenet.',
            'Fortellingen er oppdiktet. Alle som arbeider med dette, kjenner den likevel igjen.',
          ),
        },
        {
          title: 'Hva planen inneholder',
          text: 'Hva er viktig for deg? Hvem skal ringes? Hva kan ventes, og hva gjør vi da? Hvilke medisiner ligger i huset, og hvem kan gi dem? Hva skal vi ikke gjøre? Hvor vil du være? Planen skal kunne leses på to minutter av en som aldri har møtt pasienten.',
        },
        {
          title: 'Opplæring',
          text: 'Kommunene får to halve dager hver. Den første handler om samtalen. Den andre om malen, medisinene og telefonen. Den reisende sykepleieren er deretter med på de tre første planene i hver sone.',
        },
      ],
    },
    {
      name: 'avtale palliativ plan.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'enkel',
      intro:
        'Avtale mellom Drammen, Lier, Sigdal og Øvre Eiker kommuner og Vestre Viken HF ved Drammen sykehus.',
      points: clauses({
        purpose: 'Partene tar i bruk samme plan for pasienter med kort forventet levetid.',
        money:
          'Av tilskuddet går 310 000 kroner til Vestre Viken HF og 330 000 kroner til kommunene ved Drammen kommune.',
        responsibility:
          'Fastlegen og kommunen har ansvaret for planen når pasienten er hjemme. Palliativt team gir råd.',
      }),
    },
  ],
}

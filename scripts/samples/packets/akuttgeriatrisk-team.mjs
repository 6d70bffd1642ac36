import { clauses, confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommuner, sykehus } from '../parties.mjs'

export const packet = {
  nr: 3,
  file: 'Ringerike_akuttgeriatrisk team_søknad.zip',
  title: 'Akuttgeriatrisk team ut fra Ringerike sykehus',
  summary:
    'Et team med geriater, geriatrisk sykepleier og kommunal fysioterapeut vurderer skrøpelige eldre hjemme eller på korttidsplass innen 24 timer, før en innleggelse blir den eneste utveien.',
  submittedAt: '2025-09-26T13:05:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Ringerike', 3, 'Helse og mestring'),
  partners: [
    sykehus('Ringerike sykehus, geriatrisk seksjon', '2025-09-18'),
    ...kommuner(['Hole', 'Modum', 'Krødsherad', 'Jevnaker'], '2025-09-18'),
    fastleger('Fastlegene på Ringerike, ved tillitsvalgt (oppdiktet)', 'medlem av styringsgruppen'),
    brukere('Eldrerådene i de fem kommunene', 'felles kontaktutvalg'),
  ],
  priorities: ['vv-p1', 'vv-p2', 'vv-p3'],
  targetGroups: ['eldre med skrøpelighet'],
  purpose:
    'Skrøpelige eldre skal få en geriatrisk vurdering der de er, når det haster. Innleggelser som skjer fordi ingen andre kan komme, skal bli færre.',
  challenge: paragraphs(
    'Hver fjerde innleggelse av pasienter over 85 år ved Ringerike sykehus varer under to døgn. Gjennomgangen vår av 60 slike journaler viser at 22 av pasientene ikke fikk behandling de ikke kunne fått hjemme.',
    'Fastlegene sier det enkelt: «Fredag klokken 14 har vi valget mellom ingenting og ambulansen.»',
  ),
  description: paragraphs(
    'Teamet svarer på én telefon kl. 8–18 på hverdager og 10–15 i helgen. Fastlege, legevakt, hjemmetjeneste og sykehjem kan ringe. Innen et døgn er to fra teamet på plass. De gjør en bred geriatrisk vurdering, tar blodprøver og EKG, ser på legemidlene og lager en plan sammen med pasienten, pårørende og fastlegen.',
    'Planen følges opp av kommunen, med telefonvisitt fra geriater på dag to og dag fem. Trenger pasienten innleggelse, går hun rett til sengepost uten omvei om mottaket.',
    'Ringerike kommune ansetter fysioterapeut og halvparten av sykepleierne. Sykehuset ansetter resten og geriateren. Alle har arbeidssted samme sted.',
  ),
  effect: {
    careLevel: 'Om lag 300 vurderinger i året, og minst 80 unngåtte innleggelser etter ett års drift.',
    competence:
      'Kommunenes sykepleiere hospiterer tre dager i teamet. Geriateren gir en times undervisning på skjerm hver måned, åpen for alle fem kommunene.',
    preconditions:
      'At teamet får lesetilgang i kjernejournal og kan sende dialogmelding til fastlege fra dag én.',
  },
  spread:
    'Ringerike-modellen kan brukes av de andre små sykehusene. Kongsberg sykehus deltar som observatør i styringsgruppen.',
  userInvolvement:
    'Eldrerådene har lest utkastet og fikk endret to ting: åpningstid i helgen og at pårørende alltid skal få et skriftlig sammendrag.',
  unionInvolvement:
    'Drøftet i samarbeidsutvalgene i Ringerike kommune 3. september og ved sykehuset 9. september.',
  transition:
    'Kommunene har vedtatt å dele sin del etter folketall fra 2027. Sykehuset har lagt geriaterstillingen inn i langtidsplanen.',
  period: { from: '2026-02-01', to: '2027-01-31' },
  milestones: [
    { date: '2026-02-01', text: 'Teamet starter på hverdager' },
    { date: '2026-05-01', text: 'Helgeåpent' },
    { date: '2026-09-15', text: 'Underveisrapport til LSU Ringerike og Hallingdal' },
    { date: '2027-01-31', text: 'Sluttrapport til SSU og overgang til drift' },
  ],
  budget: {
    requested: { 2025: 2_150_000 },
    minimum: { 2025: 1_500_000 },
    lines: [
      line('Vestre Viken HF', 'geriater, 60 prosent', 'personell', 780_000),
      line('Vestre Viken HF', 'geriatrisk sykepleier, 50 prosent', 'personell', 380_000),
      line('Ringerike kommune', 'fysioterapeut, 60 prosent', 'personell', 430_000),
      line('Ringerike kommune', 'sykepleier, 50 prosent', 'personell', 380_000),
      line('Ringerike kommune', 'bil, telefon og bærbart EKG', 'drift', 180_000),
    ],
    ownContribution: [
      own('Ringerike kommune', 'kommune', 450_000, 'leder av teamet og lokaler'),
      own('Hole, Modum, Krødsherad og Jevnaker kommuner', 'kommune', 320_000, 'kontaktsykepleiere'),
      own('Vestre Viken HF', 'sykehus', 610_000, 'geriater i helg og laboratorietjenester'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/avtale.pdf' },
  confirmations: confirmed(),
  localRank: 1,
  localFellowship: 'LSU Ringerike og Hallingdal',
  attachments: [
    {
      name: 'prosjektbeskrivelse.pdf',
      kind: 'project',
      look: 'enkel',
      sections: [
        {
          title: 'Hvorfor et eget team',
          early: true,
          text: paragraphs(
            'Vi har spurt oss om dette kan løses uten et team, med bedre rutiner alene. Svaret er nei. Rutinene finnes. Det som mangler, er noen som kan komme samme dag og som har myndighet til å si at innleggelse ikke er nødvendig.',
            'Ringerike sykehus er lite nok til at alle kjenner hverandre. Geriateren vet hvem som er på vakt i Krødsherad. Det er en styrke som små sykehus har, og tiltaket bygger på den.',
          ),
        },
        {
          title: 'Målgruppe og inntak',
          text: paragraphs(
            'Pasienten er over 75 år eller har tilsvarende skrøpelighet, bor i en av de fem kommunene og har en akutt endring: fall, forvirring, redusert inntak, infeksjon eller tap av funksjon. Teamet tar ikke pasienter med brystsmerter, lammelser eller andre tegn på livstruende sykdom. De skal ha 113.',
            'Den som ringer, får alltid snakke med en sykepleier først. Geriateren kobles på når det trengs, som regel innen en halv time.',
          ),
        },
        {
          title: 'Hva vi er usikre på',
          text: paragraphs(
            'Vi vet ikke om 300 vurderinger er riktig. Hos et tilsvarende team vi har snakket med, kom det dobbelt så mange telefoner som ventet de første månedene, og så falt det. Vi har derfor lagt inn en vurdering av bemanningen etter tre måneder.',
            'Vi vet heller ikke hvor mange unngåtte innleggelser vi kan ta æren for. Vi teller pasienter der fastlegen ved oppringning sier at alternativet er innleggelse, og som er hjemme etter sju dager.',
          ),
        },
      ],
    },
    {
      name: 'budsjett.pdf',
      kind: 'budget',
      look: 'enkel',
      notes: [
        'Ved minstebeløpet 1 500 000 kroner faller helgeåpningen bort, og fysioterapeuten reduseres til 30 prosent.',
        'Reise i Krødsherad og Modum er beregnet til 14 000 kilometer i året.',
      ],
    },
    {
      name: 'avtale.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'skannet',
      intro: 'Avtale om akuttgeriatrisk team mellom fem kommuner og Vestre Viken HF ved Ringerike sykehus.',
      points: clauses({
        purpose:
          'Partene driver et felles akuttgeriatrisk team i prosjektperioden og skal ta stilling til varig drift.',
        money:
          'Tilskuddet fordeles med 1 160 000 kroner til Vestre Viken HF og 990 000 kroner til Ringerike kommune, som utfører tjenesten på vegne av de fem kommunene.',
        responsibility:
          'Bostedskommunen og fastlegen har ansvaret for pasienten så lenge pasienten ikke er innlagt. Geriateren har ansvaret for egne råd og ordinasjoner.',
        until: '31. januar 2027',
      }),
    },
  ],
}

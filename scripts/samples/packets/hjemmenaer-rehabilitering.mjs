import { line, own, paragraphs } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommune, sykehus } from '../parties.mjs'

export const packet = {
  nr: 1,
  file: 'Søknad rekrutterings- og samhandlingstilskudd - Kongsberg hjemmenær rehab.zip',
  title: 'Hjemmenær rehabilitering etter hjerneslag og hoftebrudd',
  summary:
    'Fire kommuner og Kongsberg sykehus bygger ett ambulerende rehabiliteringsteam som møter pasienten på sengeposten og følger med hjem. Målet er kortere liggetid, færre døgn på korttidsplass og raskere tilbake til egen hverdag.',
  submittedAt: '2025-09-19T10:42:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Kongsberg', 1, 'Enhet for rehabilitering og mestring', {
    reference: 'KBG 2025/1147',
  }),
  partners: [
    sykehus('Kongsberg sykehus, medisinsk avdeling', '2025-09-10'),
    kommune('Flesberg', { role: 'deltar i teamet', signedOn: '2025-09-10' }),
    kommune('Rollag', { role: 'deltar i teamet', signedOn: '2025-09-11' }),
    kommune('Nore og Uvdal', { role: 'deltar i teamet', signedOn: '2025-09-12' }),
    fastleger('Fastlegene i Numedal, ved praksiskonsulent'),
    brukere('Slagrammede i Numedal (oppdiktet forening)'),
  ],
  priorities: ['vv-p1', 'vv-p2', 'vv-p3'],
  targetGroups: ['eldre med skrøpelighet', 'pasienter med flere kroniske sykdommer', 'rehabilitering'],
  purpose:
    'Pasienter som har hatt hjerneslag eller hoftebrudd, skal få rehabiliteringen sin hjemme når det er trygt, med samme fagfolk før og etter utskrivning. Kommunene og sykehuset skal planlegge forløpet sammen fra andre døgn.',
  challenge: paragraphs(
    'I dag starter kommunens planlegging når meldingen om utskrivningsklar pasient kommer. Da er pasienten ofte allerede ferdigbehandlet, og korttidsplass blir valgt fordi ingen har rukket å se hjemmet.',
    'I 2024 gikk 41 prosent av pasientene over 75 år med hoftebrudd fra Kongsberg sykehus til korttidsopphold. Kommunene i Numedal har hver for seg for få pasienter til å holde et eget team gående.',
  ),
  description: paragraphs(
    'Teamet får to fysioterapeuter, en ergoterapeut og en sykepleier, til sammen 2,6 årsverk. Fysioterapeutene er ansatt i Kongsberg kommune og har fast dag på sengeposten. Ergoterapeuten er ansatt på sykehuset og har kontordag på Rødberg annenhver uke.',
    'Innen 48 timer etter innleggelse avtaler teamet et felles mål med pasienten og pårørende. Første hjemmebesøk skjer samme dag som utskrivningen. Deretter trener pasienten hjemme tre til fem ganger i uken i inntil seks uker, med hjemmetjenesten som treningspartner mellom besøkene.',
    'Fastlegen får en kort plan ved oppstart og et notat ved avslutning. Begge sendes som dialogmelding.',
  ),
  effect: {
    careLevel:
      'Rehabiliteringen flyttes fra korttidsplass til hjem for om lag 90 pasienter i året. Pasienter som trenger døgnopphold, får det fortsatt.',
    competence:
      'Sykehusets slagkompetanse kommer hjem til pasienten, og hjemmetjenesten får opplæring i hvert forløp. Kombinerte stillinger gjør det lettere å rekruttere ergoterapeut til Numedal.',
    preconditions:
      'At sykehuset melder fra om aktuelle pasienter innen to døgn, at kommunene holder av tid til kartleggingsmøte, og at bilordningen er på plass fra start.',
  },
  spread:
    'Arbeidsmåten beskrives i en kort håndbok med sjekklister. Øvre Eiker har bedt om å få følge prosjektet med tanke på oppstart i 2027.',
  userInvolvement:
    'Foreningen har to representanter i arbeidsgruppen. Tolv tidligere pasienter er intervjuet; deres viktigste råd var «samme ansikt før og etter».',
  unionInvolvement:
    'Hovedtillitsvalgte i kommunen og tillitsvalgte på sykehuset har deltatt siden mai. Verneombudene har vurdert kjøring og alenearbeid.',
  transition:
    'Kommunene dekker 60 prosent av lønnen fra 2027 og hele teamets kommunale del fra 2028. Sykehuset fører ergoterapeuten inn i ordinær bemanningsplan fra 2027.',
  period: { from: '2026-01-01', to: '2026-12-31' },
  milestones: [
    { date: '2026-01-31', text: 'Teamet er ansatt og har felles opplæringsuke' },
    { date: '2026-03-01', text: 'De første pasientene er inne' },
    { date: '2026-06-15', text: 'Halvveisrapport til LSU Kongsberg' },
    { date: '2026-12-01', text: 'Beslutning om videre drift i alle fire kommuner' },
  ],
  budget: {
    requested: { 2025: 1_480_000 },
    minimum: { 2025: 1_100_000 },
    lines: [
      line('Kongsberg kommune', 'to fysioterapeuter, 120 prosent til sammen', 'personell', 690_000),
      line('Kongsberg kommune', 'sykepleier og koordinator, 40 prosent', 'personell', 260_000),
      line('Vestre Viken HF', 'ergoterapeut, 50 prosent', 'personell', 330_000),
      line('Vestre Viken HF', 'opplæring og veiledning fra slagenheten', 'personell', 90_000),
      line('Kongsberg kommune', 'to leasingbiler og nettbrett', 'drift', 110_000),
    ],
    ownContribution: [
      own('Kongsberg kommune', 'kommune', 420_000, 'ergoterapeut i 50 prosent stilling og prosjektledelse'),
      own(
        'Flesberg, Rollag og Nore og Uvdal kommuner',
        'kommune',
        240_000,
        'fysioterapeut, 35 prosent i alt',
      ),
      own('Vestre Viken HF', 'sykehus', 260_000, 'lege i slagenheten, en dag i uken'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/samarbeidsavtale.pdf' },
  confirmations: {
    notPureEquipment: true,
    notOrdinaryOperations: true,
    leadsToOrdinaryOperations: true,
    patientResponsibility: 'yes',
  },
  localRank: 1,
  localFellowship: 'LSU Kongsberg',
  attachments: [
    {
      name: 'prosjektbeskrivelse.pdf',
      kind: 'project',
      look: 'rapport',
      numbered: true,
      sections: [
        {
          title: 'Bakgrunn',
          early: true,
          text: paragraphs(
            'Numedal og Kongsberg har til sammen om lag 35 000 innbyggere. Avstanden fra øverst i dalen til sykehuset er nær ti mil. I fire år har partene snakket om et felles rehabiliteringsteam, og to ganger har det strandet på at ingen av kommunene alene kan fylle en stilling.',
            'Høsten 2024 prøvde fire fysioterapeuter en enkel modell i åtte uker uten ekstra midler. Elleve pasienter fikk trening hjemme. Ni av dem slapp korttidsopphold. Forsøket stoppet fordi vaktlistene ikke gikk opp, ikke fordi modellen sviktet.',
          ),
        },
        {
          title: 'Organisering',
          text: paragraphs(
            'Styringsgruppen består av kommunalsjefene i de fire kommunene, avdelingssjefen ved medisinsk avdeling, en fastlege og en brukerrepresentant. Den møtes fire ganger i året, og ledelsen går på omgang mellom kommune og sykehus.',
            'Prosjektlederen (oppdiktet) er ansatt i Kongsberg kommune i 20 prosent stilling. Teamet har felles møte hver mandag kl. 08.30, med skjerm fra Rødberg.',
          ),
        },
        {
          title: 'Hvem som har ansvaret for pasienten',
          text: 'Sykehuset har behandlingsansvaret til utskrivning. Fra det tidspunktet har kommunen ansvaret, også når en sykehusansatt ergoterapeut gjør besøket. Ved forverring ringer teamet vakthavende lege ved medisinsk avdeling direkte. Ordningen er beskrevet i samarbeidsavtalen § 3.',
        },
        {
          title: 'Risiko',
          text: paragraphs(
            'Den største risikoen er at teamet blir for lite ved sykdom. Kommunene har derfor avtalt å låne ut fysioterapeut fra frisklivssentralen i inntil tre uker.',
            'Den nest største er at pasienter blir meldt for sent. Teamet deltar på tavlemøtet på sengeposten hver dag, slik at meldingen ikke hviler på ett skjema.',
          ),
        },
      ],
    },
    {
      name: 'budsjett.pdf',
      kind: 'budget',
      look: 'rapport',
      notes: [
        'Lønn er regnet med sosiale utgifter på 31 prosent. Reisetid inngår i årsverkene. Bilene leases i tolv måneder med mulighet for forlengelse.',
        'Blir beløpet satt ned til minstebeløpet, starter teamet uten fast kontordag på Rødberg, og Nore og Uvdal får veiledning på skjerm det første året.',
      ],
    },
    {
      name: 'samarbeidsavtale.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'skannet',
      intro:
        'Avtalen er inngått mellom Kongsberg, Flesberg, Rollag og Nore og Uvdal kommuner og Vestre Viken HF ved Kongsberg sykehus. Den bygger på overordnet samarbeidsavtale mellom kommunene og Vestre Viken HF.',
      points: [
        {
          title: 'Formål',
          text: 'Partene skal sammen bygge og drive et ambulerende rehabiliteringsteam for pasienter med hjerneslag og hoftebrudd.',
        },
        {
          title: 'Fordeling av midler',
          text: 'Tilskuddet fordeles slik budsjettet viser: 1 060 000 kroner til Kongsberg kommune på vegne av kommunene og 420 000 kroner til Vestre Viken HF. Kongsberg kommune er ansvarlig søker og fører regnskapet.',
        },
        {
          title: 'Pasientansvar',
          text: 'Sykehuset har ansvaret til utskrivning. Deretter har bostedskommunen ansvaret. Ansatte som arbeider hos den andre parten, følger instruks fra den parten som har pasienten.',
        },
        {
          title: 'Likeverdighet og uenighet',
          text: 'Partene beslutter ved enighet i styringsgruppen. Uenighet som ikke løses der, legges fram for lokalt samarbeidsutvalg.',
        },
        {
          title: 'Varighet',
          text: 'Avtalen gjelder fra underskrift til 31. desember 2026. Partene avgjør innen 1. desember 2026 om teamet går over i ordinær drift.',
        },
      ],
    },
    {
      name: 'effekttabell.pdf',
      kind: 'effects',
      look: 'rapport',
      rows: [
        [
          'Andel som reiser rett hjem etter hoftebrudd (over 75 år)',
          '59 %',
          '75 %',
          'Utskrivningsdata, hver måned',
        ],
        ['Liggetid etter hjerneslag, median', '7,2 døgn', '5,5 døgn', 'Sykehusets styringsdata'],
        ['Døgn på korttidsplass per pasient', '19 døgn', '8 døgn', 'Kommunenes fagsystem'],
        ['Pasientens egen vurdering av mål (0–10)', 'ikke målt', 'minst 7', 'Kort skjema ved avslutning'],
        ['Reinnleggelse innen 30 døgn', '14 %', 'ikke høyere enn 14 %', 'Sykehusets styringsdata'],
      ],
      about: paragraphs(
        'Tallene før tiltaket er oppdiktet til dette eksempelet. I en virkelig søknad skulle de vært hentet fra sykehusets og kommunenes egne systemer for 2024.',
        'Liggetid og reinnleggelse leses sammen. Kortere liggetid er bare en gevinst dersom pasienten ikke kommer tilbake.',
      ),
      plan: paragraphs(
        'Teamet fører egne tall fra første pasient. Styringsgruppen får en side hver tredje måned, og tallene deles med alle fire kommunestyrene i sluttrapporten.',
        'Viser tallene etter seks måneder at færre enn 65 prosent reiser rett hjem, skal styringsgruppen vurdere om målgruppen er for vid eller om teamet kommer for sent inn.',
      ),
    },
  ],
}

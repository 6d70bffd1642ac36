import { clauses, confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommuner, sykehus } from '../parties.mjs'

export const packet = {
  nr: 14,
  file: 'Søknad om rekrutterings- og samhandlingstilskudd fra kommunene i Hallingdal v_Gol kommune.zip',
  title: 'Samlokalisering av kommune- og spesialisthelsetjenester i Hallingdal',
  summary:
    'Kommunene i Hallingdal ønsker sammen med Ringerike sykehus å videreutvikle det lokalmedisinske tilbudet på Ål og Gol gjennom samlokalisering, felles ambulerende spesialister og en felles vaktsentral, slik at innbyggere og tilreisende kan få mer av sin helsehjelp i dalen.',
  submittedAt: '2025-09-30T19:12:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Gol', 14, 'Kommunedirektørens stab, interkommunalt samarbeid', {
    reference: 'Sak 25/1421 – 7',
  }),
  partners: [
    ...kommuner(['Flå', 'Nesbyen', 'Hemsedal', 'Ål', 'Hol', 'Krødsherad'], '2025-09-22'),
    sykehus('Ringerike sykehus, avdeling Hallingdal sjukestugu', '2025-09-25'),
    fastleger('Legene i Hallingdal, ved fastlegerådet', 'medlem av styringsgruppen'),
    brukere('Brukerrådet for Hallingdal (oppdiktet)', 'medlem av styringsgruppen'),
  ],
  priorities: ['vv-p1', 'vv-p2', 'vv-p3', 'vv-p4'],
  targetGroups: ['eldre med skrøpelighet', 'pasienter med flere kroniske sykdommer', 'rehabilitering'],
  purpose: paragraphs(
    'Det overordnede formålet med prosjektet er å legge til rette for at innbyggerne i Hallingdal skal oppleve å få gode, trygge og sammenhengende helsetjenester så nær hjemmet som mulig, og at de fagfolkene som er ansatt i kommunene og ved sykehuset, skal oppleve å være del av ett og samme fagmiljø til tross for at de formelt sett har ulike arbeidsgivere.',
    'Et viktig delmål er videre å gjøre det mer attraktivt å arbeide som helsepersonell i Hallingdal, både for dem som allerede bor her, og for dem som kan tenke seg å flytte hit.',
  ),
  challenge: paragraphs(
    'Hallingdal er en region med store avstander, spredt bosetting og en betydelig fritidsbefolkning. I vinterferien og påsken er det til enkelte tider mer enn fem ganger så mange mennesker i dalen som det er fastboende. Det har over tid vært en kjent utfordring at tilbudet er dimensjonert for de fastboende, samtidig som reisetiden til nærmeste sykehus med akuttfunksjon for mange er over to timer hver vei.',
    'Det er i dag flere gode enkelttilbud i dalen, men de ligger i ulike bygg, har ulike telefonnumre og ulike åpningstider, og samarbeidet er i stor grad avhengig av at enkeltpersoner kjenner hverandre fra før. Når slike personer slutter, noe som skjer, må samarbeidet bygges opp på nytt.',
  ),
  description: paragraphs(
    'Prosjektet har fire hoveddeler. Den første delen gjelder samlokalisering: Kommunenes felles fysio- og ergoterapitjeneste, den interkommunale legevakten og sykehusets poliklinikk skal flytte sammen i ledige lokaler ved sjukestugu, med felles resepsjon og felles pauserom. Erfaringer fra andre steder tilsier at det siste ikke må undervurderes.',
    'Den andre delen gjelder ambulerende spesialister. Geriater, hudlege og ortoped skal ha faste dager i dalen, og fastlegene skal kunne delta i konsultasjonene.',
    'Den tredje delen gjelder en felles vaktsentral på dagtid, der én sykepleier har oversikt over ledige plasser i alle kommuner og ved sykehuset.',
    'Den fjerde delen gjelder rekruttering. Det skal opprettes tre kombinerte stillinger, og det skal lages et felles introduksjonsprogram for nyansatte.',
  ),
  effect: {
    careLevel:
      'Det forventes at om lag 2 500 polikliniske konsultasjoner i året kan flyttes fra Ringerike til Hallingdal, og at antallet sykehusopphold med varighet under ett døgn kan gå ned.',
    competence:
      'Felles fagdager, hospitering og kombinerte stillinger vil styrke kompetansen på begge nivåer og bidra til at Hallingdal oppleves som et sted der man får bruke faget sitt.',
    preconditions:
      'Det forutsettes at kommunestyrene slutter seg til planen, at lokalene kan tas i bruk uten større ombygging, og at det oppnås enighet om en fordelingsnøkkel.',
  },
  spread:
    'Prosjektet vil kunne ha overføringsverdi til andre regioner med store avstander og mange tilreisende, både innenfor og utenfor helsefellesskapet.',
  userInvolvement:
    'Brukerrådet for Hallingdal har hatt saken til behandling to ganger og har blant annet pekt på betydningen av offentlig transport til de felles lokalene.',
  unionInvolvement:
    'Det er gjennomført felles informasjonsmøte for tillitsvalgte og verneombud i alle virksomhetene.',
  transition:
    'Det tas sikte på at tilbudet går over i ordinær drift fra og med 2028, finansiert gjennom en fordelingsnøkkel mellom kommunene og gjennom sykehusets poliklinikkinntekter.',
  period: { from: '2026-01-01', to: '2027-12-31' },
  milestones: [
    { date: '2026-03-01', text: 'Prosjektorganisasjonen er etablert, og plan for lokalene er vedtatt' },
    { date: '2026-08-15', text: 'Felles resepsjon åpner' },
    { date: '2026-10-01', text: 'Første spesialistdager' },
    { date: '2027-06-30', text: 'Underveisevaluering ved ekstern part' },
    { date: '2027-12-31', text: 'Sluttrapport' },
  ],
  budget: {
    requested: { 2025: 2_900_000 },
    minimum: { 2025: 1_900_000 },
    lines: [
      line('Gol kommune', 'prosjektleder, hel stilling', 'personell', 950_000),
      line('Gol kommune', 'koordinator ved felles vaktsentral', 'personell', 620_000),
      line('Vestre Viken HF', 'ambulerende spesialister, 40 prosent', 'personell', 760_000),
      line('Vestre Viken HF', 'felles resepsjon', 'personell', 280_000),
      line('Gol kommune', 'flytting, møter og introduksjonsprogram', 'drift', 190_000),
      line('Gol kommune', 'ekstern evaluering', 'annet', 100_000),
    ],
    ownContribution: [
      own('De sju kommunene', 'kommune', 780_000, 'arbeidstid, lokaler og kommunelege i 20 prosent stilling'),
      own('Vestre Viken HF', 'sykehus', 650_000, 'lokaler og poliklinikkpersonell'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/Vedlegg 3 - Samarbeidsavtale.pdf' },
  confirmations: confirmed(),
  localRank: 3,
  localFellowship: 'LSU Ringerike og Hallingdal',
  attachments: [
    {
      name: 'Vedlegg 1 - Prosjektbeskrivelse.pdf',
      kind: 'project',
      look: 'rapport',
      numbered: true,
      sections: [
        {
          title: 'Innledning',
          early: true,
          text: paragraphs(
            'Helse- og omsorgstjenestene i Hallingdal har lange tradisjoner for samarbeid, og det er i tidens løp gjennomført en rekke prosjekter som på ulike måter har hatt som formål å styrke tilbudet i dalen. Søkerne mener at tiden nå er inne for å samle erfaringene fra disse prosjektene i en mer helhetlig satsing.',
            'Det vises i denne forbindelse til at kommunedirektørene i regionen i flere møter har drøftet behovet for en felles retning, og at det fra sykehusets side er gitt uttrykk for et tilsvarende ønske. Arbeidsgruppen som har utarbeidet søknaden, har hatt seks møter og har i tillegg gjennomført to befaringer.',
            'Arbeidsgruppen har lagt vekt på å beskrive tiltaket så konkret som mulig, men vil understreke at enkelte forhold nødvendigvis må avklares underveis, i tett dialog mellom partene.',
          ),
        },
        {
          title: 'Alternativer som er vurdert',
          text: paragraphs(
            'Arbeidsgruppen har vurdert tre alternativer. Nullalternativet innebærer at dagens organisering videreføres. Alternativ 1 innebærer samlokalisering uten nye tilbud. Alternativ 2 er det som er beskrevet i søknaden.',
            'Nullalternativet vurderes som lite bærekraftig på sikt. Alternativ 1 vil gi visse gevinster, men vil i liten grad løse utfordringene med reisetid. Arbeidsgruppen anbefaler på denne bakgrunn alternativ 2, men ser at alternativ 1 kan gjennomføres som første trinn dersom det ikke gis fullt tilskudd. Det er dette minstebeløpet gjelder.',
          ),
        },
        {
          title: 'Prosjektorganisering',
          text: paragraphs(
            'Prosjekteier er kommunedirektøren i Gol på vegne av regionen. Styringsgruppen har tolv medlemmer. I tillegg opprettes det en arbeidsgruppe for hver av de fire hoveddelene, en referansegruppe med representanter for frivilligheten og næringslivet, og et sekretariat.',
            'Styringsgruppen møtes hver annen måned og ellers ved behov. Arbeidsgruppene rapporterer til prosjektlederen, som rapporterer til styringsgruppen, som holder kommunestyrene orientert.',
          ),
        },
        {
          title: 'Gevinster',
          text: 'Gevinstene vil dels være av kvalitativ og dels av kvantitativ art. Av kvantitative gevinster framheves redusert reisetid: Med 2 500 konsultasjoner og en gjennomsnittlig reise på 260 kilometer tur og retur spares 650 000 kilometer i året. Av kvalitative gevinster framheves opplevelsen av nærhet, trygghet og sammenheng.',
        },
        {
          title: 'Risiko',
          text: 'Det er en viss risiko for at framdriften påvirkes av politiske prosesser i sju kommuner. Risikoen vurderes som håndterbar. Det er også en risiko for at spesialister ikke lar seg rekruttere til ambulering i det omfanget som er beskrevet. Sykehuset har opplyst at avtale med geriater og ortoped er inngått, mens hudlege ikke er avklart.',
        },
      ],
    },
    {
      name: 'Vedlegg 2 - Budsjett.pdf',
      kind: 'budget',
      look: 'rapport',
      notes: [
        'Beløpene er avrundet. Prosjektlederens lønn er beregnet med utgangspunkt i stillinger på tilsvarende nivå i regionen. Det er tatt høyde for reisekostnader.',
        'Dersom tilskuddet settes til minstebeløpet, vil samlokaliseringen gjennomføres, mens felles vaktsentral utsettes.',
      ],
    },
    {
      name: 'Vedlegg 3 - Samarbeidsavtale.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'skannet',
      intro:
        'Kommunene Flå, Nesbyen, Gol, Hemsedal, Ål, Hol og Krødsherad og Vestre Viken HF ved Ringerike sykehus har inngått denne avtalen.',
      points: clauses({
        purpose: 'Partene vil samlokalisere og videreutvikle tjenestene i Hallingdal.',
        money:
          '1 860 000 kroner av tilskuddet går til Gol kommune på vegne av kommunene og 1 040 000 kroner til Vestre Viken HF.',
        responsibility:
          'Samlokaliseringen endrer ikke ansvarsforholdet mellom partene. Vaktsentralen formidler, men behandler ikke.',
        until: '31. desember 2027',
      }),
    },
    {
      name: 'Vedlegg 4 - Uttalelse fra brukerrådet.pdf',
      kind: 'note',
      look: 'enkel',
      title: 'Uttalelse fra Brukerrådet for Hallingdal (oppdiktet)',
      sections: [
        {
          title: 'Rådet støtter søknaden',
          text: 'Brukerrådet behandlet saken 9. september 2025. Rådet støtter søknaden. For mange er det lengste ikke ventetiden, men veien.',
        },
        {
          title: 'Tre merknader',
          text: paragraphs(
            'For det første må det gå buss til de felles lokalene. Den som ikke kjører bil, er ikke hjulpet av at legen sitter på Ål i stedet for på Hønefoss hvis det ikke går an å komme dit.',
            'For det andre må ett telefonnummer bety ett telefonnummer.',
            'For det tredje ber rådet om at det telles hvor mange som faktisk slipper reisen, og at tallet blir lagt fram for rådet hvert halvår.',
          ),
        },
      ],
    },
  ],
}

import { clauses, confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantSykehus, brukere, fastleger, kommune } from '../parties.mjs'

export const packet = {
  nr: 2,
  file: 'VVHF Bærum sykehus - søknad hjemmesykehus 2025 (endelig).zip',
  title: 'Hjemmesykehus for voksne i Bærum og Asker',
  summary:
    'Pasienter som trenger sykehusbehandling, men ikke en sykehusseng, får behandlingen hjemme av sykepleiere fra sykehus og kommune i samme vaktlag. Tiltaket åpner med seks plasser og trappes opp til ti.',
  submittedAt: '2025-09-30T15:20:00+02:00',
  language: 'nb',
  applicant: applicantSykehus('Bærum sykehus, medisinsk avdeling', 2, { reference: '25/04512' }),
  partners: [
    kommune('Bærum', { role: 'medeier i vaktlaget', signedOn: '2025-09-22' }),
    kommune('Asker', { role: 'medeier i vaktlaget', signedOn: '2025-09-24' }),
    fastleger('Fastlegene i Bærum og Asker, ved kommuneoverlegene', 'høringspart'),
    brukere('Brukerutvalget, Vestre Viken HF', 'to medlemmer i prosjektgruppen'),
  ],
  priorities: ['vv-p1', 'vv-p3'],
  targetGroups: ['eldre med skrøpelighet', 'pasienter med flere kroniske sykdommer'],
  purpose:
    'Å gi sykehusbehandling hjemme når det er faglig forsvarlig og pasienten ønsker det, og å bygge et felles vaktlag der kommune og sykehus bruker hverandres folk.',
  challenge: paragraphs(
    'Medisinsk avdeling ved Bærum sykehus har hatt over hundre prosent belegg i 61 av de siste 90 dagene. En gjennomgang av 400 sengedøgn i april viste at 17 prosent gjaldt intravenøs behandling eller observasjon som kunne vært gitt hjemme.',
    'Kommunene har dyktige sykepleiere, men de har ikke fullmakt eller utstyr til å gi behandlingen. Sykehuset har fullmakten, men ikke bilene og kjennskapen til hjemmene.',
  ),
  description: paragraphs(
    'Vaktlaget dekker kl. 07–23 alle dager. Åtte sykepleiere går i turnus: fire fra sykehuset og to fra hver kommune. Lege på sykehuset går visitt på skjerm hver formiddag og har ansvaret for behandlingen. Om natten svarer medisinsk mottak, og pasienten kan alltid komme tilbake til sengeposten uten ny henvisning.',
    'Aktuelle pasienter er de som trenger intravenøs antibiotika, væske, diuretika, blodtransfusjon eller tett oppfølging etter en forverring av kols eller hjertesvikt. Pasienten må bo innen 30 minutters kjøring, ha telefon og selv ønske behandling hjemme.',
    'Fra andre halvår 2026 skal fastlege og legevakt kunne legge inn pasienter direkte i hjemmesykehuset.',
  ),
  effect: {
    careLevel:
      'Seks hjemmeplasser tilsvarer om lag 1 900 liggedøgn i året. Pasientene blir ikke meldt utskrivningsklare fordi kommunen alt kjenner dem.',
    competence:
      'Kommunenes sykepleiere får sykehuserfaring uten å slutte i kommunen. Fire har sagt at ordningen er grunnen til at de søker.',
    preconditions:
      'Felles medisinliste, felles vaktplan og at portørtjenesten kan hente prøver to ganger om dagen.',
  },
  spread:
    'Modellen er laget for å kunne flyttes til Drammen. Rutiner, opplæringspakke og regneark for bemanning legges åpent ut for alle i helsefellesskapet.',
  userInvolvement:
    'To medlemmer av brukerutvalget har vært med fra starten. Pårørende får egen telefonlinje og kan si nei når som helst uten å måtte begrunne det.',
  unionInvolvement:
    'Tillitsvalgte i alle tre virksomhetene har behandlet bemanningsplanen. Det er enighet om at deltakelse er frivillig det første året.',
  transition:
    'Fra 2027 finansieres seks plasser ved omdisponering av fire senger ved medisinsk avdeling. Kommunene betaler egne ansatte fra samme tidspunkt.',
  period: { from: '2026-01-01', to: '2027-06-30' },
  milestones: [
    { date: '2026-02-01', text: 'Vaktlaget er bemannet og har gjennomført to ukers opplæring' },
    { date: '2026-03-01', text: 'Fire plasser åpner' },
    { date: '2026-06-01', text: 'Seks plasser, og første rapport til LSU og SSU' },
    { date: '2026-10-01', text: 'Direkte innleggelse fra fastlege og legevakt' },
    { date: '2027-03-01', text: 'Ti plasser, evaluering og beslutning om drift' },
  ],
  budget: {
    requested: { 2025: 2_400_000, 2026: 1_000_000 },
    minimum: { 2025: 1_800_000, 2026: 700_000 },
    lines: [
      line('Vestre Viken HF', 'to sykepleierårsverk i vaktlaget', 'personell', 920_000),
      line('Bærum kommune', 'halvannet sykepleierårsverk i vaktlaget', 'personell', 690_000),
      line('Asker kommune', 'ett sykepleierårsverk i vaktlaget', 'personell', 460_000),
      line('Vestre Viken HF', 'infusjonspumper og nødvendig forbruk', 'utstyr', 180_000),
      line('Bærum kommune', 'leie av to biler', 'drift', 150_000),
      line('Vestre Viken HF', 'sykepleiere, videreføring', 'personell', 400_000, 2026),
      line('Bærum kommune', 'sykepleiere, videreføring', 'personell', 340_000, 2026),
      line('Asker kommune', 'sykepleiere, videreføring', 'personell', 260_000, 2026),
    ],
    ownContribution: [
      own('Vestre Viken HF', 'sykehus', 1_350_000, 'lege i 60 prosent stilling, legemidler og laboratorium'),
      own('Bærum kommune', 'kommune', 540_000, 'sykepleiere i helg og prosjektleder i 20 prosent stilling'),
      own('Asker kommune', 'kommune', 380_000, 'sykepleiere i helg'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/Avtale hjemmesykehus signert.pdf' },
  confirmations: confirmed(),
  localRank: 1,
  localFellowship: 'LSU Asker og Bærum',
  attachments: [
    {
      name: 'Prosjektbeskrivelse hjemmesykehus.pdf',
      kind: 'project',
      look: 'rapport',
      numbered: true,
      sections: [
        {
          title: 'Bakgrunn og kunnskapsgrunnlag',
          early: true,
          text: paragraphs(
            'Hjemmesykehus for barn er kjent og prøvd. For voksne er erfaringene færre, men de peker samme vei: Pasientene sover bedre, mister mindre funksjon og klarer seg like godt som i sengeposten. Det som avgjør, er hvem man velger ut, og hvor raskt noen kommer når det går galt.',
            'Våren 2025 prøvde Bærum sykehus ordningen med to plasser i seks uker. Nitten pasienter ble behandlet. Tre kom tilbake til sengeposten, alle som planlagt og uten dramatikk. Sykepleierne kjørte i snitt 74 minutter per vakt, og det var mer enn beregnet. Derfor er området nå delt i to ruter.',
          ),
        },
        {
          title: 'Slik ser et forløp ut',
          text: paragraphs(
            'En kvinne på 79 år kommer til mottaket tirsdag kveld med rosen i leggen og feber. Onsdag formiddag er hun stabil. Legen spør om hun vil hjem. Hun vil det. Klokken 15 sitter hun i egen stol, og sykepleieren fra Asker henger opp den andre dosen. Onsdag kveld kommer en sykepleier fra sykehuset, torsdag morgen går legen visitt på skjerm. Lørdag går hun over til tabletter og skrives ut. Hjemmetjenesten har da alt vært der fire ganger.',
            'Historien er oppdiktet, men satt sammen av det som skjedde i prøveperioden.',
          ),
        },
        {
          title: 'Risiko og tiltak',
          text: paragraphs(
            'Forverring om natten: Pasienten ringer medisinsk mottak, som sender ambulanse etter egen rutine. Hver pasient har en plan for dette før hjemreise.',
            'Feil i legemidler: Alle blandinger gjøres på sykehusapoteket eller av to sykepleiere sammen. Listen i kommunens system oppdateres samme dag.',
            'For få pasienter: Er belegget under 60 prosent i mer enn fire uker, vurderer styringsgruppen om kriteriene er for trange, eller om en rute skal legges ned.',
          ),
        },
      ],
    },
    {
      name: 'Budsjett 2025-2026.pdf',
      kind: 'budget',
      look: 'rapport',
      notes: [
        'Budsjettet bygger på gjennomsnittslønn for spesialsykepleier med tillegg og sosiale utgifter. Kostnadene i 2026 er halvparten av årets fordi kommunene og sykehuset overtar resten.',
        'Infusjonspumpene utgjør under åtte prosent av søknaden. De er nødvendige for behandlingen, men tiltaket handler om folk og samarbeid.',
      ],
    },
    {
      name: 'Avtale hjemmesykehus signert.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'skannet',
      place: 'Sandvika',
      intro:
        'Vestre Viken HF ved Bærum sykehus, Bærum kommune og Asker kommune er enige om å drive hjemmesykehus for voksne på vilkårene nedenfor.',
      points: clauses({
        purpose:
          'Partene skal gi sykehusbehandling hjemme i et felles vaktlag, og lære hva som skal til for at ordningen kan bli varig.',
        money:
          'Av tilskuddet for 2025 går 1 100 000 kroner til Vestre Viken HF, 840 000 kroner til Bærum kommune og 460 000 kroner til Asker kommune. Fordelingen i 2026 følger budsjettet.',
        responsibility:
          'Pasienten er innlagt i sykehuset til legen har skrevet ut pasienten. Kommunens sykepleiere arbeider i denne tiden etter sykehusets instruks og er dekket av sykehusets pasientskadeordning.',
        until: '30. juni 2027',
      }),
    },
    {
      name: 'Effekttabell.pdf',
      kind: 'effects',
      look: 'rapport',
      rows: [
        ['Belegg ved medisinsk avdeling', '103 %', '95 %', 'Daglig tall fra sykehuset'],
        ['Liggedøgn flyttet hjem per år', '0', '1 900', 'Registrering i hjemmesykehuset'],
        ['Utskrivningsklare døgn, Bærum og Asker', '240 per måned', '180 per måned', 'Kommunenes oversikt'],
        ['Pasienter som kommer tilbake akutt', 'ikke målt', 'under 10 %', 'Hvert tilfelle gjennomgås'],
        ['Pasienter som ville valgt det igjen', '17 av 19', 'minst 85 %', 'Telefonintervju etter to uker'],
      ],
      about:
        'Tallene er oppdiktet til eksempelet. De er satt slik at lesere kan øve på å spørre om grunnlaget: 19 pasienter er få, og prøveperioden var om våren.',
      plan: 'Tallene sendes LSU hver måned og SSU hvert halvår. Rapporten skal også vise hva som ikke gikk.',
    },
  ],
}

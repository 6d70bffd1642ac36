import { clauses, confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommuner, sykehus } from '../parties.mjs'

export const packet = {
  nr: 10,
  file: 'Drammen kommune_ROP-oppfølging_SSU 2025.zip',
  title: 'Felles oppfølgingsteam for mennesker med rus- og psykiske lidelser',
  summary:
    'Et team som følger pasienten ut av døgnopphold og blir til bolig, fastlege og hverdag er på plass. Teamet er felles for tre kommuner og klinikken, og en erfaringskonsulent er med fra dag én.',
  submittedAt: '2025-09-30T11:37:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Drammen', 10, 'Psykisk helse og rus'),
  partners: [
    ...kommuner(['Lier', 'Modum'], '2025-09-23'),
    sykehus('Klinikk for psykisk helse og rus, avdeling for rus og avhengighet', '2025-09-24'),
    fastleger('To fastlegekontor med faste listeplasser', 'tar imot pasienter uten fastlege'),
    brukere('Brukerstemmen Eksempel (oppdiktet)', 'medlem av styringsgruppen'),
  ],
  priorities: ['vv-p1', 'vv-p3'],
  targetGroups: ['pasienter med psykiske lidelser', 'integrerte psykiske helsetjenester'],
  purpose: 'Ingen skal skrives ut til ingenting.',
  challenge: paragraphs(
    'Av 84 pasienter som ble skrevet ut fra døgnopphold i fjor, var 29 innlagt igjen innen tre måneder. 17 hadde ikke bolig ved utskrivning. 22 hadde ikke møtt fastlegen sin det siste året.',
    'Alle tjenestene finnes, men ingen har ansvaret for de tre første ukene.',
  ),
  description: paragraphs(
    'Teamet har fem årsverk: to fra klinikken, to fra Drammen og ett som deles av Lier og Modum. Det møter pasienten minst to uker før utskrivning. De første 21 dagene er det kontakt hver dag, også lørdag og søndag. Deretter trappes det ned over seks måneder.',
    'To fastlegekontor holder av åtte listeplasser til pasienter uten fastlege. Boligkontoret deltar i møtet hver mandag.',
    'Teamet har plass til 45 personer om gangen.',
  ),
  effect: {
    careLevel: 'Reinnleggelser innen tre måneder skal fra 35 til 20 prosent.',
    competence:
      'Kommunens ansatte får veiledning i behandling. Klinikkens ansatte lærer hva som skjer hjemme.',
    preconditions: 'Fire boliger med oppfølging i Drammen må være klare. De er vedtatt, men ikke ferdige.',
  },
  spread: 'Ringerike og Kongsberg får en halv dag hver måned der alle kan ta med egne saker.',
  userInvolvement:
    'Erfaringskonsulenten har skrevet deler av søknaden. Brukerstemmen Eksempel har plass i styringsgruppen med full stemmerett.',
  unionInvolvement: 'Turnus med helg er avtalt lokalt for ett år.',
  transition:
    'Klinikken legger ned fire døgnplasser når teamet har virket i 18 måneder og bruker midlene her.',
  period: { from: '2026-01-01', to: '2027-06-30' },
  milestones: [
    { date: '2026-02-15', text: 'Teamet er ansatt' },
    { date: '2026-03-15', text: 'Første pasient følges ut' },
    { date: '2026-10-01', text: 'Underveisrapport' },
    { date: '2027-06-30', text: 'Sluttrapport og vedtak om drift' },
  ],
  budget: {
    requested: { 2025: 1_800_000 },
    minimum: { 2025: 1_200_000 },
    lines: [
      line('Drammen kommune', 'to årsverk miljøterapeut', 'personell', 720_000),
      line('Lier kommune', 'halvt årsverk', 'personell', 210_000),
      line('Modum kommune', 'halvt årsverk', 'personell', 210_000),
      line('Vestre Viken HF', 'psykolog og erfaringskonsulent', 'personell', 590_000),
      line('Drammen kommune', 'bil og mobiltelefoner', 'drift', 70_000),
    ],
    ownContribution: [
      own('Drammen kommune', 'kommune', 520_000, 'teamleder og lokaler'),
      own('Vestre Viken HF', 'sykehus', 640_000, 'overlege i 30 prosent stilling og vakttelefon'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/Intensjon og avtale.pdf' },
  confirmations: confirmed(),
  localRank: 2,
  localFellowship: 'LSU Drammen',
  attachments: [
    {
      name: 'Prosjektbeskrivelse ROP.pdf',
      kind: 'project',
      look: 'rapport',
      sections: [
        {
          title: 'De tre første ukene',
          early: true,
          text: paragraphs(
            '«Jeg fikk en pose med klærne mine og en lapp med en time hos fastlegen seks uker senere. Jeg hadde ikke fastlege.» Slik beskriver erfaringskonsulenten vår (oppdiktet) sin egen utskrivning. Den natten sov hun ute.',
            'Risikoen for overdose er størst de første ukene etter døgnopphold. Det er også da færrest har kontakt med pasienten. Teamet snur på det: Kontakten er tettest når risikoen er størst.',
          ),
        },
        {
          title: 'Arbeidsmåte',
          text: paragraphs(
            'Hver person får to kontakter, én fra kommunen og én fra klinikken. Minst én av dem er på jobb hver dag. Planen er på én side og skrives i jeg-form.',
            'Teamet bruker ikke trussel om utskrivning. Den som ikke åpner døren, får besøk igjen dagen etter.',
          ),
        },
        {
          title: 'Samarbeid med fastlegene',
          text: 'To kontorer holder av åtte listeplasser. Teamet følger pasienten til første time og er med inn hvis pasienten vil. Legen får en telefon på forhånd og en plan etterpå. Ordningen er gjort sammen med legene og ikke på vegne av dem.',
        },
        {
          title: 'Usikkerhet',
          text: 'Blir boligene forsinket, kan teamet bare ta halvparten så mange. Vi har bedt om forsikring fra boligkontoret og fått svar at de skal stå ferdige i mars 2026.',
        },
      ],
    },
    {
      name: 'Budsjett ROP.pdf',
      kind: 'budget',
      look: 'rapport',
      notes: [
        'Minstebeløpet gir fire årsverk og plass til 30 personer. Helgene kan ikke kuttes uten at tiltaket mister sin mening.',
      ],
    },
    {
      name: 'Intensjon og avtale.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'skannet',
      intro:
        'Avtale mellom Drammen, Lier og Modum kommuner og Vestre Viken HF, Klinikk for psykisk helse og rus.',
      points: clauses({
        purpose: 'Partene følger sammen opp pasienter som skrives ut fra døgnopphold.',
        money:
          'Drammen kommune mottar 790 000 kroner, Lier og Modum kommuner 210 000 kroner hver og Vestre Viken HF 590 000 kroner.',
        responsibility:
          'Klinikken har ansvaret for behandlingen så lenge pasienten har rett til helsehjelp i spesialisthelsetjenesten. Kommunen har ansvaret for bolig, økonomi og hverdag.',
        until: '30. juni 2027',
      }),
    },
  ],
}

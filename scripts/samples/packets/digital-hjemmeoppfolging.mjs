import { confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommune, sykehus } from '../parties.mjs'

export const packet = {
  nr: 6,
  file: 'Asker kommune DHO søknad v3.zip',
  title: 'Digital hjemmeoppfølging ved hjertesvikt og kols',
  summary:
    'Skalering av DHO-konseptet til et helhetlig økosystem for hjertesvikt- og kolspasienter, med felles responssenter, egenbehandlingsplan og sømløs dataflyt mellom nivåene.',
  submittedAt: '2025-10-01T22:51:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Asker', 6, 'Innovasjon og digitalisering, velferdsteknologi'),
  partners: [
    kommune('Bærum', { role: 'responssenter', signedOn: '2025-09-29' }),
    kommune('Lier', { role: 'utprøving', signedOn: '2025-09-30' }),
    sykehus('Bærum sykehus, hjerteseksjonen og lungeseksjonen', '2025-09-30'),
    fastleger('Fem fastlegekontor i Asker', 'utprøving'),
    brukere('Landsforening for kronisk syke (oppdiktet)'),
  ],
  priorities: ['vv-p1', 'vv-p3'],
  targetGroups: ['pasienter med flere kroniske sykdommer'],
  purpose:
    'Tiltaket skal operasjonalisere målbildet om en proaktiv, persontilpasset og datadrevet helsetjeneste gjennom tverrsektoriell tjenesteinnovasjon i skjæringspunktet mellom primær- og spesialisthelsetjenesten.',
  challenge:
    'Dagens tjenestelandskap preges av fragmenterte verdikjeder, siloorganisering og suboptimal ressursallokering. Pasienter med NYHA II–III og GOLD C–D eksponeres for reaktive forløp med høy grad av unødvendig variasjon. Insentivstrukturene understøtter i begrenset grad gevinstrealisering på tvers av forvaltningsnivåene.',
  description: paragraphs(
    'Gjennom en agil, inkrementell tilnærming etableres et felles responssenter (1,5 årsverk) med triageringsstøtte, definerte eskaleringsstiger og toveis dialog med fastlege og poliklinikk. 120 pasienter inkluderes i tre bølger. Hver pasient får nettbrett, vekt eller spirometer, og en egenbehandlingsplan som er utarbeidet sammen med pasienten.',
    'Sykepleier ved responssenteret følger opp avvik på dagtid. Lege ved hjerteseksjonen er tilgjengelig for rådføring to timer daglig. Data deles via eksisterende plattform; det utvikles ikke ny programvare i prosjektet.',
    'Prosjektet følger Nasjonalt velferdsteknologiprograms veikart, og det gjennomføres DPIA og ROS før inklusjon.',
  ),
  effect: {
    careLevel:
      'Forventet reduksjon i innleggelser på 25–40 prosent og i polikliniske kontroller på 30 prosent i målgruppen, med tilhørende frigjøring av kapasitet.',
    competence: 'Kompetansehevende løp for 40 ansatte. Etablering av superbrukernettverk.',
    preconditions: 'Forankring, endringsledelse, interoperabilitet.',
  },
  spread: 'Konseptet er skalerbart og kan breddes til hele opptaksområdet.',
  userInvolvement: 'Tjenestedesign med brukerreiser og innsiktsintervjuer (n=14).',
  unionInvolvement: 'Ivaretatt gjennom ordinære medbestemmelsesarenaer.',
  transition:
    'Gevinstene forutsettes å finansiere driften fra år to gjennom en omforent gevinstdelingsmodell.',
  period: { from: '2026-01-01', to: '2026-12-31' },
  milestones: [
    { date: '2026-02-15', text: 'DPIA og ROS godkjent' },
    { date: '2026-04-01', text: 'Bølge 1: 40 pasienter' },
    { date: '2026-09-01', text: 'Bølge 2 og 3: 120 pasienter' },
    { date: '2026-12-15', text: 'Gevinstrapport' },
  ],
  budget: {
    requested: { 2025: 1_650_000 },
    minimum: { 2025: 950_000 },
    lines: [
      line('Bærum kommune', 'responssenter, ett årsverk sykepleier', 'personell', 610_000),
      line('Asker kommune', 'prosjektleder, 50 prosent', 'personell', 420_000),
      line('Vestre Viken HF', 'kardiolog og lungesykepleier, rådføring', 'personell', 280_000),
      line('Asker kommune', 'leie av måleutstyr til 120 pasienter', 'utstyr', 340_000),
    ],
    ownContribution: [
      own('Asker kommune', 'kommune', 380_000, 'prosjektleder og forvaltning av plattformen'),
      own('Bærum kommune', 'kommune', 310_000, 'responssenter, 50 prosent'),
      own('Vestre Viken HF', 'sykehus', 150_000, 'arbeidstid'),
    ],
  },
  agreement: { kind: 'bekreftelse', file: 'vedlegg/Bekreftelse.pdf' },
  confirmations: confirmed(),
  localRank: 3,
  localFellowship: 'LSU Asker og Bærum',
  attachments: [
    {
      name: 'Prosjektmandat DHO.pdf',
      kind: 'project',
      look: 'tett',
      numbered: true,
      sections: [
        {
          title: 'Strategisk kontekst',
          early: true,
          text: paragraphs(
            'Initiativet understøtter flere av målsettingene i Nasjonal helse- og samhandlingsplan og er forankret i kommunens digitaliseringsstrategi. Gjennom å koble brukerinnsikt, tjenestedesign og kunnskapsbasert praksis skapes et mulighetsrom for radikal omstilling av kronikeromsorgen.',
            'Det er gjennomført en modenhetsvurdering (TRL 7–8) og en interessentanalyse. Interessentene er kategorisert etter innflytelse og interesse, jf. matrise som kan ettersendes.',
          ),
        },
        {
          title: 'Metodikk',
          text: paragraphs(
            'Prosjektet benytter en kombinasjon av Prosjektveiviseren, PDSA-sirkler og gevinstkokeboken. Det etableres en tverrfaglig gevinstgruppe med mandat til å hente ut både kvantitative og kvalitative nytteeffekter.',
            'Inklusjonskriteriene er: bosatt i Asker, Bærum eller Lier, diagnostisert hjertesvikt eller kols, minst én innleggelse siste tolv måneder og evne til å bruke nettbrett, eventuelt med hjelp fra pårørende.',
          ),
        },
        {
          title: 'Gevinstdeling',
          text: 'Partene er enige om prinsippet om gevinstdeling. Selve nøkkelen fastsettes i prosjektperioden, når datagrunnlaget foreligger. Inntil videre bærer hver part egne kostnader ut over tilskuddet.',
        },
        {
          title: 'Risikobilde',
          text: 'Manglende interoperabilitet (sannsynlighet 3, konsekvens 4), lav brukeraksept (2, 4), nøkkelpersonrisiko (3, 3), uklart juridisk rammeverk for databehandling (3, 4). Tiltak er beskrevet i risikoregisteret.',
        },
      ],
    },
    {
      name: 'Bekreftelse.pdf',
      kind: 'agreement',
      form: 'bekreftelse',
      look: 'enkel',
      place: 'Sandvika',
      intro:
        'Bærum sykehus bekrefter at søknaden er drøftet med hjerteseksjonen og lungeseksjonen, og at seksjonene vil delta dersom midlene blir tildelt.',
      points: [
        {
          title: 'Omfang',
          text: 'Sykehuset stiller med lege til rådføring to timer hver virkedag og med lungesykepleier en dag i uken.',
        },
        {
          title: 'Forbehold',
          text: 'Sykehuset tar forbehold om at gevinstdelingen avklares før tiltaket går over i drift. Bekreftelsen binder ikke sykehuset til å betale for måleutstyr.',
        },
      ],
    },
  ],
}

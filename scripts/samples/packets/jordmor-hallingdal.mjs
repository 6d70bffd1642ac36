import { line, own, paragraphs } from '../packet-source.mjs'
import { applicantKommune, brukere, kommuner, sykehus } from '../parties.mjs'

export const packet = {
  nr: 4,
  file: 'Søknad samhandlingstilskot - jordmor og helsesjukepleiar i Hallingdal.zip',
  title: 'Kombinerte stillingar for jordmor og helsesjukepleiar i Hallingdal',
  summary:
    'Seks kommunar og Ringerike sjukehus vil lage kombinerte stillingar, slik at gravide og barselfamiliar i Hallingdal møter same jordmor før, under og etter fødselen så langt råd er.',
  submittedAt: '2025-09-24T09:15:00+02:00',
  language: 'nn',
  applicant: applicantKommune('Ål', 4, 'Helsestasjon og familieteneste', { reference: '2025/688' }),
  partners: [
    ...kommuner(['Flå', 'Nesbyen', 'Gol', 'Hemsedal', 'Hol'], '2025-09-16'),
    sykehus('Ringerike sjukehus, føde- og barselavdelinga', '2025-09-17'),
    brukere('Foreldregruppa i Hallingdal (oppdikta)', 'med i arbeidsgruppa'),
  ],
  priorities: ['vv-p2', 'vv-p3'],
  targetGroups: ['svangerskap-, fødsel- og barselomsorg', 'barn og unge'],
  purpose:
    'Føremålet er ei trygg og samanhengande svangerskaps- og barselomsorg i ein dal med lang veg til fødeavdelinga, og stillingar som fagfolk har lyst til å bli verande i.',
  challenge: paragraphs(
    'Frå Hemsedal og Hol er det to til to og ein halv time til Ringerike sjukehus. Dei seks kommunane har til saman 3,1 årsverk jordmor fordelt på sju personar. Tre av stillingane har stått ledige i meir enn eitt år.',
    'Jordmødrene i kommunane mister fødekompetansen sin. Jordmødrene på sjukehuset kjenner ikkje familiane. Begge delar gjer det vanskeleg å få folk til å søkje.',
  ),
  description: paragraphs(
    'Me lagar fire kombinerte stillingar. Kvar jordmor arbeider tre veker i kommunane og éi veke på føden. To av stillingane har òg ansvar for heimebesøk saman med helsesjukepleiar dei fyrste ti dagane etter fødselen.',
    'Stillingane er faste. Sjukehuset er arbeidsgjevar for to, og Ål kommune er arbeidsgjevar for to på vegner av dei seks. Turnusen blir sett opp i lag for eit halvt år om gongen.',
    'Følgjetenesta held fram som før. Den gravide får namnet på jordmora si ved fyrste kontroll og kan ringje henne på dagtid.',
  ),
  effect: {
    careLevel:
      'Fleire kontrollar og meir av barselomsorga blir gjevne heime i dalen. Målet er at ni av ti får heimebesøk innan tre døgn.',
    competence:
      'Jordmødrene held ved like fødekompetansen. Helsesjukepleiarane får opplæring i amming og i å kjenne att tidlege teikn på barseldepresjon.',
    preconditions: 'At turnusen på sjukehuset blir lagd slik at reisedagane er arbeidstid.',
  },
  spread: 'Avtale, turnus og utrekning av kostnader kan brukast av Numedal, som har same avstandane.',
  userInvolvement:
    'Foreldregruppa har vore med på tre møte. Dei bad om éin ting framfor alt: ikkje å måtte fortelje alt på nytt til ein ny person kvar gong.',
  unionInvolvement: 'Tillitsvalde frå kommunane og sjukehuset var med då stillingane vart utforma.',
  transition:
    'Kommunane dekkjer sine to stillingar frå 2027 over fordelingsnøkkelen for interkommunale tenester. Sjukehuset har budsjettert sine.',
  period: { from: '2026-03-01', to: '2027-02-28' },
  milestones: [
    { date: '2026-03-01', text: 'Dei to fyrste stillingane er fylte' },
    { date: '2026-06-01', text: 'Alle fire stillingane er i gang' },
    { date: '2026-11-15', text: 'Spørjeundersøking blant familiane og dei tilsette' },
    { date: '2027-02-28', text: 'Sluttrapport' },
  ],
  budget: {
    requested: { 2025: 980_000 },
    minimum: { 2025: 700_000 },
    lines: [
      line('Ål kommune', 'to jordmødrer, meirkostnad ved kombinert stilling', 'personell', 430_000),
      line('Vestre Viken HF', 'to jordmødrer, meirkostnad ved kombinert stilling', 'personell', 360_000),
      line('Ål kommune', 'reise og bustad i vakt', 'drift', 130_000),
      line('Vestre Viken HF', 'opplæring og rettleiing', 'personell', 60_000),
    ],
    ownContribution: [
      own('Dei seks kommunane i Hallingdal', 'kommune', 1_240_000, 'grunnløn for to jordmødrer'),
      own('Vestre Viken HF', 'sykehus', 1_300_000, 'grunnløn for to jordmødrer'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/avtale.pdf' },
  confirmations: {
    notPureEquipment: true,
    notOrdinaryOperations: true,
    leadsToOrdinaryOperations: true,
    patientResponsibility: 'yes',
  },
  localRank: 2,
  localFellowship: 'LSU Ringerike og Hallingdal',
  attachments: [
    {
      name: 'prosjektbeskriving.pdf',
      kind: 'project',
      look: 'enkel',
      sections: [
        {
          title: 'Bakgrunn',
          early: true,
          text: paragraphs(
            'Kvart år blir det fødd om lag 180 barn i familiar som bur i Hallingdal. Ei kvinne i Hemsedal fortel at ho hadde fem ulike jordmødrer i det fyrste svangerskapet. «Dei var hyggelege alle saman», sa ho, «men ingen av dei visste kven eg var.» Forteljinga er dikta opp, men ho liknar på mange som arbeidsgruppa har høyrt.',
            'Rekrutteringa er det vanskelegaste. Ei stilling på 40 prosent i ein liten kommune er ikkje noko ein flyttar til dalen for. Ei fast stilling på 100 prosent, med både føde og heimebesøk, kan vere det.',
          ),
        },
        {
          title: 'Slik er arbeidet lagt opp',
          text: paragraphs(
            'Jordmødrene har kontordagar i alle seks kommunane. Dei to som bur øvst i dalen, tek Hol, Ål og Hemsedal. Dei to andre tek Gol, Nesbyen og Flå. Kvar torsdag er det felles fagmøte på skjerm med føden.',
            'Når ei jordmor er på føden, svarar ein av dei tre andre på telefonen hennar. Den gravide skal aldri få ein telefon som ingen tek.',
          ),
        },
        {
          title: 'Ansvar',
          text: 'Kommunen har ansvaret for svangerskapskontrollane og barselomsorga heime. Sjukehuset har ansvaret under fødselen og opphaldet. Ved transport gjeld den følgjetenesteavtalen som alt finst.',
        },
      ],
    },
    {
      name: 'avtale.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'skannet',
      intro:
        'Avtalen gjeld mellom kommunane Flå, Nesbyen, Gol, Hemsedal, Ål og Hol og Vestre Viken HF ved Ringerike sjukehus.',
      points: [
        { title: 'Føremål', text: 'Partane opprettar fire faste, kombinerte stillingar for jordmødrer.' },
        {
          title: 'Fordeling av midlar',
          text: 'Av tilskotet går 560 000 kroner til Ål kommune på vegner av dei seks kommunane og 420 000 kroner til Vestre Viken HF.',
        },
        {
          title: 'Arbeidsgjevar og ansvar',
          text: 'Den parten som jordmora arbeider hos den aktuelle dagen, har instruksjonsrett og ansvar for pasienten. Arbeidsgjevaren har ansvar for løn og personaloppfølging.',
        },
        {
          title: 'Varigheit',
          text: 'Stillingane er varige. Avtalen kan seiast opp med seks månaders varsel dersom éin av partane går ut.',
        },
      ],
    },
  ],
}

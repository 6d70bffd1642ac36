import { confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantSykehus, brukere, kommuner } from '../parties.mjs'

export const packet = {
  nr: 11,
  file: 'Barsel hjemme - Drammen sykehus.zip',
  title: 'Barselomsorg hjemme de første fem dagene',
  summary:
    'Jordmor fra sykehuset og helsesykepleier fra kommunen går sammen på det første hjemmebesøket, slik at friske mødre og barn kan reise tidlig hjem og likevel bli sett.',
  submittedAt: '2025-09-25T12:00:00+02:00',
  language: 'nb',
  applicant: applicantSykehus('Drammen sykehus, føde- og barselseksjonen', 11, { reference: '25/03998' }),
  partners: [
    ...kommuner(['Drammen', 'Lier', 'Asker', 'Øvre Eiker', 'Modum'], '2025-09-17'),
    brukere('Barselgruppene i Drammen (oppdiktet kontaktutvalg)'),
  ],
  priorities: ['vv-p1', 'vv-p3'],
  targetGroups: ['svangerskap-, fødsel- og barselomsorg', 'barn og unge'],
  purpose:
    'Trygg, tidlig hjemreise for familier som ønsker det, og bedre bruk av sengene til dem som trenger dem.',
  challenge:
    'Friske mødre er inne i 2,4 døgn i snitt. Nesten en tredel ville reist etter ett døgn hvis de fikk besøk dagen etter. Kommunene klarer i dag hjemmebesøk innen tre døgn for bare halvparten, og vi vet at ammeproblemer og gulsott viser seg nettopp da.',
  description: paragraphs(
    'Tre jordmødre ved sykehuset får delt stilling mellom barselseksjonen og hjemmebesøk. De kjører to ruter hver dag, også i helg. Helsesykepleier fra kommunen er med på besøket dag to, og overtar dag fem.',
    'Blodprøve for nyfødtscreening, vekt og vurdering av gulsott gjøres hjemme. Barnelege svarer på telefon. Familien har et døgnåpent nummer.',
  ),
  effect: {
    careLevel: 'Om lag 700 familier i året reiser hjem ett døgn tidligere. Det frigjør to senger.',
    competence:
      'Helsesykepleierne lærer av jordmødrene og omvendt. Fire turnuskandidater blir med hvert halvår.',
    preconditions: 'At alle fem kommunene kan stille med helsesykepleier på dag to i ukedagene.',
  },
  spread: 'Ruter og opplæring kan brukes av Bærum sykehus.',
  userInvolvement:
    '312 kvinner har svart på et skjema om hva de savnet. «Noen som ser på oss hjemme» var det vanligste svaret.',
  unionInvolvement:
    'Jordmorforbundet og Sykepleierforbundet er enige i turnusen. Alenearbeid er risikovurdert.',
  transition:
    'Når to senger er omdisponert, er tiltaket finansiert fra sykehusets side. Kommunene bruker stillinger de allerede har.',
  period: { from: '2026-01-01', to: '2026-12-31' },
  milestones: [
    { date: '2026-02-01', text: 'Første rute, Drammen og Lier' },
    { date: '2026-04-15', text: 'Andre rute, Asker, Øvre Eiker og Modum' },
    { date: '2026-12-31', text: 'Sluttrapport og omdisponering av senger' },
  ],
  budget: {
    requested: { 2025: 1_250_000 },
    minimum: { 2025: 850_000 },
    lines: [
      line('Vestre Viken HF', 'jordmødre, 130 prosent', 'personell', 840_000),
      line('Drammen kommune', 'helsesykepleier, 40 prosent', 'personell', 230_000),
      line('Lier kommune', 'helsesykepleier, 15 prosent', 'personell', 85_000),
      line('Vestre Viken HF', 'to biler og gulsottmålere', 'utstyr', 95_000),
    ],
    ownContribution: [
      own('Vestre Viken HF', 'sykehus', 380_000, 'barnelege på telefon og jordmor, 20 prosent'),
      own('De fem kommunene', 'kommune', 290_000, 'helsesykepleieres tid på dag to og dag fem'),
    ],
  },
  agreement: { kind: 'bekreftelse', file: 'vedlegg/Bekreftelse fra kommunene.pdf' },
  confirmations: confirmed(),
  localRank: 4,
  localFellowship: 'LSU Drammen',
  attachments: [
    {
      name: 'Prosjekt barsel hjemme.pdf',
      kind: 'project',
      look: 'rapport',
      sections: [
        {
          title: 'Fem dager',
          early: true,
          text: paragraphs(
            'Dag null er fødselen. Dag én reiser familien hjem, hvis den vil. Dag to kommer jordmor og helsesykepleier sammen; de bruker 75 minutter. Dag tre kommer jordmor alene, tar prøver og veier. Dag fire er det telefon. Dag fem kommer helsesykepleier, og sykehuset slipper taket.',
            'Familier som trenger mer, får mer. Kvinner med keisersnitt, premature barn eller tidligere fødselsdepresjon følger egne planer.',
          ),
        },
        {
          title: 'Hvem kan reise tidlig',
          text: 'Mor og barn er friske, barnet er født etter uke 37, ammingen er i gang eller flaske er valgt, og minst én voksen til er hjemme. Jordmor avgjør sammen med familien. Ingen skal presses hjem for å gi plass.',
        },
        {
          title: 'Sikkerhet',
          text: 'Gulsott er det som skremmer oss mest. Derfor har hver rute egen måler, og grensene for ny kontroll er lavere enn på sykehuset. Barnelege svarer innen 15 minutter på dagtid.',
        },
      ],
    },
    {
      name: 'Bekreftelse fra kommunene.pdf',
      kind: 'agreement',
      form: 'bekreftelse',
      look: 'enkel',
      intro: 'Kommunene nedenfor bekrefter at de har deltatt i planleggingen og vil delta i tiltaket.',
      points: [
        {
          title: 'Hva kommunene bidrar med',
          text: 'Helsesykepleier på besøk dag to og dag fem på hverdager. Asker, Øvre Eiker og Modum dekker dette innenfor egne rammer. Drammen mottar 230 000 kroner og Lier 85 000 kroner av tilskuddet.',
        },
        {
          title: 'Hva kommunene ber om',
          text: 'At familiene får vite hvem som kommer, og at epikrisen er sendt før dag to.',
        },
      ],
    },
    {
      name: 'Effekttabell barsel.pdf',
      kind: 'effects',
      look: 'rapport',
      rows: [
        ['Liggetid, friske mødre', '2,4 døgn', '1,7 døgn', 'Sykehusets styringsdata'],
        ['Hjemmebesøk innen tre døgn', '52 %', '95 %', 'Kommunenes journal'],
        ['Barn innlagt på nytt med gulsott', '1,1 %', 'ikke høyere', 'Barneavdelingen'],
        ['Fullammer ved seks uker', '61 %', '68 %', 'Helsestasjonen'],
      ],
      about: 'Alle tall er oppdiktet til eksempelet.',
    },
  ],
}

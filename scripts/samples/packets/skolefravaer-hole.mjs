import { confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantKommune, brukere, sykehus } from '../parties.mjs'

export const packet = {
  nr: 16,
  file: 'Hole kommune søknad helsesykepleier og BUP.zip',
  title: 'Helsesykepleier og BUP sammen på skolen',
  summary:
    'BUP-behandler er på skolen i Hole en dag i uken, sammen med helsesykepleier, for barn som er i ferd med å falle ut.',
  submittedAt: '2025-08-28T13:40:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Hole', 16, 'Oppvekst'),
  partners: [
    sykehus('Klinikk for psykisk helse og rus, BUP Ringerike', '2025-08-22'),
    brukere('Foreldreutvalget ved skolen (oppdiktet)', 'medvirker'),
  ],
  priorities: ['vv-p1', 'vv-p3'],
  targetGroups: ['barn og unge', 'pasienter med psykiske lidelser'],
  purpose: 'Barn skal få hjelp før fraværet har satt seg.',
  challenge:
    'I fjor hadde 24 elever mer enn 30 dager fravær. Elleve ble henvist til BUP. De ventet i gjennomsnitt ti uker, og i den tiden var ni av dem nesten ikke på skolen.',
  description: paragraphs(
    'Hver onsdag er en behandler fra BUP på skolen. Om morgenen drøfter hun saker med helsesykepleier og lærere, uten navn hvis foreldrene ikke har samtykket. Midt på dagen har hun samtaler med barn og foreldre. Hver måned er det åpent møte for foreldre.',
    'Barn som likevel trenger BUP, er kjent når de kommer dit.',
  ),
  effect: {
    careLevel: 'Halvparten av sakene løses på skolen.',
    competence: 'Lærere og helsesykepleier får veiledning hver uke.',
    preconditions: 'Ett rom med dør.',
  },
  spread: 'Jevnaker vil se på erfaringene.',
  userInvolvement: 'Foreldreutvalget har vært med på å lage innbydelsen. Elevrådet valgte rommet.',
  unionInvolvement: 'Drøftet med Utdanningsforbundet og Sykepleierforbundet.',
  transition:
    'BUP vil fortsette hvis antallet henvisninger går ned. Kommunen fortsetter uansett med helsesykepleier.',
  period: { from: '2026-01-05', to: '2026-12-18' },
  milestones: [
    { date: '2026-01-07', text: 'Første onsdag' },
    { date: '2026-06-17', text: 'Oppsummering med foreldre og elever' },
    { date: '2026-12-16', text: 'Rapport' },
  ],
  budget: {
    requested: { 2025: 290_000 },
    minimum: { 2025: 220_000 },
    lines: [
      line('Vestre Viken HF', 'behandler, 20 prosent', 'personell', 190_000),
      line('Hole kommune', 'helsesykepleier, 15 prosent', 'personell', 95_000),
      line('Hole kommune', 'foreldremøter', 'drift', 5_000),
    ],
    ownContribution: [own('Hole kommune', 'kommune', 60_000, 'rom og arbeidstid for lærere')],
  },
  agreement: { kind: 'bekreftelse', file: 'vedlegg/epost fra BUP.pdf' },
  confirmations: confirmed(),
  localRank: 7,
  localFellowship: 'LSU Ringerike og Hallingdal',
  attachments: [
    {
      name: 'søknad.pdf',
      kind: 'project',
      look: 'enkel',
      sections: [
        {
          title: 'Hva vi har sett',
          early: true,
          text: 'En gutt i sjette klasse begynte å være hjemme på mandager. Så mandager og tirsdager. Da BUP fikk henvisningen, hadde han ikke vært på skolen på fem uker. Helsesykepleier sa det alle tenkte: Hadde noen snakket med familien i uke to, hadde det vært en annen sak. Gutten er oppdiktet. Forløpet er det ikke.',
        },
        {
          title: 'Hvem gjør hva',
          text: 'Helsesykepleier er kontakt for barnet. Læreren er kontakt for hjemmet. Behandleren fra BUP gir råd og tar samtaler. Rektor har ansvaret for at tiden finnes.',
        },
      ],
    },
    {
      name: 'epost fra BUP.pdf',
      kind: 'agreement',
      form: 'bekreftelse',
      look: 'enkel',
      place: 'Hønefoss',
      intro:
        'Hei. Jeg bekrefter at BUP Ringerike er med på søknaden slik den er skrevet i utkastet fra i går. Dette er avklart med avdelingssjef.',
      points: [
        { title: 'Midlene', text: '190 000 kroner til oss og 100 000 kroner til dere er greit.' },
        {
          title: 'Forbehold',
          text: 'Onsdager passer. Vi må få lov til å avlyse ved sykdom, men skal da komme en annen dag samme uke.',
        },
      ],
    },
  ],
}

import { confirmed, line, own } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommune } from '../parties.mjs'

export const packet = {
  nr: 18,
  file: 'Sigdal frisklivssentral.zip',
  title: 'Felles frisklivssentral for Sigdal og Krødsherad',
  summary:
    'To små kommuner vil dele en frisklivskoordinator og gi råd om aktivitet, kosthold og søvn til dem som står i fare for å bli syke.',
  submittedAt: '2025-09-29T20:44:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Sigdal', 18, 'Helse og familie'),
  partners: [
    kommune('Krødsherad', { role: 'deltar', signedOn: '2025-09-26' }),
    fastleger('Legekontoret i Prestfoss (oppdiktet utvalg)', 'henviser'),
    brukere('Frivilligsentralene', 'medvirker'),
  ],
  priorities: ['Forebygging og folkehelse'],
  targetGroups: ['pasienter med flere kroniske sykdommer'],
  purpose: 'Bedre folkehelse i to kommuner.',
  challenge: 'Det finnes ikke frisklivstilbud i noen av kommunene. Fastlegene savner noe å henvise til.',
  description:
    'Koordinatoren ansettes i 60 prosent stilling. Deltakerne får samtale ved start og slutt og tilbud om grupper i 12 uker: trening, kosthold og søvn. Legekontoret henviser, men det går an å ta kontakt selv.',
  effect: {
    careLevel: 'Tiltaket kan på sikt redusere behovet for behandling.',
    competence: 'Kommunene får egen kompetanse på endring av levevaner.',
    preconditions: 'At det lykkes å ansette.',
  },
  spread: 'Andre små kommuner kan gjøre det samme.',
  userInvolvement: 'Frivilligsentralene har spurt 60 innbyggere.',
  transition: 'Kommunene vurderer videre drift i budsjettet for 2027.',
  period: { from: '2026-01-01', to: '2026-12-31' },
  milestones: [{ date: '2026-03-01', text: 'Åpning' }],
  budget: {
    requested: { 2025: 310_000 },
    minimum: { 2025: 250_000 },
    lines: [
      line('Sigdal kommune', 'frisklivskoordinator, 60 prosent i åtte måneder', 'personell', 280_000),
      line('Sigdal kommune', 'materiell og lokaler', 'drift', 30_000),
    ],
    ownContribution: [
      own('Sigdal kommune', 'kommune', 60_000, 'lokaler'),
      own('Krødsherad kommune', 'kommune', 40_000, 'lokaler'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/avtale mellom kommunene.pdf' },
  confirmations: confirmed('not-relevant'),
  attachments: [
    {
      name: 'prosjektbeskrivelse.pdf',
      kind: 'project',
      look: 'enkel',
      sections: [
        {
          title: 'Behovet',
          early: true,
          text: 'Folkehelseprofilene viser at flere enn i landet ellers har diabetes og muskel- og skjelettplager i begge kommunene. Det er lang vei til nærmeste tilbud.',
        },
        {
          title: 'Forholdet til sykehuset',
          text: 'Vi har ikke vært i kontakt med sykehuset ennå, men ser for oss at dette kan være aktuelt dersom vi får midler.',
        },
      ],
    },
    {
      name: 'avtale mellom kommunene.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'skannet',
      intro: 'Sigdal og Krødsherad kommuner er enige om å dele en frisklivskoordinator.',
      points: [
        { title: 'Deling', text: 'Tre dager i uken i Sigdal og to dager annenhver uke i Krødsherad.' },
        { title: 'Penger', text: 'Sigdal kommune er arbeidsgiver og mottar hele tilskuddet.' },
      ],
    },
  ],
}

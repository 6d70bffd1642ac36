import { clauses, confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommuner, sykehus } from '../parties.mjs'

export const packet = {
  nr: 15,
  file: 'Ringerike - En vei inn psykisk helse.zip',
  title: 'Én vei inn: felles mottak for henvisninger om psykisk helse',
  summary:
    'Kommunene på Ringerike og DPS vurderer alle henvisninger om psykisk helse sammen, og ringer pasienten innen fem dager. Ingen skal avvises uten at noen har snakket med dem.',
  submittedAt: '2025-09-23T10:08:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Ringerike', 15, 'Psykisk helse og rus', { reference: '25/5520' }),
  partners: [
    sykehus('Klinikk for psykisk helse og rus, Ringerike DPS', '2025-09-16'),
    ...kommuner(['Hole', 'Jevnaker'], '2025-09-16'),
    fastleger('Fastlegene på Ringerike', 'to leger i arbeidsgruppen'),
    brukere('Pårørendeforum Ringerike (oppdiktet)'),
  ],
  priorities: ['vv-p1', 'vv-p2', 'vv-p3'],
  targetGroups: ['pasienter med psykiske lidelser', 'integrerte psykiske helsetjenester'],
  purpose: 'Rask avklaring og riktig hjelp første gang.',
  challenge:
    'DPS avviste 31 prosent av henvisningene i 2024. De fleste avviste kom til kommunen uten at kommunen visste om det, eller kom ingen steder. Fastlegene får standardsvar som de ikke kan gjøre noe med.',
  description: paragraphs(
    'Et felles inntaksteam med psykolog fra DPS, sykepleier fra Ringerike og rådgiver fra Hole og Jevnaker møtes tre dager i uken. Alle henvisninger leses samme uke. En fra teamet ringer pasienten, og sammen finner de ut hva som haster.',
    'Teamet har 40 korte samtaletimer i måneden til dem som trenger en avklaring ansikt til ansikt. Fastlegen får svar på hva pasienten tilbys, av hvem og når.',
  ),
  effect: {
    careLevel:
      'Avvisninger uten tilbud skal ned til null. Ventetiden til første samtale skal under tre uker.',
    competence: 'Kommunen og DPS får felles språk for alvorlighet og hast.',
    preconditions:
      'Avklaring av hvor den felles vurderingen skal journalføres. Saken ligger hos personvernombudene.',
  },
  spread: 'Kongsberg DPS vurderer å gjøre det samme.',
  userInvolvement: 'Pårørendeforumet har øvd med teamet på hvordan den første telefonsamtalen kan gjøres.',
  unionInvolvement: 'Drøftet i begge virksomheter.',
  transition: 'Ingen nye stillinger i drift. Prosjektmidlene brukes i overgangen, mens gamle køer tas unna.',
  period: { from: '2026-01-01', to: '2026-12-31' },
  milestones: [
    { date: '2026-02-01', text: 'Felles inntak starter' },
    { date: '2026-06-01', text: 'Alle ringes innen fem dager' },
    { date: '2026-12-31', text: 'Rapport og overgang til drift' },
  ],
  budget: {
    requested: { 2025: 1_400_000 },
    minimum: { 2025: 900_000 },
    lines: [
      line('Vestre Viken HF', 'psykolog, 80 prosent', 'personell', 690_000),
      line('Ringerike kommune', 'sykepleier, 60 prosent', 'personell', 420_000),
      line('Hole kommune', 'rådgiver for Hole og Jevnaker, 30 prosent', 'personell', 210_000),
      line('Ringerike kommune', 'prosjektstøtte', 'drift', 80_000),
    ],
    ownContribution: [
      own('Ringerike kommune', 'kommune', 220_000, 'leder og lokaler'),
      own('Vestre Viken HF', 'sykehus', 240_000, 'psykologspesialist, 20 prosent'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/avtale.pdf' },
  confirmations: confirmed(),
  localRank: 5,
  localFellowship: 'LSU Ringerike og Hallingdal',
  attachments: [
    {
      name: 'prosjektbeskrivelse.pdf',
      kind: 'project',
      look: 'rapport',
      sections: [
        {
          title: 'Bakgrunn',
          early: true,
          text: paragraphs(
            'En henvisning er ofte skrevet på fem minutter, av en lege som har kjent pasienten i ti. Den leses av noen som aldri har møtt pasienten, og avgjøres på fem minutter til. Det er ikke rart at det blir feil.',
            'Vi har ringt 50 av dem som fikk avslag i vår. 19 hadde ikke fått hjelp noe annet sted. Åtte visste ikke at de hadde fått avslag.',
          ),
        },
        {
          title: 'Hva som skjer når henvisningen kommer',
          text: 'Dag én: Henvisningen leses av to, én fra hver tjeneste. Dag to til fem: Pasienten blir ringt. Dag sju: Teamet beslutter, og fastlegen får svar. Retten til vurdering i spesialisthelsetjenesten står ved lag og avgjøres av DPS alene.',
        },
        {
          title: 'Journal og personvern',
          text: 'Inntil ombudene har svart, fører hver tjeneste sin del i egen journal. Det er tungvint, men lovlig. Vi har satt av tid til det.',
        },
      ],
    },
    {
      name: 'budsjett.pdf',
      kind: 'budget',
      look: 'rapport',
      notes: ['Minstebeløpet gir felles inntak to dager i uken og 20 samtaletimer i måneden.'],
    },
    {
      name: 'avtale.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'enkel',
      intro:
        'Avtale om felles mottak mellom Ringerike, Hole og Jevnaker kommuner og Vestre Viken HF ved Ringerike DPS.',
      points: clauses({
        purpose: 'Partene vurderer henvisninger om psykisk helse i fellesskap.',
        money:
          '690 000 kroner til Vestre Viken HF, 500 000 kroner til Ringerike kommune og 210 000 kroner til Hole kommune.',
        responsibility:
          'DPS avgjør om pasienten har rett til helsehjelp i spesialisthelsetjenesten. Kommunen har ansvaret for eget tilbud.',
      }),
    },
  ],
}

import { confirmed, line, own } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommuner, sykehus } from '../parties.mjs'

export const packet = {
  nr: 12,
  file: 'Lier dialogmeldinger.zip',
  title: 'Bedre dialogmeldinger mellom fastlege, kommune og sykehus',
  summary:
    'Tre fagfolk frikjøpes for å rydde i hvem som kan skrive til hvem, hva som skal stå i meldingen, og hvor fort det skal svares.',
  submittedAt: '2025-05-13T09:02:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Lier', 12, 'Kommuneoverlegen'),
  partners: [
    sykehus('Drammen sykehus, poliklinikkene', '2025-05-08'),
    ...kommuner(['Drammen', 'Sigdal'], '2025-05-08'),
    fastleger('Praksiskonsulentene i Vest-Viken', 'medeiere av tiltaket'),
    brukere('Pasientutvalg Eksempel (oppdiktet)', 'leser veilederen'),
  ],
  priorities: ['vv-p1', 'vv-p4'],
  targetGroups: ['pasienter med flere kroniske sykdommer'],
  purpose: 'Riktig spørsmål til riktig person, med svar samme uke.',
  challenge:
    'Fastleger skriver henvisninger fordi de ikke vet at de kan spørre. Poliklinikken svarer med innkalling fordi den ikke vet at den kan svare. I et utvalg på 200 henvisninger kunne 46 vært løst med en melding.',
  description:
    'Gruppen lager en veileder på to sider, åpner dialogmelding ved seks poliklinikker, setter svarfrist på tre virkedager og holder korte kurs på alle fastlegekontor. Et enkelt regneark viser hver måned hvor mange meldinger som er sendt, og hvor lang tid svaret tok. Ny programvare trengs ikke.',
  effect: {
    careLevel:
      'Om lag 1 000 færre henvisninger i året ved seks poliklinikker, og dermed kortere ventetid for dem som må inn.',
    competence: 'Fastlegene lærer av svarene. Sykehuslegene lærer hva fastlegene faktisk lurer på.',
    preconditions: 'At poliklinikkene setter av svartid i timeplanen.',
  },
  spread: 'Veilederen kan brukes av alle 21 kommuner uten tilpasning.',
  userInvolvement: 'Pasientutvalget har bedt om at pasienten får se både spørsmålet og svaret.',
  unionInvolvement: 'Drøftet med Legeforeningens tillitsvalgte ved sykehuset og i fastlegerådet.',
  transition: 'Etter ett år er det slik vi arbeider. Det koster ikke mer.',
  period: { from: '2025-09-01', to: '2026-08-31' },
  milestones: [
    { date: '2025-11-01', text: 'Veilederen er klar' },
    { date: '2026-02-01', text: 'Seks poliklinikker svarer innen fristen' },
    { date: '2026-08-31', text: 'Tallene legges fram for SSU' },
  ],
  budget: {
    requested: { 2025: 380_000 },
    minimum: { 2025: 250_000 },
    lines: [
      line(
        'Lier kommune',
        'frikjøp av fastlege, 10 prosent, og kommunelege, 10 prosent',
        'personell',
        210_000,
      ),
      line('Vestre Viken HF', 'frikjøp av overlege, 10 prosent', 'personell', 140_000),
      line('Lier kommune', 'kurs på fastlegekontor', 'drift', 30_000),
    ],
    ownContribution: [
      own('Vestre Viken HF', 'sykehus', 200_000, 'svartid ved seks poliklinikker'),
      own('Lier, Drammen og Sigdal kommuner', 'kommune', 90_000, 'systemansvarlige'),
    ],
  },
  agreement: { kind: 'bekreftelse', file: 'vedlegg/referat ALU 8. mai.pdf' },
  confirmations: confirmed('not-relevant'),
  localRank: 5,
  localFellowship: 'LSU Drammen',
  attachments: [
    {
      name: 'prosjektnotat.pdf',
      kind: 'project',
      look: 'enkel',
      sections: [
        {
          title: 'Fire spørsmål og svarene på dem',
          early: true,
          text: 'Kan vi ikke bare ringe? Jo, men da står én og venter og den andre blir avbrutt. Er ikke dette ordinær drift? Det blir det, men noen må rydde først, og det har ingen fått tid til på fem år. Hvorfor trenger dere penger? Fordi en fastlege som ikke er på kontoret, ikke har inntekt. Hva om det ikke virker? Da ser vi det på regnearket i februar.',
        },
        {
          title: 'Hva veilederen skal inneholde',
          text: 'Når du skal bruke dialogmelding, og når du ikke skal. Hva meldingen må inneholde for å kunne besvares. Hvem som svarer på hva. Hvor fort. Hva som gjelder for pasientens innsyn. Hvem som har ansvaret etter at svaret er gitt.',
        },
      ],
    },
    {
      name: 'referat ALU 8. mai.pdf',
      kind: 'agreement',
      form: 'referat',
      look: 'enkel',
      intro: 'Utdrag av referat fra møte i fastlegeutvalget 8. mai 2025 (oppdiktet).',
      points: [
        {
          title: 'Sak 14/25 Dialogmeldinger',
          text: 'Lier kommune og Drammen sykehus la fram planen. Utvalget mener at tiltaket er viktig og burde vært gjort før. Sykehuset bekrefter at seks poliklinikker setter av svartid. 240 000 kroner av tilskuddet går til kommunen og 140 000 kroner til sykehuset.',
        },
        {
          title: 'Konklusjon',
          text: 'Utvalget støtter søknaden enstemmig. Praksiskonsulentene deltar i arbeidsgruppen.',
        },
      ],
    },
  ],
}

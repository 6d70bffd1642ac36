import { clauses, confirmed, line, own, paragraphs } from '../packet-source.mjs'
import { applicantKommune, brukere, fastleger, kommuner, sykehus } from '../parties.mjs'

export const packet = {
  nr: 5,
  file: 'FACT Ung - Drammen Lier Øvre Eiker.zip',
  title: 'FACT Ung i Drammen, Lier og Øvre Eiker',
  summary:
    'Et felles oppsøkende team for unge mellom 12 og 25 år med sammensatte vansker, der kommunene og spesialisthelsetjenesten deler kontor, ledelse og ansvar.',
  submittedAt: '2025-09-29T16:48:00+02:00',
  language: 'nb',
  applicant: applicantKommune('Drammen', 5, 'Psykisk helse barn og unge', { reference: 'DK 25/10934' }),
  partners: [
    ...kommuner(['Lier', 'Øvre Eiker'], '2025-09-25'),
    sykehus('Klinikk for psykisk helse og rus, BUP Drammen', '2025-09-26'),
    fastleger('Fastlegene i Drammensregionen', 'høringspart'),
    brukere('Ungdomsrådet, Vestre Viken HF', 'medlem av styringsgruppen'),
  ],
  priorities: ['vv-p1', 'vv-p3'],
  targetGroups: ['barn og unge', 'pasienter med psykiske lidelser', 'integrerte psykiske helsetjenester'],
  purpose:
    'Unge som trenger hjelp fra mange, skal få den fra ett team. Teamet skal komme til dem, og bli værende til andre kan ta over.',
  challenge: paragraphs(
    'I dag blir en ungdom med angst, skolefravær og begynnende rusproblemer henvist til tre steder og avvist to. Familiene i gruppen vår talte i gjennomsnitt elleve fagpersoner.',
    'BUP har 58 dagers gjennomsnittlig ventetid. Samtidig står mer enn hver femte time ubrukt fordi den unge ikke møter. Det er ikke de friskeste som uteblir.',
  ),
  description: paragraphs(
    'Teamet får åtte årsverk, der fem er nye: psykolog, psykiatrisk sykepleier, sosionom, erfaringskonsulent og teamleder. Kommunene og klinikken bidrar med tre som flyttes fra dagens tjenester.',
    'Teamet møtes foran tavlen hver morgen. Når det går bra, er oppfølgingen ukentlig. Når det går dårlig, kan den være daglig samme uke. Det meste skjer hjemme, på skolen eller i bilen.',
    'Barnevern, skole og NAV har faste kontaktpersoner, og fastlegen får beskjed når en ungdom tas inn, når planen endres og når kontakten avsluttes.',
  ),
  effect: {
    careLevel:
      'Om lag 70 unge følges samtidig. Akuttinnleggelser i gruppen skal halveres, og oppmøtet skal over 90 prosent.',
    competence:
      'Ansatte fra kommune og klinikk lærer av hverandre hver dag. Erfaringskonsulenten er fast ansatt i hel stilling.',
    preconditions:
      'At de tre kommunene og klinikken gir teamlederen myndighet til å prioritere på tvers, og at journalføringen avklares før oppstart.',
  },
  spread:
    'Asker og Bærum har allerede FACT Ung. Teamene bruker samme målinger, slik at resultatene kan sammenlignes.',
  userInvolvement:
    'Ungdomsrådet har vært med på å velge navn, lokale og åpningstider. De valgte bort lokalet med sykehusskilt.',
  unionInvolvement:
    'Fagforbundet, Sykepleierforbundet og Psykologforeningen har deltatt i arbeidsgruppen om arbeidstid og trygghet ved oppsøkende arbeid.',
  transition:
    'Varig finansiering er lagt inn i økonomiplanen 2027–2030 i alle tre kommunene, med forbehold om vedtak.',
  period: { from: '2026-01-01', to: '2027-12-31' },
  milestones: [
    { date: '2026-03-01', text: 'Teamleder og tre ansatte er på plass' },
    { date: '2026-05-01', text: 'De første 20 ungdommene er tatt inn' },
    { date: '2026-12-31', text: '50 ungdommer, modelltroskap målt første gang' },
    { date: '2027-09-01', text: '70 ungdommer, politisk sak om drift i tre kommuner' },
  ],
  budget: {
    requested: { 2025: 2_300_000, 2026: 800_000 },
    minimum: { 2025: 1_700_000, 2026: 500_000 },
    lines: [
      line('Vestre Viken HF', 'psykolog og psykiatrisk sykepleier', 'personell', 1_050_000),
      line('Drammen kommune', 'teamleder og sosionom', 'personell', 820_000),
      line('Drammen kommune', 'erfaringskonsulent', 'personell', 310_000),
      line('Drammen kommune', 'biler og lokaler', 'drift', 120_000),
      line('Vestre Viken HF', 'psykolog, videreføring', 'personell', 400_000, 2026),
      line('Drammen kommune', 'erfaringskonsulent og sosionom, videreføring', 'personell', 400_000, 2026),
    ],
    ownContribution: [
      own('Drammen kommune', 'kommune', 900_000, 'halvannet årsverk og husleie'),
      own('Lier kommune', 'kommune', 350_000, 'miljøterapeut, 50 prosent'),
      own('Øvre Eiker kommune', 'kommune', 280_000, 'miljøterapeut, 40 prosent'),
      own('Vestre Viken HF', 'sykehus', 850_000, 'overlege, 20 prosent, og ett behandlerårsverk'),
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/02 Samarbeidsavtale FACT Ung.pdf' },
  confirmations: confirmed(),
  localRank: 1,
  localFellowship: 'LSU Drammen',
  attachments: [
    {
      name: '01 Prosjektplan FACT Ung.pdf',
      kind: 'project',
      look: 'rapport',
      sections: [
        {
          title: 'Hvem tilbudet er for',
          early: true,
          text: paragraphs(
            'Tilbudet er for unge som har en alvorlig psykisk lidelse, eller mistanke om det, og som samtidig strever på minst to andre områder: skole, rus, familie, bolig eller lovbrudd. Det er ikke et tilbud for alle som venter på BUP.',
            'Vi regner med at 110 unge i de tre kommunene fyller vilkårene. Derfor må teamet si nei til noen. Inntaket gjøres av kommune og klinikk sammen hver onsdag, og den som får nei, får samtidig vite hvem som skal hjelpe i stedet.',
          ),
        },
        {
          title: 'Ledelse og ansvar',
          text: paragraphs(
            'Teamlederen har personalansvar i det daglige for alle, uansett arbeidsgiver. Klinikken har behandlingsansvaret for dem som er henvist til spesialisthelsetjenesten. Kommunen har ansvaret for de øvrige. Hver ungdom har én journal der behandlingen føres, og ett notat i den andre virksomheten om hvor den finnes.',
            'Styringsgruppen ledes av kommunalsjef i Drammen det første året og av avdelingssjef i klinikken det andre.',
          ),
        },
        {
          title: 'Hva som kan gå galt',
          text: 'Det kan ta lang tid å rekruttere psykolog. Da starter teamet med psykologspesialist én dag i uken fra klinikken. Det kan også bli slik at tjenestene rundt trekker seg tilbake når teamet kommer. Derfor måler vi hvor mange timer skole, barnevern og NAV bruker før og etter.',
        },
      ],
    },
    {
      name: '02 Samarbeidsavtale FACT Ung.pdf',
      kind: 'agreement',
      form: 'avtale',
      look: 'enkel',
      intro:
        'Mellom Drammen, Lier og Øvre Eiker kommuner og Vestre Viken HF, Klinikk for psykisk helse og rus.',
      points: clauses({
        purpose: 'Partene etablerer og driver FACT Ung sammen.',
        money:
          'I 2025 går 1 250 000 kroner til Drammen kommune på vegne av kommunene og 1 050 000 kroner til Vestre Viken HF. I 2026 deles tilskuddet likt.',
        responsibility:
          'Klinikken har behandlingsansvaret for unge med rett til helsehjelp i spesialisthelsetjenesten. Kommunen har ansvaret for øvrig oppfølging.',
        until: '31. desember 2027',
      }),
    },
    {
      name: '03 Budsjett.pdf',
      kind: 'budget',
      look: 'rapport',
      notes: ['Reduseres tilskuddet til minstebeløpet, åpner teamet med seks årsverk og plass til 50 unge.'],
    },
  ],
}

import writeExcelFile from 'write-excel-file/node'
import { markedTitle } from './packet-source.mjs'
import { municipality } from './parties.mjs'
import { answers } from './web-form-answers.mjs'
import { words } from './words.mjs'

const columns = [
  ['Svar-ID', (_answer, index) => 48210 + index * 7],
  ['Innsendt dato', ({ submitted }) => dateOr(submitted, 'dd.mm.yyyy hh:mm')],
  ['Hvilken målform ønsker dere svar på?', ({ language }) => language],
  ['1. Hva heter tiltaket?', answer => titleOf(answer)],
  ['2. Hvem er ansvarlig søker (kommune eller helseforetak)?', ({ applicant }) => applicant],
  ['Organisasjonsnummer til ansvarlig søker', ({ orgNumber }) => orgNumber],
  ['Ansvarlig enhet', ({ unit }) => unit],
  ['Postadresse', (_answer, index) => `Eksempelveien ${31 + index}`],
  ['Postnummer og poststed', ({ applicant }) => placeOf(applicant)],
  ['3. Hvem er kontaktperson for søknaden? (oppdiktet person)', ({ contact }) => contact],
  ['E-post til kontaktperson', ({ email }) => email],
  ['Hvilket kontonummer skal et eventuelt tilskudd utbetales til?', ({ account }) => account],
  [
    '4. Hvilke kommuner og andre virksomheter deltar sammen med dere i tiltaket? (Ett eller flere svar)',
    ({ partners }) => partners,
  ],
  [
    '5. Hvilke satsningsområder i utlysningen gjelder tiltaket? (Ett eller flere svar)',
    ({ priorities }) => priorities.join(';'),
  ],
  [
    '6. Hvilke pasientgrupper er tiltaket rettet mot? (Ett eller flere svar)',
    ({ targetGroups }) => targetGroups.join(';'),
  ],
  [
    '7. Gi et kort sammendrag av tiltaket, som kan brukes i offentlige oversikter',
    answer => `${markOf(answer)}. ${answer.summary}`,
  ],
  [
    '8. Beskriv tiltaket. Ta med hvordan tilskuddet skal fordeles mellom kommune(r) og sykehus',
    ({ description }) => description,
  ],
  ['9. Hva er formålet med tiltaket?', ({ purpose }) => purpose],
  [
    '10. Hvilken samhandlingsutfordring mellom kommune og sykehus skal tiltaket bidra til å løse?',
    ({ challenge }) => challenge,
  ],
  [
    '11. Hvordan bidrar tiltaket til beste effektive omsorgsnivå for pasientene, og hva er ventet effekt?',
    ({ careLevel }) => careLevel,
  ],
  [
    '12. Hvordan bidrar tiltaket til riktig bruk av kompetanse og personell på tvers av nivåene?',
    ({ competence }) => competence,
  ],
  [
    '13. Hvordan kan tiltaket spres til andre kommuner og enheter i helsefellesskapet?',
    ({ spread }) => spread,
  ],
  ['14. Hvordan er brukere involvert i utformingen av tiltaket?', ({ users }) => users],
  ['15. Hvordan er tillitsvalgte og vernetjenesten involvert?', ({ unions }) => unions],
  [
    '16. Hvordan skal tiltaket gå over i ordinær drift når tilskuddet er brukt opp?',
    ({ transition }) => transition,
  ],
  ['17. Når skal tiltaket starte?', ({ from }) => dateOr(from, 'dd.mm.yyyy')],
  ['18. Når skal tiltaket avsluttes?', ({ to }) => dateOr(to, 'dd.mm.yyyy')],
  ['19. Hvor mye søkes det om for 2025 (i kroner)?', ({ requested }) => requested],
  [
    '20. Hva er det minste beløpet for 2025 som gjør at tiltaket likevel kan gjennomføres?',
    ({ minimum }) => minimum,
  ],
  ['Egeninnsats fra kommunene (i kroner)', ({ ownMunicipality }) => ownMunicipality],
  ['Egeninnsats fra sykehuset (i kroner)', ({ ownHospital }) => ownHospital],
  ['21. Foreligger det avtale mellom partene?', ({ agreement }) => agreement],
  ['22. Bekreft at midlene ikke går til rene investeringer i utstyr', ({ equipment }) => equipment],
  ['23. Er pasientansvaret avklart mellom partene?', ({ responsibility }) => responsibility],
  ['24. Har dere søkt om eller fått andre tilskudd til samme formål?', ({ otherGrants }) => otherGrants],
]

/** The titles of the applications in the web form, as they stand in the workbook. */
export const webFormTitles = answers.map(titleOf)

/** The workbook as exported: a title and a blank row, then the questions, then one application a row. */
export async function renderWebForm() {
  const data = [
    [
      {
        value: `Søknad om rekrutterings- og samhandlingstilskudd 2025 – eksport av svar (${words.nb.mark})`,
        fontWeight: 'bold',
      },
    ],
    [{ value: 'Eksportert 02.10.2025 kl. 08:00. Antall svar: 12' }],
    [],
    columns.map(([question]) => ({ value: question, fontWeight: 'bold', wrap: true })),
    ...answers.map((answer, index) => columns.map(([, answerTo]) => answerTo(answer, index) ?? null)),
  ]
  return writeExcelFile(data, {
    sheet: 'Svar',
    columns: columns.map(([question]) => ({ width: question.length > 45 ? 42 : 24 })),
  }).toBuffer()
}

function titleOf(answer) {
  return markedTitle(answer.title, markOf(answer))
}

function markOf({ language }) {
  return words[language === 'Nynorsk' ? 'nn' : 'nb'].mark
}

function dateOr(value, format) {
  return typeof value === 'object' ? { value: new Date(value.utc), type: Date, format } : value
}

/** "3620 Flesberg": the town of a municipality, or of the hospital's postal address. */
function placeOf(applicant) {
  const name = applicant.endsWith(' kommune') ? applicant.slice(0, -' kommune'.length) : 'Drammen'
  const [, postalCode, city] = municipality(name)
  return `${postalCode} ${city}`
}

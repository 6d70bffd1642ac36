/**
 * A field of the form as a person would call it, in quotation marks: `budget.requested.2025` → «Søkt beløp for 2025».
 * Numbers in lists count from one. A path that the form does not have stands as it is.
 */
export function writtenField(path: string): string {
  const item = path.match(/^(.+?)\.(\d{1,3})(?:\.(.+))?$/)
  if (item !== null && !/^20\d\d$/.test(item[2] ?? '')) {
    const list = names.get(`${item[1]}.*`)
    const part = item[3] === undefined ? undefined : (parts.get(item[3]) ?? item[3])
    if (list !== undefined) {
      const numbered = `${list} ${Number(item[2]) + 1}`
      return `«${part === undefined ? numbered : `${numbered}, ${part}`}»`
    }
  }
  const year = path.match(/^(.+)\.(20\d\d)$/)
  const name = names.get(year?.[1] ?? path)
  if (name === undefined) return `«${path}»`
  return year === null ? `«${name}»` : `«${name} for ${year[2]}»`
}

const parts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amount: 'beløp',
    date: 'dato',
    kind: 'art',
    name: 'navn',
    orgNumber: 'organisasjonsnummer',
    party: 'part',
    role: 'rolle',
    side: 'side',
    signedOn: 'dato for underskrift',
    text: 'tekst',
    year: 'år',
  }),
)

const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    format: 'Format',
    title: 'Tittel',
    summary: 'Sammendrag',
    submittedAt: 'Innsendt',
    language: 'Målform',
    applicant: 'Søker',
    'applicant.name': 'Navn på ansvarlig søker',
    'applicant.orgNumber': 'Organisasjonsnummer',
    'applicant.unit': 'Enhet',
    'applicant.side': 'Søkerens side',
    'applicant.address': 'Adresse',
    'applicant.address.line': 'Postadresse',
    'applicant.address.postalCode': 'Postnummer',
    'applicant.address.city': 'Poststed',
    'applicant.contact': 'Kontaktperson',
    'applicant.contact.name': 'Kontaktperson',
    'applicant.contact.email': 'E-post',
    'applicant.contact.phone': 'Telefon',
    'applicant.account': 'Kontonummer',
    'applicant.reference': 'Søkerens referanse',
    partners: 'Samarbeidsparter',
    'partners.*': 'Samarbeidspart',
    priorities: 'Satsingsområder',
    'priorities.*': 'Satsingsområde',
    targetGroups: 'Målgrupper',
    'targetGroups.*': 'Målgruppe',
    description: 'Beskrivelse',
    purpose: 'Formål',
    challenge: 'Utfordring',
    effect: 'Effekt',
    'effect.careLevel': 'Effekt på tjenestenivå',
    'effect.competence': 'Effekt på kompetanse',
    'effect.preconditions': 'Forutsetninger for effekt',
    spread: 'Spredning',
    userInvolvement: 'Brukermedvirkning',
    unionInvolvement: 'Medvirkning fra ansatte',
    transition: 'Overgang til drift',
    period: 'Prosjektperiode',
    'period.from': 'Prosjektstart',
    'period.to': 'Prosjektslutt',
    milestones: 'Milepæler',
    'milestones.*': 'Milepæl',
    budget: 'Budsjett',
    'budget.requested': 'Søkt beløp',
    'budget.requested.total': 'Søkt beløp i alt',
    'budget.minimum': 'Minste beløp',
    'budget.lines': 'Budsjettlinjer',
    'budget.lines.*': 'Budsjettlinje',
    'budget.ownContribution': 'Egeninnsats',
    'budget.ownContribution.*': 'Egeninnsats',
    agreement: 'Avtale',
    'agreement.kind': 'Avtale',
    'agreement.file': 'Avtalefil',
    confirmations: 'Bekreftelser',
    'confirmations.notPureEquipment': 'Ikke bare utstyr',
    'confirmations.notOrdinaryOperations': 'Ikke ordinær drift',
    'confirmations.leadsToOrdinaryOperations': 'Går over i ordinær drift',
    'confirmations.patientResponsibility': 'Pasientansvar',
    localRank: 'Lokal prioritet',
    localFellowship: 'Lokalt helsefellesskap',
  }),
)

import { quote } from '#shared/i18n/quote'
import type { Place } from './finding'

const nameByPath: Readonly<Record<string, string>> = {
  title: 'tittel',
  summary: 'sammendrag',
  submittedAt: 'innsendt',
  applicant: 'ansvarlig søker',
  'applicant.name': 'ansvarlig søker',
  'applicant.orgNumber': 'søkerens organisasjonsnummer',
  'applicant.account': 'kontonummer',
  partners: 'samarbeidsparter',
  description: 'beskrivelse',
  purpose: 'formål',
  challenge: 'utfordring',
  effect: 'effekt',
  spread: 'spredning',
  userInvolvement: 'brukermedvirkning',
  unionInvolvement: 'medvirkning fra ansatte',
  transition: 'overgang til drift',
  period: 'prosjektperiode',
  milestones: 'milepæler',
  'budget.requested': 'søknadsbeløp',
  'budget.minimum': 'minstebeløp',
  'budget.lines': 'budsjett',
  'budget.ownContribution': 'egen innsats',
  'agreement.kind': 'avtale',
  'agreement.file': 'fil med avtale',
  'confirmations.notPureEquipment': 'ikke bare utstyr',
  'confirmations.notOrdinaryOperations': 'ikke ordinær drift',
  'confirmations.leadsToOrdinaryOperations': 'går over i drift',
  'confirmations.patientResponsibility': 'pasientansvar',
  localRank: 'lokal prioritering',
  localFellowship: 'lokalt helsefellesskap',
}

/** A place in a packet as a person finds it: "avtale (celle F7 i «Svar»)", "samarbeidspart 2", "vedlegget «avtale.pdf»". */
export function placeText(place: Place): string {
  if (place.kind === 'attachment') return `vedlegget ${quote(place.name)}`
  const { source } = place
  const where = [
    ...(source?.cell === undefined ? [] : [`celle ${source.cell}`]),
    ...(source?.page === undefined ? [] : [`side ${source.page}`]),
    ...(source?.sheet === undefined ? [] : [`i ${quote(source.sheet)}`]),
  ].join(' ')
  return where === '' ? nameOf(place.path) : `${nameOf(place.path)} (${where})`
}

function nameOf(path: string): string {
  const exact = nameByPath[path]
  if (exact !== undefined) return exact
  const [head = '', index = '', ...rest] = path.split('.')
  if (head === 'partners') {
    const name = `samarbeidspart ${Number(index) + 1}`
    return rest[0] === 'orgNumber' ? `organisasjonsnummeret til ${name}` : name
  }
  const year = path.match(/^(budget\.(?:requested|minimum))\.(20\d\d)$/)
  return year === null ? path : `${nameByPath[year[1] ?? ''] ?? path} ${year[2]}`
}

import { assertNever } from '#shared/base/assert'
import { isIsoDate } from '#shared/i18n/calendar'
import { localMoment } from '#shared/i18n/norwegian-time'
import { formatKroner } from '#shared/money/format-kroner'
import { isKroner, type Kroner } from '#shared/money/kroner'
import { isAward } from './letter-input'
import { type ProtocolInput, reconcileFrame } from './protocol-input'

const fieldNames = {
  body: 'organet som møttes',
  schemeName: 'ordningens navn',
  caseNumber: 'saksnummer',
  place: 'møtested',
  start: 'klokkeslett for start',
  end: 'klokkeslett for slutt',
  attendance: 'deltakere',
  frame: 'økonomisk ramme',
  cases: 'saker',
  weightsLockedBy: 'hvem som låste vektene',
  signatories: 'hvem som godkjenner protokollen',
} as const

/** Why a protocol cannot be signed; `number` is the case. */
export type ProtocolProblem =
  | { readonly kind: 'missing'; readonly field: keyof typeof fieldNames }
  | { readonly kind: 'invalidDate'; readonly text: string }
  | { readonly kind: 'invalidAmount'; readonly number: string | null; readonly value: number }
  | { readonly kind: 'overspent'; readonly available: Kroner; readonly granted: Kroner }
  | { readonly kind: 'awardDisagrees'; readonly number: string; readonly award: Kroner }
  | { readonly kind: 'yearsDiffer'; readonly number: string; readonly sum: Kroner; readonly award: Kroner }
  | { readonly kind: 'reasonMissing'; readonly number: string }
  | { readonly kind: 'duplicateCase'; readonly number: string }
  | { readonly kind: 'weightsDoNotSum'; readonly percent: number }

/** Everything that stands in the way of a final protocol, in its order; empty when nothing does. */
export function checkProtocol(input: ProtocolInput): ProtocolProblem[] {
  const filled = (text: string) => text.trim() !== ''
  const present: readonly (readonly [keyof typeof fieldNames, boolean])[] = [
    ['body', filled(input.body)],
    ['schemeName', filled(input.schemeName)],
    ['caseNumber', filled(input.caseNumber)],
    ['place', filled(input.meeting.place)],
    ['start', filled(input.meeting.start)],
    ['end', filled(input.meeting.end)],
    ['attendance', input.attendance.length > 0],
    ['frame', input.frame.layers.length > 0],
    ['cases', input.cases.length > 0],
    ['weightsLockedBy', filled(input.weights?.lockedBy ?? 'ingen vekter')],
    ['signatories', input.signatories.some(({ name }) => filled(name))],
  ]
  const problems: ProtocolProblem[] = present
    .filter(([, there]) => !there)
    .map(([field]) => ({ kind: 'missing', field }))
  for (const text of [input.date, input.meeting.date]) {
    if (!isIsoDate(text)) problems.push({ kind: 'invalidDate', text })
  }
  const lockedAt = input.weights?.lockedAt ?? input.date
  if (localMoment(lockedAt) === null) problems.push({ kind: 'invalidDate', text: lockedAt })
  for (const { kroner } of [...input.frame.layers, ...input.frame.commitments]) {
    if (!isKroner(kroner)) problems.push({ kind: 'invalidAmount', number: null, value: kroner })
  }
  const seen = new Set<string>()
  for (const decided of input.cases) {
    const { number, awardKroner: award } = decided
    if (seen.has(number)) problems.push({ kind: 'duplicateCase', number })
    seen.add(number)
    const years = Object.values(decided.awardByYear)
    const invalid = [decided.requestedKroner, award, decided.recommendedKroner ?? 0, ...years].filter(
      value => !isKroner(value),
    )
    problems.push(...invalid.map(value => ({ kind: 'invalidAmount' as const, number, value })))
    if (isAward(decided.outcome) !== award > 0) problems.push({ kind: 'awardDisagrees', number, award })
    const sum = years.reduce((all, amount) => all + amount, 0)
    if (years.length > 0 && sum !== award) problems.push({ kind: 'yearsDiffer', number, sum, award })
    if (!filled(decided.reasons.considerations)) problems.push({ kind: 'reasonMissing', number })
  }
  const { availableKroner, grantedKroner, restKroner } = reconcileFrame(input)
  if (restKroner < 0) {
    problems.push({ kind: 'overspent', available: availableKroner, granted: grantedKroner })
  }
  const percent = input.weights?.criteria.reduce((all, { weightPercent }) => all + weightPercent, 0) ?? 100
  if (Math.abs(percent - 100) > 0.5) problems.push({ kind: 'weightsDoNotSum', percent })
  return problems
}

/** A problem in Norwegian: what is wrong and what to do. */
export function protocolProblemText(problem: ProtocolProblem): string {
  switch (problem.kind) {
    case 'missing':
      return `Protokollen mangler ${fieldNames[problem.field]}. Fyll det inn før protokollen skrives ut.`
    case 'invalidDate':
      return `«${problem.text}» er ikke en dato. Rett den.`
    case 'invalidAmount':
      return `${problem.number === null ? 'Rammen' : `Sak ${problem.number}`}: ${problem.value} er ikke et beløp i hele kroner. Rett beløpet.`
    case 'overspent':
      return `Det er tildelt ${formatKroner(problem.granted)}, men rammen er ${formatKroner(problem.available)}. Rett beløpene eller rammen.`
    case 'awardDisagrees':
      return problem.award > 0
        ? `Sak ${problem.number} er ikke innvilget, men har et beløp på ${formatKroner(problem.award)}. Fjern beløpet eller endre vedtaket.`
        : `Sak ${problem.number} er innvilget uten beløp. Fyll inn beløpet eller endre vedtaket.`
    case 'yearsDiffer':
      return `Sak ${problem.number}: beløpene per år er til sammen ${formatKroner(problem.sum)}, men det er tildelt ${formatKroner(problem.award)}. Rett fordelingen.`
    case 'reasonMissing':
      return `Sak ${problem.number} mangler begrunnelse. Skriv vurderingen før protokollen skrives ut.`
    case 'duplicateCase':
      return `Saksnummer ${problem.number} er brukt to ganger. Gi hver sak sitt eget nummer.`
    case 'weightsDoNotSum':
      return `Vektene er til sammen ${String(problem.percent).replace('.', ',')} prosent. De skal være 100.`
    default:
      return assertNever(problem)
  }
}

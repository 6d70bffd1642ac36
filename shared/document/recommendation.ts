import { isIsoDate } from '#shared/i18n/calendar'
import { formatDate } from '#shared/i18n/format-date'
import { formatKroner, formatWholeNumber } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'
import type { Outcome } from '#shared/round/kinds/decision-entries'
import type { Block, DocumentDefinition } from './definition'
import { listFoot } from './list-foot'
import { inParagraphs } from './paragraphs'
import { makePrintable } from './printable'

/** One application as it is recommended. */
export interface RecommendedCase {
  readonly number: number
  readonly title: string
  readonly applicant: string
  readonly requestedKroner: Kroner
  readonly recommendedKroner: Kroner
  readonly outcome: Outcome
  readonly localRank: number | null
  /** On the scale of the scheme; null without marks. */
  readonly score: number | null
  readonly rank: number | null
  /** How many members' marks are behind the score. */
  readonly members: number
  /** The lowest and the highest total that any member gives; null where fewer than two have given marks. */
  readonly spread: { readonly least: number; readonly most: number } | null
  readonly criteria: readonly {
    readonly text: string
    readonly value: number | null
    readonly marks: number
    readonly least: number | null
    readonly most: number | null
    readonly agreed: boolean
  }[]
  /** Share of the weightings in which it is funded, 0 to 1; null where it lacks marks. */
  readonly fundedShare: number | null
  readonly reasons: { readonly rules: string; readonly facts: string; readonly considerations: string }
  readonly conditions: readonly string[]
  readonly departure: string
  /** What the screening has left open or found wanting, in its own words. */
  readonly findings: readonly string[]
}

/** Everything that a recommendation to the deciding body says. */
export interface RecommendationInput {
  readonly schemeName: string
  readonly fellowship: string
  /** The body that decides. */
  readonly body: string
  /** Who recommended, and when; left out or null for a proposal that no body has made its own. */
  readonly recommendedBy?: { readonly date: string; readonly body: string } | null
  readonly caseNumber: string
  readonly date: string
  readonly frameKroner: Kroner | null
  readonly methodName: string
  readonly scaleMax: number
  /** What the robustness was seen with; null where marks are missing for all. */
  readonly robustness: { readonly samples: number; readonly methodName: string } | null
  readonly cases: readonly RecommendedCase[]
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  granted: 'innvilges',
  reduced: 'innvilges delvis',
  rejected: 'avslås',
  dismissed: 'avvises',
  deferred: 'utsettes',
}

const points = (value: number | null) => (value === null ? '–' : value.toFixed(2).replace('.', ','))
/** Only what holds in every weighting is written as 100 %, and only what holds in none as 0 %. */
function percent(share: number): string {
  const whole = share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(share * 100))) : share * 100
  return `${whole}\u00a0%`
}
const kroner = (amount: Kroner) => formatKroner(amount, 'none')

/**
 * The recommendation (innstilling) to the body that decides: the proposal in one table with scores, how far the
 * members stand apart and what hangs on the weights, then each application with its reasons. The order is that of
 * the amounts' table: by rank, those without one last.
 */
export function buildRecommendation(input: RecommendationInput): DocumentDefinition {
  const title = `Innstilling: ${input.schemeName}`
  const cases = inOrder(input.cases)
  return makePrintable({
    kind: 'list',
    title,
    author: input.fellowship,
    subject: input.caseNumber,
    language: 'nb',
    date: isIsoDate(input.date) ? input.date : '1970-01-01',
    head: null,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', rows: factsOf(input) },
      ...howToRead(input),
      { kind: 'heading', level: 2, text: 'Innstillingen samlet' },
      caseTable(cases),
      { kind: 'heading', level: 2, text: 'Sak for sak' },
      ...cases.flatMap(recommended => caseBlocks(recommended, input.scaleMax)),
    ],
    foot: listFoot(input.caseNumber, title),
    draftMark: null,
    warnings: [],
  })
}

function inOrder(cases: readonly RecommendedCase[]): readonly RecommendedCase[] {
  const place = ({ rank }: RecommendedCase) => rank ?? Number.MAX_SAFE_INTEGER
  return [...cases].sort((a, b) => place(a) - place(b) || a.number - b.number)
}

function factsOf(input: RecommendationInput): (readonly [string, string])[] {
  const recommended = input.cases.reduce((sum, one) => sum + one.recommendedKroner, 0)
  const requested = input.cases.reduce((sum, one) => sum + one.requestedKroner, 0)
  const funded = input.cases.filter(one => one.recommendedKroner > 0).length
  const rows: (readonly [string, string])[] = [
    ['Til', `${input.body}, ${input.fellowship}`],
    ['Dato', isIsoDate(input.date) ? formatDate(input.date) : input.date],
    ['Søknader', `${input.cases.length}, med søknad om til sammen ${formatKroner(requested)}`],
    ['Innstilt', `${funded} tiltak, til sammen ${formatKroner(recommended)}`],
  ]
  if (input.recommendedBy) {
    const { body, date } = input.recommendedBy
    rows.splice(1, 0, ['Fra', `${body}, møte ${isIsoDate(date) ? formatDate(date) : date}`])
  }
  if (input.frameKroner !== null) {
    rows.push(['Ramme', formatKroner(input.frameKroner)])
    rows.push(['Rest', formatKroner(input.frameKroner - recommended)])
  }
  if (input.methodName !== '') rows.push(['Beregning', input.methodName])
  return rows
}

function howToRead({ robustness, scaleMax }: RecommendationInput): Block[] {
  const text = (line: string): Block => ({ kind: 'paragraph', text: [line] })
  const advice = text(
    `Poengene er medlemmenes, fra 0 til ${scaleMax}, og er rådgivende. Spredningen er det laveste og det høyeste et medlem har gitt samlet.`,
  )
  if (robustness === null) return [advice]
  return [
    advice,
    text(
      `Utlysningen gir kriteriene i ikke-prioritert rekkefølge. Derfor er fordelingen regnet ut med ${formatWholeNumber(robustness.samples)} ulike sett av vekter etter metoden «${robustness.methodName}». Kolonnen «Vektinger» viser i hvor mange av dem søknaden får tilskudd. Står det 100 %, får den tilskudd uansett vekter. Er tallet lavere, avhenger det av hva utvalget legger vekt på. Slike søknader bør drøftes først.`,
    ),
  ]
}

function caseTable(cases: readonly RecommendedCase[]): Block {
  return {
    kind: 'table',
    columns: [
      { heading: 'Sak', align: 'left' },
      { heading: 'Prosjekt og søker', align: 'left', wide: true },
      { heading: 'Poeng', align: 'right' },
      { heading: 'Spredning', align: 'right' },
      { heading: 'Vektinger', align: 'right' },
      { heading: 'Søkt (kr)', align: 'right' },
      { heading: 'Innstilt (kr)', align: 'right' },
    ],
    rows: cases.map(one => [
      String(one.number),
      `${one.title}\n${one.applicant}`,
      points(one.score),
      one.spread === null ? '–' : `${points(one.spread.least)}–${points(one.spread.most)}`,
      one.fundedShare === null ? '–' : percent(one.fundedShare),
      kroner(one.requestedKroner),
      kroner(one.recommendedKroner),
    ]),
    total: [
      '',
      'Sum',
      '',
      '',
      '',
      kroner(cases.reduce((sum, one) => sum + one.requestedKroner, 0)),
      kroner(cases.reduce((sum, one) => sum + one.recommendedKroner, 0)),
    ],
  }
}

function caseBlocks(one: RecommendedCase, scaleMax: number): Block[] {
  const amount = one.recommendedKroner > 0 ? ` med ${formatKroner(one.recommendedKroner)}` : ''
  const marked = one.criteria.filter(({ marks }) => marks > 0)
  return [
    { kind: 'heading', level: 3, text: `Sak ${one.number}: ${one.title}` },
    { kind: 'facts', rows: caseFacts(one, scaleMax) },
    { kind: 'lead', text: `Det innstilles på at søknaden ${outcomeWords[one.outcome]}${amount}.` },
    ...inParagraphs(
      [one.reasons.rules, one.reasons.facts, one.reasons.considerations].join('\n'),
      'Begrunnelse.',
    ),
    ...(one.departure.trim() === ''
      ? []
      : inParagraphs(one.departure, 'Hvorfor beløpet avviker fra det beregnede.')),
    ...(one.conditions.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: [{ text: 'Vilkår', bold: true }] },
          { kind: 'list' as const, items: one.conditions },
        ]),
    ...(one.findings.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: [{ text: 'Fra formalkontrollen', bold: true }] },
          { kind: 'list' as const, items: one.findings },
        ]),
    ...(marked.length === 0 ? [] : [criteriaTable(marked)]),
  ]
}

function caseFacts(one: RecommendedCase, scaleMax: number): (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [
    ['Søker', one.applicant],
    ['Søkt', formatKroner(one.requestedKroner)],
  ]
  if (one.localRank !== null) rows.push(['Lokal prioritet', String(one.localRank)])
  if (one.score !== null) {
    const place = one.rank === null ? '' : `, nummer ${one.rank}`
    rows.push(['Poeng', `${points(one.score)} av ${scaleMax}${place} (${membersText(one.members)})`])
  }
  if (one.fundedShare !== null) rows.push(['Vektinger', weightingsText(one.fundedShare)])
  return rows
}

function weightingsText(share: number): string {
  if (share === 1) return 'Får tilskudd uansett vekter'
  if (share === 0) return 'Får ikke tilskudd uansett vekter'
  return `Får tilskudd i ${percent(share)} av vektingene`
}

function membersText(members: number): string {
  return members === 1 ? 'ett medlem' : `${members} medlemmer`
}

function criteriaTable(criteria: RecommendedCase['criteria']): Block {
  return {
    kind: 'table',
    columns: [
      { heading: 'Kriterium', align: 'left', wide: true },
      { heading: 'Poeng', align: 'right' },
      { heading: 'Laveste–høyeste', align: 'right' },
      { heading: 'Antall', align: 'right' },
    ],
    rows: criteria.map(({ text, value, least, most, marks, agreed }) => [
      text,
      `${points(value)}${agreed ? ' (enighet)' : ''}`,
      least === null || most === null ? '–' : `${points(least)}–${points(most)}`,
      String(marks),
    ]),
  }
}

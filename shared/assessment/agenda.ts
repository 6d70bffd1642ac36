import type { ApplicationId } from '#shared/base/ids'
import type { Fields } from '#shared/round/fields'
import type { AgendaBasis, StoredAgenda } from '#shared/round/kinds/meeting-entries'
import { selectStoredAgenda } from '#shared/round/meeting-view'
import { type Application, selectMeeting, selectRulings, selectStanding } from '#shared/round/round-view'
import { type Absence, type AbsenceOrder, countLeavings, orderByAbsence } from './absence-order'

/** The items that every meeting has besides the applications. */
export const fixedItems = ['notice', 'impartiality', 'allocation', 'other'] as const
export type FixedItem = (typeof fixedItems)[number]

/** One item of the agenda; the number is its place, from 1. */
export type AgendaItem = { readonly id: string; readonly number: number } & (
  | { readonly kind: 'fixed'; readonly fixed: FixedItem }
  | { readonly kind: 'application'; readonly application: Application }
)

/** The agenda of a meeting, and what its order asks of those who must leave. */
export interface Agenda {
  readonly items: readonly AgendaItem[]
  readonly basis: AgendaBasis
  /** How many times somebody leaves the room. */
  readonly leavings: number
  /** The fewest there could be; `proven` says whether that is certain. */
  readonly fewest: Pick<AbsenceOrder, 'leavings' | 'proven'>
}

/** What the orders by rank and by disagreement go by; applications that are not named come last. */
export interface AgendaMeasures {
  readonly rank: ReadonlyMap<ApplicationId, number>
  /** Larger is earlier. */
  readonly disagreement: ReadonlyMap<ApplicationId, number>
}

export const fixedItemId = (fixed: FixedItem) => `fixed:${fixed}`
export const applicationItemId = (application: string) => `application:${application}`

const isBefore: Readonly<Record<FixedItem, boolean>> = {
  notice: true,
  impartiality: true,
  allocation: false,
  other: false,
}

/**
 * The agenda of a round: approval of the notice, impartiality, each standing application, distribution, other business.
 * In the order that was chosen; while none was, in the order that asks the fewest to leave. What came in after the
 * order was chosen stands last among the applications, and what is gone is left out.
 */
export function agendaOf(fields: Fields): Agenda {
  const stored = selectStoredAgenda(fields)
  const applications = selectStanding(fields)
  const byAbsence = orderByAbsence(absencesOf(fields))
  const order = stored?.order ?? defaultOrder(byAbsence.order)
  const items = itemsInOrder(order, applications)
  const absences = new Map(absencesOf(fields).map(absence => [absence.id, absence]))
  return {
    items,
    basis: stored?.basis ?? 'absence',
    leavings: countLeavings(items.map(({ id }) => absences.get(id) ?? { id, absent: [] })),
    fewest: { leavings: byAbsence.leavings, proven: byAbsence.proven },
  }
}

/** A whole agenda by one of the orders; equals by number. */
export function orderAgenda(
  fields: Fields,
  basis: Exclude<AgendaBasis, 'hand'>,
  measures: AgendaMeasures,
): StoredAgenda {
  const applications = selectStanding(fields)
  if (basis === 'absence') {
    return { basis, order: defaultOrder(orderByAbsence(absencesOf(fields)).order) }
  }
  const keyOf = (id: ApplicationId): number => {
    if (basis === 'rank') return measures.rank.get(id) ?? Number.POSITIVE_INFINITY
    return basis === 'disagreement' ? -(measures.disagreement.get(id) ?? 0) : 0
  }
  const ordered = [...applications].sort((a, b) => {
    const [first, second] = [keyOf(a.id), keyOf(b.id)]
    return first === second ? a.number - b.number : first - second
  })
  return { basis, order: defaultOrder(ordered.map(({ id }) => applicationItemId(id))) }
}

/** The agenda after one item was moved up (−1) or down (1) by hand; null where it stands at the end already. */
export function moveItem(items: readonly AgendaItem[], id: string, by: -1 | 1): StoredAgenda | null {
  const order = items.map(item => item.id)
  const from = order.indexOf(id)
  const to = from + by
  const other = order[to]
  if (from === -1 || other === undefined) return null
  order[to] = id
  order[from] = other
  return { basis: 'hand', order }
}

/** Who must leave the room for each application; who is absent from the meeting leaves for none. */
function absencesOf(fields: Fields): readonly Absence[] {
  const rulings = selectRulings(fields)
  const away = new Set(selectMeeting(fields)?.absent)
  return selectStanding(fields).map(({ id }) => ({
    id: applicationItemId(id),
    absent: [...(rulings.get(id) ?? [])].flatMap(([member, { outcome }]) =>
      outcome === 'inhabil' && !away.has(member) ? [member] : [],
    ),
  }))
}

function defaultOrder(applicationItems: readonly string[]): string[] {
  return [
    ...fixedItems.filter(fixed => isBefore[fixed]).map(fixedItemId),
    ...applicationItems,
    ...fixedItems.filter(fixed => !isBefore[fixed]).map(fixedItemId),
  ]
}

function itemsInOrder(order: readonly string[], applications: readonly Application[]): readonly AgendaItem[] {
  const applicationOf = new Map(applications.map(one => [applicationItemId(one.id), one]))
  const fixedOf = new Map(fixedItems.map(fixed => [fixedItemId(fixed), fixed]))
  const known = [...new Set(order)].filter(id => applicationOf.has(id) || fixedOf.has(id))
  const late = [...applicationOf.keys()].filter(id => !known.includes(id))
  const lastApplication = known.findLastIndex(id => applicationOf.has(id))
  const place = lastApplication === -1 ? known.indexOf(fixedItemId('impartiality')) : lastApplication
  const whole = [...known.slice(0, place + 1), ...late, ...known.slice(place + 1)]
  return whole.map((id, at): AgendaItem => {
    const application = applicationOf.get(id)
    if (application !== undefined) return { id, number: at + 1, kind: 'application', application }
    return { id, number: at + 1, kind: 'fixed', fixed: fixedOf.get(id) ?? 'other' }
  })
}

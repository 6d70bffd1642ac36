import { decimalText } from '#renderer/screens/scoring/number-text'
import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import type { AgendaItem } from '#shared/assessment/agenda'
import type { RoomContent, RoomMarks } from '#shared/ipc/room-channels'
import type { Member } from '#shared/round/kinds/member-entries'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import { fixedWords, itemTitle } from './item-words'

/** What the meeting has chosen to show of the marks. */
export interface RoomChoices {
  readonly marksShown: boolean
  readonly namesShown: boolean
}

interface Sources extends RoomChoices {
  readonly scheme: Scheme
  readonly members: readonly Member[]
  readonly score: ApplicationScore | undefined
}

/** What the room sees of an item, before the distribution is known; the note of an item stays off the screen. */
export function roomContentOf(item: AgendaItem, sources: Sources): RoomContent {
  if (item.kind === 'fixed') return { kind: 'heading', title: fixedWords[item.fixed], text: '' }
  const { form } = item.application.packet
  const { marksShown, score } = sources
  return {
    kind: 'application',
    number: item.application.number,
    title: short(itemTitle(item)),
    applicant: short(form.applicant.name),
    requestedKroner: askedOfRound(form, grantYear(sources.scheme)).requestedKroner,
    summary: (form.summary ?? '').slice(0, 20_000),
    marks: marksShown && score !== undefined ? roomMarks(score, sources) : null,
  }
}

/** A title is what an applicant wrote; what crosses to the big screen has a limit. */
export function short(text: string): string {
  return text.length > 2_000 ? `${text.slice(0, 1_999)}…` : text
}

// Sorted by number: the order of the members would tell whose mark is whose.
function roomMarks(score: ApplicationScore, { scheme, members, namesShown }: Sources): RoomMarks {
  const nameOf = new Map<string, string>(members.map(({ id, name }) => [id, name]))
  const { min, max } = scheme.scale
  return {
    sum:
      score.score === null
        ? 'Ingen poeng er gitt.'
        : `${decimalText(score.score, 2)} poeng, rang ${score.rank}`,
    scale: { min, max },
    criteria: assessmentCriteria(scheme).flatMap(({ id, label }) => {
      const one = score.criteria.find(({ criterionId }) => criterionId === id)
      if (one === undefined) return []
      return [
        {
          label: short(label),
          mean: one.mean,
          agreed: one.consensus,
          dots: one.marks
            .map(({ memberId, mark }) => ({ mark, name: namesShown ? (nameOf.get(memberId) ?? null) : null }))
            .sort((a, b) => a.mark - b.mark),
        },
      ]
    }),
  }
}

/** Which rows fit on the big screen: as many around the line where the money ends, more above it than below. */
export function rowsAroundCut<Row>(
  rows: readonly Row[],
  cutAfter: number | null,
  most: number,
): { readonly rows: readonly Row[]; readonly above: number; readonly below: number } {
  if (rows.length <= most) return { rows, above: 0, below: 0 }
  const middle = cutAfter ?? 0
  const wanted = middle - Math.ceil((most * 2) / 3)
  const from = Math.min(Math.max(0, wanted), rows.length - most)
  return { rows: rows.slice(from, from + most), above: from, below: rows.length - from - most }
}

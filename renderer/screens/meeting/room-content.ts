import { decimalText } from '#renderer/screens/scoring/number-text'
import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import type { AgendaItem, FixedItem } from '#shared/assessment/agenda'
import type { Presence } from '#shared/assessment/quorum'
import type { ApplicationId } from '#shared/base/ids'
import type { RoomContent, RoomMarks } from '#shared/ipc/room-channels'
import type { Fields } from '#shared/round/fields'
import { selectItemRecord } from '#shared/round/meeting-view'
import { selectAgreedOverall, selectMembers } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { overallCategories } from '#shared/scheme/overall-categories'
import type { Scheme } from '#shared/scheme/scheme'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import {
  attendanceLines,
  conclusionText,
  fixedWords,
  itemTitle,
  quorumText,
  ruledOutLines,
  spokenText,
} from './item-words'

/** What the meeting has chosen to show of the marks. */
export interface RoomChoices {
  readonly marksShown: boolean
  readonly namesShown: boolean
}

interface Sources extends RoomChoices {
  readonly fields: Fields
  readonly scheme: Scheme
  readonly presence: Presence
  readonly score: ApplicationScore | undefined
}

/**
 * What the room sees of an item, before the distribution is known: what is read aloud and what is decided. The note of
 * an item, and who proposed what, stay off the screen.
 */
export function roomContentOf(item: AgendaItem, sources: Sources): RoomContent {
  const { fields, scheme, presence, marksShown, score } = sources
  const { conclusion } = selectItemRecord(fields, item.id)
  const decided = conclusion === null ? '' : `Beslutning: ${conclusionText(conclusion)}`
  if (item.kind === 'fixed') {
    const lines = linesOf(item.fixed, fields, presence)
    return { kind: 'heading', title: fixedWords[item.fixed], lines: lines.map(short), concluded: decided }
  }
  const { form } = item.application.packet
  const agreed = agreedText(item.application.id, fields, scheme)
  return {
    kind: 'application',
    number: item.application.number,
    title: short(itemTitle(item)),
    applicant: short(form.applicant.name),
    requestedKroner: askedOfRound(form, grantYear(scheme)).requestedKroner,
    summary: (form.summary ?? '').slice(0, 20_000),
    leaving: spokenText(presence, null),
    concluded: short([agreed, decided].filter(text => text !== '').join('. ')),
    marks: marksShown && score !== undefined ? roomMarks(score, sources) : null,
  }
}

function linesOf(item: FixedItem, fields: Fields, presence: Presence): readonly string[] {
  if (item === 'notice') return [quorumText(presence), ...attendanceLines(fields)]
  if (item !== 'impartiality') return []
  const ruledOut = ruledOutLines(fields)
  return ruledOut.length === 0 ? ['Ingen er kjent inhabile.'] : ['Inhabile:', ...ruledOut]
}

function agreedText(application: ApplicationId, fields: Fields, scheme: Scheme): string {
  const agreed = selectAgreedOverall(fields).get(application)
  const category = overallCategories(scheme).find(({ id }) => id === agreed?.categoryId)
  return category === undefined ? '' : `Utvalget er enig om: ${category.label}`
}

/** A title is what an applicant wrote; what crosses to the big screen has a limit. */
export function short(text: string): string {
  return text.length > 2_000 ? `${text.slice(0, 1_999)}…` : text
}

// Sorted by number: the order of the members would tell whose mark is whose.
function roomMarks(score: ApplicationScore, { fields, scheme, namesShown }: Sources): RoomMarks {
  const nameOf = new Map<string, string>(selectMembers(fields).map(({ id, name }) => [id, name]))
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

import type { Fields } from '#shared/round/fields'
import type { Certainty } from '#shared/round/kinds/assessment-entries'
import {
  selectAgreedOverall,
  selectApplications,
  selectConsensus,
  selectMarks,
  selectMembers,
  selectOverall,
  selectWeights,
} from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { overallCategories } from '#shared/scheme/overall-categories'
import type { Scheme } from '#shared/scheme/scheme'
import { sheet, type WorkbookSheet } from './workbook'

const certaintyWords: Readonly<Record<Certainty, string>> = {
  low: 'usikker',
  medium: 'ganske sikker',
  high: 'sikker',
}

/** Every mark and comment of every member, on criteria and their parts. */
export function markSheet(fields: Fields, scheme: Scheme): WorkbookSheet {
  const names = namesOf(fields)
  const texts = criterionTexts(scheme)
  const marks = selectMarks(fields)
  return sheet(
    'Poeng',
    [
      ['Nr', 6],
      ['Medlem', 26],
      ['Kriterium', 60],
      ['Poeng', 10, 'points'],
      ['Kommentar', 60],
      ['Hvor sikker', 14],
    ],
    selectApplications(fields).flatMap(({ id, number }) =>
      [...(marks.get(id)?.byMember ?? [])].flatMap(([member, byCriterion]) =>
        [...byCriterion].map(([criterion, given]) => [
          number,
          names.get(member) ?? member,
          texts.get(criterion) ?? criterion,
          given.mark,
          given.comment ?? '',
          'certainty' in given && given.certainty !== undefined ? certaintyWords[given.certainty] : '',
        ]),
      ),
    ),
  )
}

/** The members' views of whole applications without numbers, and what was agreed. */
export function overallSheet(fields: Fields, scheme: Scheme): WorkbookSheet {
  const names = namesOf(fields)
  const labels = new Map(overallCategories(scheme).map(({ id, label }) => [id, label]))
  const views = selectOverall(fields)
  const agreed = selectAgreedOverall(fields)
  const label = (category: string | null) => (category === null ? '' : (labels.get(category) ?? category))
  return sheet(
    'Samlet vurdering',
    [
      ['Nr', 6],
      ['Medlem', 26],
      ['Vurdering', 24],
      ['Begrunnelse', 60],
    ],
    selectApplications(fields).flatMap(({ id, number }) => {
      const common = agreed.get(id)
      return [
        ...[...(views.get(id) ?? [])].map(([member, view]) => [
          number,
          names.get(member) ?? member,
          label(view.categoryId),
          view.text,
        ]),
        ...(common === undefined ? [] : [[number, 'Utvalget', label(common.categoryId), common.text]]),
      ]
    }),
  )
}

/** The numbers that were agreed, with those who disagreed. */
export function consensusSheet(fields: Fields, scheme: Scheme): WorkbookSheet {
  const names = namesOf(fields)
  const texts = criterionTexts(scheme)
  const consensus = selectConsensus(fields)
  return sheet(
    'Enighet',
    [
      ['Nr', 6],
      ['Kriterium', 60],
      ['Poeng', 10, 'points'],
      ['Ikke enige', 40],
    ],
    selectApplications(fields).flatMap(({ id, number }) =>
      [...(consensus.get(id) ?? [])].map(([criterion, { mark, disagreed }]) => [
        number,
        texts.get(criterion) ?? criterion,
        mark,
        disagreed.map(member => names.get(member) ?? member).join(', '),
      ]),
    ),
  )
}

/** What each criterion counts, in per cent; equal where the committee has set nothing. */
export function weightSheet(fields: Fields, scheme: Scheme): WorkbookSheet {
  const weights = selectWeights(fields)
  const criteria = assessmentCriteria(scheme).map(({ id, text }) => ({
    text,
    weight: weights === null ? 1 : (weights[id] ?? 0),
  }))
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0)
  return sheet(
    'Vekter',
    [
      ['Kriterium', 60],
      ['Vekt (prosent)', 16, 'points'],
    ],
    criteria.map(({ text, weight }) => [text, whole === 0 ? 0 : (100 * weight) / whole]),
  )
}

function namesOf(fields: Fields): ReadonlyMap<string, string> {
  return new Map(selectMembers(fields).map(({ id, name }) => [id as string, name]))
}

function criterionTexts(scheme: Scheme): ReadonlyMap<string, string> {
  return new Map(
    assessmentCriteria(scheme).flatMap(({ id, text, parts }) => [
      [id as string, text] as const,
      ...parts.map(part => [part.id as string, part.text] as const),
    ]),
  )
}

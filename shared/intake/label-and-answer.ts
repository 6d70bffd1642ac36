import { choiceKinds, isChoice, isMark } from './choices'
import { formFields } from './form-field'
import type { LabelFinder, LabelMatch } from './label-table'
import { readAmount } from './read-value'

/** The field that a text names as its label; null where it names none. */
export type Labelled = (text: string) => LabelMatch | null

/** A label with the answer that stands with it; `unclear` where it cannot be told which of several it is. */
export type Pair = {
  readonly label: string
  readonly match: LabelMatch
  readonly value: string
  readonly unclear?: true
}

/** Labels as a document has them: longer texts are none, and those that name no field do not count. */
export function labelledBy(find: LabelFinder): Labelled {
  return text => {
    if (text.length > 400) return null
    const match = find(text)
    return match === 'ignored' ? null : match
  }
}

/** The labels in a row of cells, each with what stands to the right of it, or under it in the cell. */
export function readRow(cells: readonly string[], labelled: Labelled): readonly Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at < cells.length; at += 1) {
    const label = cells[at] ?? ''
    const match = label === '' ? null : labelled(label)
    if (match === null) {
      const within = labelAbove(label, labelled)
      if (within !== null) pairs.push(within)
      continue
    }
    const answers = answersAfter(cells, at, labelled)
    const { value, whole, unclear } = answerAmong(
      answers.map(({ cell }) => cell),
      match,
    )
    pairs.push({ label, match, value, ...(unclear ? { unclear } : {}) })
    at = (whole ? answers.at(-1) : answers[0])?.index ?? at
  }
  return pairs
}

/** The filled cells from a label to the next one. A cell with boxes is no label. */
function answersAfter(cells: readonly string[], label: number, labelled: Labelled) {
  const filled = cells.map((cell, index) => ({ cell, index })).slice(label + 1)
  const next = filled.findIndex(({ cell }) => labelled(cell) !== null && !/[☐☒☑]/.test(cell))
  return filled.slice(0, next < 0 ? filled.length : next).filter(({ cell }) => cell !== '')
}

/** Which of several cells beside a label answers it: the first, save for options that stand in a cell each. */
function answerAmong(answers: readonly string[], { field }: LabelMatch) {
  const [first = '', ...more] = answers
  const kind = formFields[field]
  const together = answers.join('\n')
  if (more.length > 0 && choiceKinds.has(kind) && isChoice(together, kind))
    return { value: together, whole: true }
  // A mark beside other cells: of what it marks, only where it stands tells.
  if (more.length > 0 && choiceKinds.has(kind) && answers.some(isMark))
    return { value: answers.join(' | '), whole: true, unclear: true as const }
  const amounts = answers.filter(answer => readAmount(answer).ok)
  // Amounts beside one another under no years that are known: one for each year, or a sum.
  if (field.startsWith('budget.') && amounts.length > 1)
    return { value: answers.join(' | '), whole: true, unclear: true as const }
  return { value: first, whole: false }
}

/** A cell that has its label as its first line and the answer below it. */
function labelAbove(cell: string, labelled: Labelled): Pair | null {
  const [label = '', ...lines] = cell.split('\n')
  const value = lines.join('\n').trim()
  const match = value === '' ? null : labelled(label)
  return match === null ? null : { label, match, value }
}

/** A label alone, before a colon, as the first of several lines, or after a box that is ticked or not. */
export function startOf(text: string, labelled: Labelled): (Pair & { readonly tick?: true }) | null {
  const box = text.match(/^([☐☒☑])\s*([^☐☒☑]+)$/)
  if (box !== null) {
    const label = (box[2] ?? '').trim()
    const match = labelled(label)
    return match !== null && formFields[match.field].startsWith('yesNo')
      ? { label, match, value: box[1] === '☐' ? 'Nei' : 'Ja', tick: true }
      : null
  }
  const asked = askedAndAnswered(text, labelled)
  if (asked !== null) return asked
  const whole = labelled(text)
  if (whole !== null) return { label: text, match: whole, value: '' }
  const [first = '', ...rest] = text.split('\n')
  const firstMatch = rest.length === 0 ? null : labelled(first)
  if (firstMatch !== null) return { label: first, match: firstMatch, value: rest.join('\n').trim() }
  for (const mark of [':', '?', '\t']) {
    const at = text.indexOf(mark)
    if (at < 1 || at > 200) continue
    const label = text.slice(0, at + 1).trim()
    const match = labelled(label)
    if (match !== null) return { label, match, value: text.slice(at + 1).trim() }
  }
  return null
}

/** A question with its answer after it on the same line, or with the boxes that answer it. */
function askedAndAnswered(text: string, labelled: Labelled): Pair | null {
  const at = text.search(/[?☐☒☑]/)
  if (at < 1 || at > 300) return null
  const asked = text.slice(0, text[at] === '?' ? at + 1 : at).trim()
  // Where a box stands after its option, the first option is no part of the question.
  const label = asked.replace(/[\s:]+(?:ja|nei):?$/i, '')
  const match = labelled(label)
  if (match === null) return null
  const value = text.slice(label.length).replace(/^[\s:]+/, '')
  // What stands in parentheses after a question belongs to it, as does the star of one that must be answered:
  // "Hvor mye søkes det om? (i kroner) *".
  const isNothing = value.replace(/\([^)]*\)|\*/g, '').trim() === ''
  return { label, match, value: isNothing ? '' : value.trim() }
}

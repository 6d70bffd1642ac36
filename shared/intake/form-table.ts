import type { Table } from './cell'
import { cellText } from './cell'
import { type BuiltForm, buildForm, type FormDefaults } from './form-builder'
import { fewestLabels, findHeader, type List, listIn, readRows } from './form-list'
import { readSheet, type SheetReading } from './form-sheet'
import type { FoundValue } from './found-value'
import type { LabelFinder } from './label-table'
import { missingBecause } from './labelled-cell'
import { unreadAnswer } from './left-out'
import type { Caution, Rejection } from './problem'
import { findingThousands } from './thousand-kroner'
import { likelyLabels } from './unknown-columns'

/** What was read from one place in a file: a form, or why there is none. `part` names the place ("rad 7"). */
export type FormOutcome =
  | { readonly part: string | null; readonly built: BuiltForm }
  | { readonly part: string | null; readonly rejection: Rejection }

/**
 * The forms of a file, and what in it was not understood. The forms are read as they are gone through, anew each time:
 * of a list of a thousand applications no more than one need be held.
 */
export type FormReading = { readonly outcomes: Iterable<FormOutcome>; readonly cautions: readonly Caution[] }

/**
 * Reads the forms of a workbook or CSV file. A sheet with known labels side by side is a list with one application a
 * row, wherever its header stands; sheets with labels below one another and answers beside them are one form together,
 * save where several name a title and an applicant of their own: each of these is one. Hidden sheets are told, not
 * read. Columns under unknown labels are reported. No known labels at all gives the one rejection for that.
 */
export function readFormTables(
  tables: readonly Table[],
  file: string,
  findLabel: LabelFinder,
  defaults: FormDefaults = {},
): FormReading {
  const find = findingThousands(findLabel)
  const lists: List[] = []
  const sheets: Sheet[] = []
  const hidden: Caution[] = []
  for (const table of tables) {
    const header = findHeader(table, find)
    const sheet = header === null ? { table, ...readSheet(table, file, find) } : null
    if (table.hidden === true) {
      const holdsAnswers = sheet === null || isForm(sheet)
      if (holdsAnswers) hidden.push({ kind: 'hidden-sheet', sheet: table.sheet ?? '' })
    } else if (sheet !== null) sheets.push(sheet)
    else if (header !== null) lists.push(listIn(table, header, file, find))
  }
  const { forms, left } = formsOf(sheets)
  function* outcomes(): Generator<FormOutcome> {
    let isEmpty = forms.length === 0
    for (const list of lists) {
      for (const outcome of readRows(list, defaults)) {
        isEmpty = false
        yield inSheet(outcome, tables.length > 1 ? list.table.sheet : null)
      }
    }
    for (const form of forms) yield outcomeOf(form, defaults)
    if (isEmpty) yield { part: null, rejection: nothingIn(tables, lists) }
  }
  const unknown = forms.flatMap(form => form.unknown)
  const cautions = [...hidden, ...lists.flatMap(list => list.cautions), ...left, ...unknown]
  return { outcomes: { [Symbol.iterator]: outcomes }, cautions }
}

type Sheet = SheetReading & { readonly table: Table }
type Form = SheetReading & { readonly part: string | null }

function isForm({ found }: SheetReading): boolean {
  return new Set(found.map(({ match }) => match.field)).size >= fewestLabels
}

/** The forms that sheets make. What a sheet holds that belongs to none of several, or is too little, is told. */
function formsOf(sheets: readonly Sheet[]): {
  readonly forms: readonly Form[]
  readonly left: readonly Caution[]
} {
  const whole = sheets.filter(isForm)
  const owners = new Map<string, Sheet[]>()
  for (const sheet of whole) {
    const owner = ownerOf(sheet)
    if (owner !== null) owners.set(owner, [...(owners.get(owner) ?? []), sheet])
  }
  const groups = owners.size > 1 ? [...owners.values()] : whole.length > 0 ? [whole] : []
  const placed = new Set(groups.flat())
  const others = sheets.filter(sheet => !placed.has(sheet)).flatMap(({ found }) => found)
  const forms = groups.map(group => ({
    part: groups.length > 1 ? (group[0]?.table.sheet ?? null) : null,
    found: group.flatMap(({ found }) => found),
    unknown: group.flatMap(({ unknown }) => unknown),
    cautions: group.flatMap(({ cautions }) => cautions),
  }))
  if (forms.length === 0) return { forms, left: [] }
  return {
    forms,
    left: others.map(({ match, value, source }) => unreadAnswer(match, cellText(value), source)),
  }
}

/** Title and applicant of a sheet that names both; null of one that does not. */
function ownerOf({ found }: SheetReading): string | null {
  const text = (field: FoundValue['match']['field']) => {
    const value = found.find(({ match }) => match.field === field)?.value ?? null
    return cellText(value).toLowerCase().replace(/\s+/g, ' ')
  }
  const [title, applicant] = [text('title'), text('applicant.name')]
  return title === '' || applicant === '' ? null : `${title}\n${applicant}`
}

function outcomeOf({ part, found, cautions }: Form, defaults: FormDefaults): FormOutcome {
  const built = buildForm(found, defaults)
  if (built.ok) {
    return { part, built: { ...built.value, cautions: [...cautions, ...built.value.cautions] } }
  }
  const reason = built.error.kind === 'missing-field' ? missingBecause(built.error.field, cautions) : null
  return { part, rejection: reason ?? built.error }
}

function nothingIn(tables: readonly Table[], lists: readonly List[]): Rejection {
  if (lists.length > 0) return { kind: 'no-rows' }
  const labels = tables.flatMap(likelyLabels)
  return { kind: 'no-known-labels', ...(labels.length === 0 ? {} : { labels: labels.slice(0, 100) }) }
}

function inSheet(outcome: FormOutcome, sheet: string | null): FormOutcome {
  return sheet === null ? outcome : { ...outcome, part: `${sheet}, ${outcome.part}` }
}

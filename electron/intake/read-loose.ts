import { setImmediate } from 'node:timers/promises'
import { isSameApplication } from '#shared/intake/application-key'
import type { FormReading } from '#shared/intake/form-table'
import type { Caution, Rejection } from '#shared/intake/problem'
import type { ApplicationForm } from '#shared/round/application-form'
import { guarded, rejectionOf } from './failure'
import { none, readFile } from './read-file'
import { emitPacket, stageAttachments } from './read-packet'
import type { FileReading, ReadContext } from './reading'
import type { SourceFile } from './source-file'

type Forms = Extract<FileReading, { kind: 'forms' }>
type None = Extract<FileReading, { kind: 'none' }>
/** A document beside a form; `told` where it is to be said that it was taken for one. */
type Beside = None & { readonly told?: boolean }

/** Where loose files lie: their common start, and the zip or e-mail they came in when it holds nothing else. */
export type LooseGroup = {
  readonly root: string
  readonly container?: string
  readonly mixed?: boolean
  readonly alone?: boolean
  readonly lastResort?: LastResort
}

/** What is read only where nothing else holds an application, in the first of several ways that makes it one. */
export type LastResort = {
  readonly file: SourceFile
  readonly ways: readonly { readonly file: SourceFile; readonly cautions: readonly Caution[] }[]
}

/**
 * Reads files that lie together without a `soknad.json`. Each is read for itself. Where exactly one of them is an
 * application's form, the documents beside it are its attachments, and that is reported; otherwise nobody could know
 * whose they are, and each is refused by name.
 */
export async function readLoose(
  files: readonly SourceFile[],
  context: ReadContext,
  group: LooseGroup,
): Promise<void> {
  const forms: Forms[] = []
  const others: Beside[] = []
  let done = 0
  for (const file of files) {
    const reading = await readSafely(file, context)
    if (reading.kind === 'forms') forms.push(reading)
    else if (reading.kind === 'none') others.push(reading)
    else done += 1
  }
  if (group.lastResort !== undefined && done === 0 && !forms.some(({ reading }) => hasForm(reading))) {
    const last = await readLastResort(group.lastResort, context)
    if (last.kind === 'forms' && (forms.length === 0 || hasForm(last.reading))) forms.push(last)
    else if (last.kind === 'none' && forms.length === 0) others.push(last)
  }
  setAsideDocuments(forms, others, context)
  const homes = homesOf(forms, group, done)
  const beside = new Map<Forms, Beside[]>(forms.map(form => [form, []]))
  const left = others.filter(other => {
    const home = other.attachable ? homeOf(other.file.name, homes) : undefined
    if (home !== undefined) beside.get(home)?.push(other)
    return home === undefined
  })
  for (const form of forms) {
    await guarded(form.file.name, context, () =>
      emitForms(form, beside.get(form) ?? [], context, { ...group, alone: forms.length === 1 && done === 0 }),
    )
  }
  if (forms.length === 0 && done === 0 && group.container !== undefined) {
    const telling = left.find(({ rejection }) => !isPlain(rejection))
    const rejection = telling?.rejection ?? { kind: 'not-a-packet' }
    context.sink.reject(telling?.file.name ?? group.container, null, rejection)
  } else refuse(forms.length > 1 ? left.map(withoutOwner) : left, context)
}

/** Of several applications nobody could know which a document belongs to. */
function withoutOwner(other: Beside): Beside {
  if (!other.attachable || !isPlain(other.rejection)) return other
  return { ...other, rejection: { kind: 'not-a-packet', found: 'loose-document' } }
}

/** Whether a rejection says no more than that a file is no application. */
function isPlain(rejection: Rejection): boolean {
  if (rejection.kind !== 'no-known-labels') return rejection.kind === 'not-a-packet'
  return !rejection.labels?.length && rejection.hidden === undefined
}

async function readLastResort({ file, ways }: LastResort, context: ReadContext): Promise<FileReading> {
  let first: FileReading | null = null
  for (const way of ways) {
    const read = await readSafely(way.file, context)
    if (read.kind === 'forms' && hasForm(read.reading)) {
      const cautions = [...read.reading.cautions, ...way.cautions]
      return { ...read, file, reading: { ...read.reading, cautions } }
    }
    first ??= read
  }
  return first ?? none(file, { kind: 'not-a-packet' }, true)
}

/**
 * What looks like a form but is a document beside one. A print of the form is the same application; and a budget or
 * an agreement may share a form's headings, but lacks what no application can do without.
 */
function setAsideDocuments(forms: Forms[], others: Beside[], { sink }: ReadContext): void {
  for (const form of [...forms]) {
    const { file } = form
    const original = isPdf(form) ? forms.find(other => isPrintOf(form, other)) : undefined
    const isDocument = original !== undefined || (isHalf(form) && hasOneWhole(forms, folderOf(file.name)))
    if (!isDocument) continue
    forms.splice(forms.indexOf(form), 1)
    const rejection = firstRejection(form) ?? { kind: 'not-a-packet' }
    others.push({ kind: 'none', file, rejection, attachable: true, told: form.list })
    if (original === undefined) continue
    sink.caution(file.name, null, {
      kind: 'same-form',
      name: shortName(file.name),
      as: shortName(original.file.name),
    })
  }
}

function isPdf({ file }: Forms): boolean {
  return /\.pdf$/i.test(file.name)
}

/** Whether a PDF form is another form's application, printed. */
function isPrintOf(form: Forms, other: Forms): boolean {
  if (isPdf(other) || folderOf(form.file.name) !== folderOf(other.file.name)) return false
  const [mine, theirs] = [onlyForm(form), onlyForm(other)]
  return mine !== null && theirs !== null && isSameApplication(mine, theirs)
}

function onlyForm({ list, reading }: Forms): ApplicationForm | null {
  if (list) return null
  for (const outcome of reading.outcomes) return 'built' in outcome ? outcome.built.form : null
  return null
}

function firstRejection({ reading }: Forms): Rejection | null {
  for (const outcome of reading.outcomes) return 'rejection' in outcome ? outcome.rejection : null
  return null
}

/** Whether every application in it lacks what no application can do without. */
function isHalf({ reading }: Forms): boolean {
  for (const outcome of reading.outcomes) {
    if ('built' in outcome || outcome.rejection.kind !== 'missing-field') return false
  }
  return true
}

/** Whether one whole form, and no more, lies in a folder; or in all folders together. */
function hasOneWhole(forms: readonly Forms[], folder: string): boolean {
  const whole = forms.filter(form => onlyForm(form) !== null)
  const near = whole.filter(({ file }) => folderOf(file.name) === folder)
  return near.length === 1 || (near.length === 0 && whole.length === 1)
}

/**
 * The folders whose documents have an owner: the whole group where one form stands alone in it, otherwise each
 * folder below the group's own that holds exactly one form.
 */
function homesOf(forms: readonly Forms[], group: LooseGroup, done: number): ReadonlyMap<string, Forms> {
  const [single] = forms
  if (forms.length === 1 && single !== undefined && !single.list && done === 0 && group.mixed !== true) {
    return new Map([[group.root, single]])
  }
  const homes = new Map<string, Forms>()
  for (const form of forms) {
    const folder = folderOf(form.file.name)
    const alone = forms.filter(other => folderOf(other.file.name) === folder).length === 1
    if (alone && !form.list && folder.length > group.root.length) homes.set(folder, form)
  }
  return homes
}

function homeOf(name: string, homes: ReadonlyMap<string, Forms>): Forms | undefined {
  const [nearest] = [...homes.keys()]
    .filter(folder => name.startsWith(folder))
    .sort((a, b) => b.length - a.length)
  return nearest === undefined ? undefined : homes.get(nearest)
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}

async function readSafely(file: SourceFile, context: ReadContext): Promise<FileReading> {
  try {
    return await readFile(file, context)
  } catch (error) {
    const rejection = rejectionOf(error)
    if (rejection === null) throw error
    return { kind: 'none', file, rejection, attachable: false }
  }
}

async function emitForms(
  { file, reading, list }: Forms,
  beside: readonly Beside[],
  context: ReadContext,
  group: LooseGroup,
): Promise<void> {
  const { sink } = context
  const place = !list && group.container !== undefined && group.alone ? group.container : file.name
  if (list || !hasForm(reading)) refuse(beside, context)
  else {
    const folder = folderOf(file.name)
    const kept = [...originals(file), ...beside.map(other => other.file)]
    const root = kept.every(one => one.name.startsWith(folder)) ? folder : group.root
    const attachments = await stageAttachments(place, root, kept, context)
    if (attachments === null) return
    for (const outcome of reading.outcomes) {
      if ('built' in outcome) emitPacket(place, outcome.part, outcome.built, attachments, context)
    }
    for (const other of beside) cautionOf(other, file.name, group, context)
  }
  let told = 0
  for (const outcome of reading.outcomes) {
    if ('rejection' in outcome) sink.reject(place, outcome.part, outcome.rejection)
    else if (list) emitPacket(place, outcome.part, outcome.built, [], context)
    told += 1
    // What has been told of a long list goes out while the rest is read, so that the other side need not wait for it.
    if (told % 50 === 0) await setImmediate()
  }
  for (const caution of reading.cautions) sink.caution(place, null, caution)
}

function hasForm({ outcomes }: FormReading): boolean {
  for (const outcome of outcomes) if ('built' in outcome) return true
  return false
}

function cautionOf(
  { file, rejection, told }: Beside,
  form: string,
  group: LooseGroup,
  { sink }: ReadContext,
): void {
  const { name } = file
  const short = shortName(name)
  if (rejection.kind === 'encrypted') sink.caution(name, null, { kind: 'encrypted-attachment', name: short })
  if (rejection.kind === 'unreadable') sink.caution(name, null, { kind: 'damaged-attachment', name: short })
  if (group.container === undefined || told === true)
    sink.caution(name, null, { kind: 'attached-loose', name, to: form })
}

/** The filled-in form itself is kept with the application, so that it can be shown beside the fields read from it. */
function originals(file: SourceFile): readonly SourceFile[] {
  return /\.(json|csv|tsv)$/i.test(file.name) ? [] : [file]
}

function refuse(others: readonly None[], { sink }: ReadContext): void {
  for (const { file, rejection } of others) sink.reject(file.name, null, rejection)
}

import { setImmediate } from 'node:timers/promises'
import type { FormReading } from '#shared/intake/form-table'
import { guarded, rejectionOf } from './failure'
import { readFile } from './read-file'
import { emitPacket, stageAttachments } from './read-packet'
import type { FileReading, ReadContext } from './reading'
import type { SourceFile } from './source-file'

type Forms = Extract<FileReading, { kind: 'forms' }>
type None = Extract<FileReading, { kind: 'none' }>

/** Where loose files lie: their common start, and the zip or e-mail they came in when it holds nothing else. */
export type LooseGroup = {
  readonly root: string
  readonly container?: string
  readonly mixed?: boolean
  readonly alone?: boolean
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
  const others: None[] = []
  let done = 0
  for (const file of files) {
    const reading = await readSafely(file, context)
    if (reading.kind === 'forms') forms.push(reading)
    else if (reading.kind === 'none') others.push(reading)
    else done += 1
  }
  setAsideHalfForms(forms, others)
  const homes = homesOf(forms, group, done)
  const beside = new Map<Forms, None[]>(forms.map(form => [form, []]))
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
    const telling = left.find(other => !['not-a-packet', 'no-known-labels'].includes(other.rejection.kind))
    const rejection = telling?.rejection ?? { kind: 'not-a-packet' }
    context.sink.reject(telling?.file.name ?? group.container, null, rejection)
  } else refuse(left, context)
}

/**
 * A budget or an agreement may share a form's headings without being one. Where a whole form lies beside it, a
 * document that lacks what no application can do without is a document, not a second application.
 */
function setAsideHalfForms(forms: Forms[], others: None[]): void {
  const whole = forms.filter(({ reading }) => hasForm(reading))
  if (whole.length !== 1) return
  for (const form of [...forms]) {
    const [outcome] = form.reading.outcomes
    if (
      form.list ||
      outcome === undefined ||
      'built' in outcome ||
      outcome.rejection.kind !== 'missing-field'
    )
      continue
    forms.splice(forms.indexOf(form), 1)
    others.push({ kind: 'none', file: form.file, rejection: outcome.rejection, attachable: true })
  }
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
  beside: readonly None[],
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

function cautionOf({ file, rejection }: None, form: string, group: LooseGroup, { sink }: ReadContext): void {
  const { name } = file
  const short = name.slice(name.lastIndexOf('/') + 1)
  if (rejection.kind === 'encrypted') sink.caution(name, null, { kind: 'encrypted-attachment', name: short })
  if (rejection.kind === 'unreadable') sink.caution(name, null, { kind: 'damaged-attachment', name: short })
  if (group.container === undefined) sink.caution(name, null, { kind: 'attached-loose', name, to: form })
}

/** The filled-in form itself is kept with the application, so that it can be shown beside the fields read from it. */
function originals(file: SourceFile): readonly SourceFile[] {
  return /\.(json|csv|tsv)$/i.test(file.name) ? [] : [file]
}

function refuse(others: readonly None[], { sink }: ReadContext): void {
  for (const { file, rejection } of others) sink.reject(file.name, null, rejection)
}

import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { labelFinder } from '#shared/intake/label-table'
import { cautionField, cautionMessage, rejectionMessage } from '#shared/intake/messages'
import { encodeAnswers } from './answer-message'
import { guarded, rejectionOf } from './failure'
import type { IntakeAnswer, IntakeRequest, IntakeUnit, SentAnswer, UnitRequest } from './intake-protocol'
import { readLoose } from './read-loose'
import { isPacketForm, readJsonPacket } from './read-packet'
import { readTables } from './read-tables'
import type { ReadContext, Sink } from './reading'
import { fileInMemory, fileOnDisk, type SourceFile } from './source-file'
import { stagingIn } from './staging'
import { madeUpList } from './warm-up'

/** Does what is asked and sends what it finds, ending with `done`. Runs in the disposable process. */
export async function answerRequest(
  request: IntakeRequest,
  send: (answers: readonly SentAnswer[]) => void,
): Promise<void> {
  if (request.task === 'warm-up') return warmUp().catch(() => undefined)
  const told = new Outbox(send)
  if (request.task === 'tables') await sendTables(request, told.put)
  else if (request.task === 'letter') await sendLetter(request, told.put)
  else if (request.task === 'attachment') await sendAttachment(request, told.put)
  else await readUnit(request, told.put)
  told.put({ kind: 'done' })
}

/** Gathers what is found in few messages, since each costs; what tells how far the reading has come goes at once. */
class Outbox {
  readonly #send: (answers: readonly SentAnswer[]) => void
  #waiting: IntakeAnswer[] = []

  constructor(send: (answers: readonly SentAnswer[]) => void) {
    this.#send = send
  }

  readonly put = (answer: IntakeAnswer): void => {
    this.#waiting.push(answer)
    const canWait = answer.kind === 'packet' || answer.kind === 'rejected' || answer.kind === 'warning'
    if (canWait && this.#waiting.length < 50) return
    const all = this.#waiting
    this.#waiting = []
    this.#send(encodeAnswers(all))
  }
}

async function sendTables(
  { path, name }: Extract<IntakeRequest, { task: 'tables' }>,
  send: (answer: IntakeAnswer) => void,
): Promise<void> {
  const sink = sinkTo(send)
  sink.begin(name)
  const tables = await readTables(path, name)
  if (!tables.ok) sink.reject(name, null, tables.error)
  else {
    const plain = tables.value.map(({ sheet, rows }) => ({
      sheet,
      rows: rows.map(row => row.map(cell => ({ ...cell }))),
    }))
    send({ kind: 'tables', tables: plain })
  }
}

async function sendLetter(
  { path, name }: Extract<IntakeRequest, { task: 'letter' }>,
  send: (answer: IntakeAnswer) => void,
): Promise<void> {
  const sink = sinkTo(send)
  sink.begin(name)
  const { readLetter } = await import('./read-letter')
  const letter = await readLetter(path, name)
  if (letter.ok) send({ kind: 'letter', letter: letter.value })
  else sink.reject(name, null, letter.error)
}

async function sendAttachment(
  { path, name, want }: Extract<IntakeRequest, { task: 'attachment' }>,
  send: (answer: IntakeAnswer) => void,
): Promise<void> {
  const { searchableText, viewAttachment } = await import('./read-attachment')
  if (want === 'text') {
    send({ kind: 'text', text: await searchableText(path, name) })
    return
  }
  const sink = sinkTo(send)
  try {
    const view = await viewAttachment(path, name)
    if (view.ok) send({ kind: 'view', view: view.value })
    else sink.reject(name, null, view.error)
  } catch (error) {
    const rejection = rejectionOf(error)
    if (rejection === null) throw error
    sink.reject(name, null, rejection)
  }
}

/** Reads a made-up list and tells nobody, so that what reads lists is loaded and compiled when a real one comes. */
async function warmUp(): Promise<void> {
  const told = new Outbox(message => void JSON.stringify(message))
  const context = contextOf({ stagingDir: tmpdir(), skip: [], grantYear: 2025 }, told.put)
  await readLoose([fileInMemory('oppvarming.xlsx', madeUpList())], context, { root: '' })
}

async function readUnit(request: UnitRequest, send: (answer: IntakeAnswer) => void): Promise<void> {
  const context = contextOf(request, send)
  if (request.unit.kind === 'packet-folder') await readFolder(request.unit, context)
  else await readFiles(request.unit, context)
}

function contextOf(
  { stagingDir, labelMappings, grantYear, skip }: Omit<UnitRequest, 'task' | 'unit'>,
  send: (answer: IntakeAnswer) => void,
): ReadContext {
  return {
    sink: sinkTo(send),
    staging: stagingIn(stagingDir),
    find: labelFinder(labelMappings),
    defaults: grantYear === undefined ? {} : { grantYear },
    skip: new Set(skip),
    depth: 1,
  }
}

async function readFolder(
  { path, name }: Extract<IntakeUnit, { kind: 'packet-folder' }>,
  context: ReadContext,
): Promise<void> {
  context.sink.begin(name)
  if (context.skip.has(name)) return
  await guarded(name, context, async () => {
    const files: SourceFile[] = []
    for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue
      const full = join(entry.parentPath, entry.name)
      files.push(
        await fileOnDisk(
          full,
          full
            .slice(path.length + 1)
            .replaceAll('\\', '/')
            .normalize('NFC'),
        ),
      )
    }
    const form = files.find(file => isPacketForm(file.name) && !file.name.includes('/'))
    if (form === undefined) {
      context.sink.reject(name, null, { kind: 'not-a-packet' })
      return
    }
    await readJsonPacket(
      name,
      form,
      '',
      files.filter(file => file !== form),
      context,
    )
  })
}

async function readFiles(
  { files, root, mixed }: Extract<IntakeUnit, { kind: 'files' }>,
  context: ReadContext,
): Promise<void> {
  const sources: SourceFile[] = []
  for (const { path, name } of files) {
    await guarded(name, context, async () => {
      sources.push(await fileOnDisk(path, name))
    })
  }
  await readLoose(sources, context, { root, mixed })
}

function sinkTo(send: (answer: IntakeAnswer) => void): Sink {
  const placeOf = (file: string, part: string | null) => (part === null ? file : `${file}, ${part}`)
  return {
    begin: file => send({ kind: 'begin', file: file.slice(0, 4_000) }),
    tick: bytes => send({ kind: 'tick', bytes }),
    packet: packet => send({ kind: 'packet', packet: { ...packet, file: packet.file.slice(0, 2_000) } }),
    reject: (file, part, rejection) =>
      send({
        kind: 'rejected',
        rejected: {
          file: file.slice(0, 2_000),
          reason: rejection.kind,
          message: rejectionMessage(placeOf(file, part), rejection).slice(0, 4_000),
          ...(rejection.kind === 'no-known-labels' && rejection.labels !== undefined
            ? { unknown: rejection.labels.map(({ label, samples }) => ({ label, samples: [...samples] })) }
            : {}),
        },
      }),
    caution: (file, part, caution) =>
      send({
        kind: 'warning',
        warning: {
          file: file.slice(0, 2_000),
          field: cautionField(caution).slice(0, 500),
          message: cautionMessage(placeOf(file, part), caution).slice(0, 4_000),
          ...(caution.kind === 'unknown-label' && caution.label.length <= 500
            ? { unknown: { label: caution.label, samples: [...(caution.samples ?? [])] } }
            : {}),
        },
      }),
  }
}

import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { SaveError } from '#electron/files/journal-file'
import { openSealed, scratchFolder } from '#electron/files/open-sealed'
import { type RoundFile, readAttachmentStream, readRoundFile } from '#electron/files/read-round-file'
import { err, ok, type Result } from '#shared/base/result'
import { formatDate } from '#shared/i18n/format-date'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { MergeReport } from '#shared/ipc/exchange-channels'
import { attachmentsOf } from '#shared/round/attachments-of'
import { listConflicts, type PlannedMerge, planMerge, refusedName } from '#shared/round/merge-report'
import { refusalText } from '#shared/round/merge-text'
import { selectInfo, selectMembers } from '#shared/round/round-view'
import type { OpenRound } from './take-in-packets'

export interface MergeOptions {
  readonly passphrases: readonly string[]
  readonly now: () => Date
}

/**
 * Takes files into a round: whatever holds goes in, and everything else is named, one line each. Files are judged
 * together, so that their order does not matter.
 */
export async function mergeFiles(
  round: OpenRound,
  paths: readonly string[],
  { passphrases, now }: MergeOptions,
): Promise<Result<MergeReport, SaveError>> {
  const { document } = round
  const refused: { entry: string; reason: string }[] = []
  const sealed: string[] = []
  const files: Offered[] = []
  for (const file of [...new Set(paths)].sort()) {
    const read = await readOffered(file, passphrases)
    const complaint = read.ok ? foreignText(read.value, selectInfo(document.state.fields)?.roundId) : null
    if (read.ok && complaint === null) files.push({ contents: read.value, path: file })
    else
      refused.push({ entry: path.basename(file), reason: read.ok ? (complaint ?? '') : read.error.message })
    if (!read.ok && read.error.kind === 'passphrase') sealed.push(file)
  }
  const ours = document.entries
  const plan = planMerge(
    ours,
    files.map(({ path: file, contents }) => ({
      name: path.basename(file),
      entries: contents.entries,
      isBundle: contents.header.bundle !== undefined,
    })),
  )
  // An entry must never speak of an attachment that is not there.
  const wanted = attachmentsOf([...ours, ...plan.taken])
  for (const { contents } of files) await takeInAttachments(round, contents, wanted)
  if (plan.taken.length > 0) {
    const merged = await document.merge(plan.taken)
    if (!merged.ok) return merged
  }
  const { fields } = plan.state
  return ok({
    added: plan.added,
    known: plan.known,
    refused: [
      ...refused,
      ...files.flatMap(damageLines),
      ...plan.refused.map(one => ({ entry: refusedName(one), reason: refusalText(fields, one) })),
    ],
    conflicts: listConflicts(plan.conflicts),
    notes: notesOf(plan, files, now()),
    sealed,
  })
}

interface Offered {
  /** Where the person has the file; its plain contents may lie elsewhere. */
  readonly path: string
  readonly contents: RoundFile
}

interface OfferError {
  readonly kind: 'passphrase' | 'unreadable'
  readonly message: string
}

async function readOffered(
  file: string,
  passphrases: readonly string[],
): Promise<Result<RoundFile, OfferError>> {
  const opened = await openSealed(file, passphrases)
  if (!opened.ok) {
    const kind = opened.error.kind === 'damaged' ? 'unreadable' : 'passphrase'
    return err({ kind, message: opened.error.message })
  }
  const read = await readRoundFile(opened.value.path)
  return read.ok
    ? read
    : err({ kind: 'unreadable', message: read.error.message.replaceAll(opened.value.path, file) })
}

function foreignText(file: RoundFile, roundId: string | undefined): string | null {
  const { header } = file
  if (header.roundId === '' || header.roundId === roundId) return null
  const title = header.title === '' ? '' : ` «${header.title}»`
  return `Filen hører til en annen runde${title}. Åpne den runden og ta imot filen der.`
}

/** What is wrong with the file itself, one line each. */
function damageLines({ path: file, contents }: Offered): { entry: string; reason: string }[] {
  const name = path.basename(file)
  const lines = contents.damaged.map(({ line, reason }) => ({
    entry: `${name}:${line}`,
    reason: `Linje ${line} i filen er ${damageWords[reason]}. Den er ikke tatt inn. Be om en ny fil.`,
  }))
  const cut = contents.verification.broken.filter(({ reason }) => reason === 'head-missing')
  const ends = cut.map(({ device, seq }) => ({
    entry: `${device}#${seq}`,
    reason: `Den siste hendelsen fra maskinen mangler i «${name}». Filen er avkortet. Be om en ny fil.`,
  }))
  const isChanged = contents.verification.broken.some(({ reason }) => reason === 'container-changed')
  if (lines.length > 0 || ends.length > 0 || !isChanged) return [...lines, ...ends]
  return [{ entry: name, reason: 'Filen er endret eller avkortet. Det som er helt i den, er tatt inn.' }]
}

const damageWords = {
  torn: 'avkortet',
  unreadable: 'ikke til å lese',
  'hash-mismatch': 'endret etter at den ble skrevet',
} as const

async function takeInAttachments(
  { attachments }: OpenRound,
  file: RoundFile,
  wanted: ReadonlySet<string>,
): Promise<void> {
  for (const sha256 of file.attachments.keys()) {
    if (!wanted.has(sha256) || (await attachments.has(sha256))) continue
    const staged = path.join(await scratchFolder(), sha256)
    await pipeline(await readAttachmentStream(file.path, sha256), createWriteStream(staged))
    await attachments.takeIn(staged, sha256)
  }
}

const clockToleranceMs = 15 * 60_000

/** Clocks that cannot be right, and files that held nothing new. The clock never decides anything. */
function notesOf(plan: PlannedMerge, files: readonly Offered[], now: Date): string[] {
  const names = new Map(selectMembers(plan.state.fields).map(({ id, name }) => [id, name]))
  const taken = new Set(plan.taken.map(({ hash }) => hash))
  const refused = new Set(plan.refused.map(({ entry }) => entry.hash))
  const notes = files.flatMap(({ path: file, contents: { entries, header, damaged } }) => {
    const anything = entries.some(({ hash }) => taken.has(hash) || refused.has(hash))
    const whose = names.get(header.bundle?.memberId ?? '')
    const from = whose === undefined ? '' : ` fra ${whose}`
    return anything || damaged.length > 0
      ? []
      : [`«${path.basename(file)}»${from} hadde ingenting nytt. Alt i den var tatt imot fra før.`]
  })
  const latest = new Map<string, number>()
  for (const { device, at } of plan.taken) {
    latest.set(device, Math.max(latest.get(device) ?? 0, Date.parse(at)))
  }
  for (const [device, at] of latest) {
    const member = plan.state.bound.get(device)
    const issuedAt = issuedTime(plan, device)
    const isAhead = at > now.getTime() + clockToleranceMs
    const isBehind = issuedAt !== null && at < issuedAt - clockToleranceMs
    if (member === undefined || !(isAhead || isBehind)) continue
    const day = formatDate(norwegianDay(new Date(at)))
    notes.push(
      `Klokken på maskinen til ${names.get(member) ?? member} viser feil (siste hendelse er datert ${day}). Rekkefølgen er likevel riktig, for klokken brukes ikke til den.`,
    )
  }
  return notes
}

function issuedTime(plan: PlannedMerge, device: string): number | null {
  const claim = plan.taken.find(entry => entry.device === device && entry.seq === 1)
  const id = (claim?.payload as { bundleId?: string } | undefined)?.bundleId
  return id === undefined ? null : (plan.issuedAt.get(id) ?? null)
}

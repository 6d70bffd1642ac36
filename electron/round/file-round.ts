import { randomUUID } from 'node:crypto'
import { lockFile } from '#electron/files/file-lock'
import { type SaveError, saveError } from '#electron/files/journal-file'
import { openSealed } from '#electron/files/open-sealed'
import { type RoundFile, type RoundFileError, readRoundFile } from '#electron/files/read-round-file'
import { sealFile, unsealFile } from '#electron/files/seal'
import { writeRoundFile } from '#electron/files/write-round-file'
import { asId, type DeviceId } from '#shared/base/ids'
import { err, ok, type Result } from '#shared/base/result'
import { attachmentsOf } from '#shared/round/attachments-of'
import { selectInfo } from '#shared/round/round-view'
import { attachmentsInFile, type FileAttachments } from './attachments'
import { RoundDocument } from './round-document'
import { memberWriter, officeWriter } from './writer'

/** A round that lives in a `.tildeling` file, as the command line works on it: read, written to, saved at the end. */
export interface FileRound {
  readonly path: string
  readonly document: RoundDocument
  readonly attachments: FileAttachments
  /** The file as it was read; null for a new round. */
  readonly file: RoundFile | null
  /** Where the round is written sealed, and with which passphrase; null where it lies open. */
  readonly seal: { readonly path: string; readonly passphrase: string } | null
}

export interface FileRoundOptions {
  readonly now?: () => Date
  /** Names the writer; a new one for every run unless given, so that two copies of a file never share a device. */
  readonly device?: string
  /** Tried where the file is sealed. */
  readonly passphrases?: readonly string[]
}

/** Opens a round file. One that does not verify is opened for reading only, with all that holds. */
export async function openFileRound(
  path: string,
  options: FileRoundOptions = {},
): Promise<Result<FileRound, RoundFileError>> {
  const { passphrases = [] } = options
  const opened = await openSealed(path, passphrases)
  if (!opened.ok) return err({ kind: 'unreadable', message: opened.error.message })
  const read = await readRoundFile(opened.value.path)
  if (!read.ok) return read
  const { passphrase } = opened.value
  const seal = passphrase === null ? null : { path, passphrase }
  return buildFileRound(opened.value.path, read.value, options, seal)
}

/** A round without entries that becomes a file at its first write. */
export function newFileRound(path: string, options: FileRoundOptions = {}): FileRound {
  const round = buildFileRound(path, null, options, null)
  if (!round.ok) throw new Error(round.error.message)
  return round.value
}

function buildFileRound(
  path: string,
  file: RoundFile | null,
  options: FileRoundOptions,
  seal: FileRound['seal'],
): Result<FileRound, RoundFileError> {
  const bundle = file?.header.bundle
  const writer = bundle === undefined ? ok(officeWriter) : memberWriter(bundle, file?.entries ?? [])
  const attachments = attachmentsInFile(path, file?.attachments ?? new Map())
  const damaged = file !== null && (!file.verification.ok || !writer.ok)
  const document = new RoundDocument({
    device: asId<DeviceId>(options.device ?? `kommandolinje-${randomUUID().slice(0, 8)}`),
    entries: file?.entries ?? [],
    writer: () => (writer.ok ? writer.value : officeWriter),
    readOnly: () => (damaged ? damagedMessage(seal?.path ?? path) : null),
    now: options.now ?? (() => new Date()),
    persist: async () => ok(undefined),
  })
  return ok({ path, document, attachments, file, seal })
}

function damagedMessage(path: string): string {
  return `«${path}» er skadet og kan bare leses. Kjør «verify» for å se hva som mangler, og bruk en kopi.`
}

/**
 * Writes the round to its file. What the document was told is safe only when this answers `ok`. Another program may
 * have written to the file in the meantime: what it wrote is taken in first, so that nobody's work is lost.
 */
export async function saveFileRound(round: FileRound): Promise<Result<void, SaveError>> {
  const { document, path } = round
  if (document.readOnly !== null) return err({ kind: 'read-only', message: document.readOnly })
  try {
    const lock = await lockFile(round.seal?.path ?? path)
    if (lock === null) {
      const message =
        'Et annet program skriver til runden. Vent litt og prøv på nytt. Endringen er ikke lagret.'
      return err({ kind: 'write-failed', message })
    }
    try {
      const others = await takeInOthers(round)
      if (!others.ok) return others
      if (!(await lock.isHeld())) {
        const message =
          'Et annet program har skrevet til runden i mellomtiden. Prøv på nytt. Endringen er ikke lagret.'
        return err({ kind: 'write-failed', message })
      }
      await write(round)
      if (round.seal !== null) await sealFile(path, round.seal.path, round.seal.passphrase)
      return ok(undefined)
    } finally {
      await lock.release()
    }
  } catch (cause) {
    return err(saveError(cause))
  }
}

async function takeInOthers({
  path,
  document,
  attachments,
  file,
  seal,
}: FileRound): Promise<Result<void, SaveError>> {
  if (seal !== null) {
    const opened = await unsealFile(seal.path, path, [seal.passphrase])
    if (!opened.ok)
      return err({ kind: 'write-failed', message: `${opened.error.message} Endringen er ikke lagret.` })
  }
  const read = await readRoundFile(path)
  if (!read.ok) {
    if (file === null && read.error.kind === 'not-there') return ok(undefined)
    return err({ kind: 'write-failed', message: `${read.error.message} Endringen er ikke lagret.` })
  }
  const { header, entries, verification } = read.value
  const own = selectInfo(document.state.fields)?.roundId
  if (header.roundId !== own || !verification.ok) {
    const message = `«${path}» er byttet ut eller skadet av et annet program. Endringen er ikke lagret.`
    return err({ kind: 'write-failed', message })
  }
  attachments.refresh(read.value.attachments)
  const merged = await document.merge(entries)
  return merged.ok ? ok(undefined) : merged
}

async function write({ path, document, attachments, file }: FileRound): Promise<void> {
  const info = selectInfo(document.state.fields)
  const bundle = file?.header.bundle
  await writeRoundFile(path, {
    header: {
      roundId: info?.roundId ?? '',
      title: info?.title ?? '',
      schemeId: String(info?.scheme.id ?? ''),
      ...(bundle === undefined ? {} : { bundle }),
    },
    entries: document.entries,
    attachments: await attachments.sizes(attachmentsOf(document.entries)),
    attachmentSource: sha256 => attachments.open(sha256),
  })
}

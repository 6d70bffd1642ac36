import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { saveError } from '#electron/files/journal-file'
import { clearOpened, openSealed } from '#electron/files/open-sealed'
import { writeRoundFile } from '#electron/files/write-round-file'
import type { ReadyReader } from '#electron/intake/launch-child'
import type { Attachments } from '#electron/round/attachments'
import { ExampleCancelled, fillExampleRound } from '#electron/round/example-round'
import { openFileRound } from '#electron/round/file-round'
import { mergeFiles } from '#electron/round/merge-files'
import type { RecentRound, RoundLibrary } from '#electron/round/round-library'
import { beginRound } from '#electron/round/schemes'
import type { StoredRound } from '#electron/round/stored-round'
import type { OwnSchemes } from '#electron/schemes/own-schemes'
import { asId } from '#shared/base/ids'
import { err, ok, type Result } from '#shared/base/result'
import type { OpenedRound, RoundFailure, WorkProgress } from '#shared/ipc/round-channels'
import { decodeEntry, type Entry, secretariat } from '#shared/journal/entry'
import { attachmentsOf } from '#shared/round/attachments-of'
import type { BundleHeader } from '#shared/round/bundle'
import { bundleIssued, decodeIssued } from '#shared/round/kinds/exchange-entries'
import { selectInfo, selectStanding } from '#shared/round/round-view'

export interface DeskOptions {
  readonly library: RoundLibrary
  readonly schemes: OwnSchemes
  /** Reads what is imported; one waits while a round is open. */
  readonly importer: ReadyReader
  readonly progress: (progress: WorkProgress) => void
}

/** The one round that lies open, and how it gets there and away again. */
export class RoundDesk {
  private open: StoredRound | null = null
  private waiting: string | null = null
  private sealed: string | null = null
  passphrases: readonly string[] = []

  constructor(readonly options: DeskOptions) {}

  /** The open round; an answer in words where there is none. */
  get round(): Result<StoredRound, RoundFailure> {
    return this.open === null
      ? err({ kind: 'no-round', message: 'Ingen runde er åpen. Åpne en runde først.' })
      : ok(this.open)
  }

  recent(): Promise<readonly RecentRound[]> {
    return this.options.library.recent()
  }

  async create(
    schemeId: string,
    title: string,
    frameKroner: number | null,
  ): Promise<Result<OpenedRound, RoundFailure>> {
    const scheme = await this.options.schemes.find(schemeId)
    if (scheme === null) return refused('Ordningen finnes ikke. Velg en annen.')
    const round = await this.take(`runde-${randomUUID().slice(0, 8)}`)
    const begun = await round.document.append(
      beginRound(round.roundId, scheme, { title, frameKroner, key: randomUUID() }),
    )
    return begun.ok ? ok(await this.describe(round)) : notSaved(begun.error.message)
  }

  async openStored(roundId: string): Promise<Result<OpenedRound, RoundFailure>> {
    return ok(await this.describe(await this.take(roundId)))
  }

  /**
   * Opens a `.tildeling` file: what it holds is taken into the round of the same name on this machine. A member's
   * file becomes that member's own round, or, where the secretariat's round is here, is taken in like any file that
   * comes back. A sealed file waits for its passphrase.
   */
  async openFile(file: string): Promise<Result<OpenedRound, RoundFailure>> {
    const opened = await openSealed(file, this.passphrases)
    if (!opened.ok) {
      const wanted = opened.error.kind !== 'damaged'
      this.sealed = wanted ? file : null
      return err({ kind: wanted ? 'sealed' : 'unreadable', message: opened.error.message })
    }
    try {
      return await this.openPlain(opened.value.path, file)
    } finally {
      clearOpened()
    }
  }

  /** Opens the sealed file that was last asked for, with a passphrase. */
  async openSealed(passphrase: string): Promise<Result<OpenedRound, RoundFailure>> {
    const { sealed } = this
    if (sealed === null) return refused('Ingen forseglet fil venter på å bli åpnet.')
    this.passphrases = [passphrase, ...this.passphrases.filter(known => known !== passphrase)]
    const opened = await this.openFile(sealed)
    if (!opened.ok && opened.error.kind === 'sealed') this.passphrases = this.passphrases.slice(1)
    return opened
  }

  /** Remembers a passphrase while the app runs, so that what comes back opens by itself. */
  remembersPassphrase(passphrase: string): void {
    if (!this.passphrases.includes(passphrase)) this.passphrases = [...this.passphrases, passphrase]
  }

  private async openPlain(plain: string, file: string): Promise<Result<OpenedRound, RoundFailure>> {
    const read = await openFileRound(plain)
    if (!read.ok) return err({ kind: 'unreadable', message: read.error.message.replaceAll(plain, file) })
    const { document, attachments, file: contents } = read.value
    const bundle = contents?.header.bundle
    const known = selectInfo(document.state.fields)?.roundId ?? contents?.header.roundId ?? ''
    if (bundle !== undefined && this.options.library.has(known)) return this.openReturned(known, file)
    const info = selectInfo(document.state.fields)
    if (info === null)
      return err({ kind: 'unreadable', message: 'Filen inneholder ingen runde som kan vises. Bruk en kopi.' })
    if (document.readOnly !== null) {
      await this.close()
      const missing = contents?.verification.broken.length ?? 0
      const message = `Filen er skadet og er åpnet bare for lesing. ${document.entries.length} hendelser er hele, ${missing} feil er funnet. Filen blir ikke endret. Bruk en kopi som er hel.`
      return ok({
        roundId: info.roundId,
        entries: document.entries,
        readOnly: message,
        notices: [{ kind: 'read-only-file', message }],
        actor: bundle?.memberId ?? secretariat,
        report: null,
      })
    }
    if (bundle === undefined && this.options.library.has(info.roundId)) {
      const copied = await this.openCopy(info.roundId, file)
      if (copied !== null) return copied
    }
    const round = await this.take(bundle === undefined ? info.roundId : `${info.roundId}~${bundle.memberId}`)
    if (bundle !== undefined && isNewer(bundle, round, document.entries)) await round.setBundle(bundle)
    await takeInAttachments(round, contents?.attachments.keys() ?? [], attachments)
    const missed = round.missing > 0 || round.document.readOnly !== null
    if (missed) await round.restore(document.entries)
    else {
      const merged = await round.document.merge(document.entries)
      if (!merged.ok) return notSaved(merged.error.message)
    }
    return ok(await this.describe(round))
  }

  /** A member's file on the machine where the secretariat's round is: what it holds is taken in, with a report. */
  private async openReturned(roundId: string, file: string): Promise<Result<OpenedRound, RoundFailure>> {
    const round = this.open?.roundId === roundId ? this.open : await this.take(roundId)
    const merged = await mergeFiles(round, [file], { passphrases: this.passphrases, now: () => new Date() })
    if (!merged.ok) return notSaved(merged.error.message)
    return ok({ ...(await this.describe(round)), report: merged.value })
  }

  /**
   * A copy of the secretariat's round where the round is already: what it holds is judged like any file that comes
   * in, and a report stands where there is something to say. Null where the round here is damaged or lacks entries.
   */
  private async openCopy(roundId: string, file: string): Promise<Result<OpenedRound, RoundFailure> | null> {
    const round = await this.take(roundId)
    if (round.missing > 0 || round.document.readOnly !== null) return null
    const merged = await mergeFiles(round, [file], { passphrases: this.passphrases, now: () => new Date() })
    if (!merged.ok) return notSaved(merged.error.message)
    const { refused, conflicts } = merged.value
    const report = refused.length > 0 || conflicts.length > 0 ? merged.value : null
    return ok({ ...(await this.describe(round)), report })
  }

  /** Keeps a file that the system asked the app to open until the window asks for it. */
  wait(file: string): void {
    this.waiting = file
  }

  async openWaiting(): Promise<Result<OpenedRound | null, RoundFailure>> {
    const file = this.waiting
    this.waiting = null
    return file === null ? ok(null) : this.openFile(file)
  }

  async openExample(signal: AbortSignal): Promise<Result<OpenedRound, RoundFailure>> {
    const { importer, progress, library } = this.options
    const known = (await library.recent()).find(({ roundId }) => roundId.startsWith('eksempel-'))
    if (known !== undefined) return this.openStored(known.roundId)
    const round = await this.take(`eksempel-${randomUUID().slice(0, 8)}`)
    const stagingDir = await mkdtemp(path.join(tmpdir(), 'tildeling-eksempel-'))
    try {
      await fillExampleRound(round, {
        roundId: round.roundId,
        stagingDir,
        now: () => new Date(),
        launch: importer.launch,
        signal,
        onProgress: (done, all, label) => progress({ job: 'example', done, all, label }),
      })
      return ok(await this.describe(round))
    } catch (cause) {
      if (!(cause instanceof ExampleCancelled)) throw cause
      this.open = null
      await round.close()
      await library.discard(round.roundId)
      return err({ kind: 'cancelled', message: 'Eksempelrunden ble ikke laget. Ingenting er lagret.' })
    } finally {
      await rm(stagingDir, { recursive: true, force: true })
    }
  }

  async restore(raw: readonly unknown[]): Promise<Result<OpenedRound, RoundFailure>> {
    const { round } = this
    if (!round.ok) return round
    const entries = raw.map(decodeEntry).filter((entry): entry is Entry => entry !== null)
    await round.value.restore(entries)
    return ok(await this.describe(round.value))
  }

  /** Writes a whole copy of the open round as a `.tildeling` file. */
  async saveCopy(file: string): Promise<Result<void, RoundFailure>> {
    const { round } = this
    if (!round.ok) return round
    const { document, attachments, roundId, bundle } = round.value
    await document.settle()
    const info = selectInfo(document.state.fields)
    try {
      await writeRoundFile(file, {
        header: {
          roundId: info?.roundId ?? roundId,
          title: info?.title ?? '',
          schemeId: String(info?.scheme.id ?? ''),
          ...(bundle === null ? {} : { bundle }),
        },
        entries: document.entries,
        attachments: await attachments.sizes(attachmentsOf(document.entries)),
        attachmentSource: sha256 => attachments.open(sha256),
      })
      return ok(undefined)
    } catch (cause) {
      return notSaved(saveError(cause).message)
    }
  }

  async close(): Promise<void> {
    const closing = this.open
    this.open = null
    // The list of recent rounds shows how many applications there were when the round was left.
    if (closing !== null) await this.remember(closing)
    await closing?.close()
  }

  private async take(roundId: string): Promise<StoredRound> {
    await this.close()
    this.open = await this.options.library.openRound(asId(roundId))
    this.options.importer.prepare()
    return this.open
  }

  private remember(round: StoredRound): Promise<void> {
    const { fields } = round.document.state
    return this.options.library.remember(round, selectStanding(fields).length)
  }

  private async describe(round: StoredRound): Promise<OpenedRound> {
    const { document, notices, roundId, bundle } = round
    await this.remember(round)
    return {
      roundId,
      entries: document.entries,
      readOnly: document.readOnly,
      notices: [...notices],
      actor: bundle?.memberId ?? secretariat,
      report: null,
    }
  }
}

/** Whether a member's file was made later than the one that the round comes from. */
function isNewer(bundle: BundleHeader, round: StoredRound, entries: readonly Entry[]): boolean {
  if (round.bundle === null) return true
  const madeAt = (id: string, among: readonly Entry[]) =>
    among.find(({ kind, payload }) => kind === bundleIssued.kind && decodeIssued(payload)?.bundleId === id)
      ?.lamport ?? 0
  return madeAt(bundle.id, entries) > madeAt(round.bundle.id, round.document.entries)
}

async function takeInAttachments(
  round: StoredRound,
  held: Iterable<string>,
  source: Attachments,
): Promise<void> {
  const staging = await mkdtemp(path.join(tmpdir(), 'tildeling-apne-'))
  try {
    for (const sha256 of held) {
      if (await round.attachments.has(sha256)) continue
      const staged = path.join(staging, sha256)
      await pipeline(await source.open(sha256), createWriteStream(staged))
      await round.attachments.takeIn(staged, sha256)
    }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

function refused(message: string): Result<never, RoundFailure> {
  return err({ kind: 'refused', message })
}

function notSaved(message: string): Result<never, RoundFailure> {
  return err({ kind: 'not-saved', message })
}

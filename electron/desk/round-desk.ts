import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { saveError } from '#electron/files/journal-file'
import { writeRoundFile } from '#electron/files/write-round-file'
import type { LaunchIntakeChild } from '#electron/intake/launch-child'
import { ExampleCancelled, fillExampleRound } from '#electron/round/example-round'
import { openFileRound } from '#electron/round/file-round'
import type { RecentRound, RoundLibrary } from '#electron/round/round-library'
import { beginRound } from '#electron/round/schemes'
import type { StoredRound } from '#electron/round/stored-round'
import type { OwnSchemes } from '#electron/schemes/own-schemes'
import { asId } from '#shared/base/ids'
import { err, ok, type Result } from '#shared/base/result'
import type { OpenedRound, RoundFailure, WorkProgress } from '#shared/ipc/round-channels'
import { decodeEntry, type Entry } from '#shared/journal/entry'
import { attachmentsOf } from '#shared/round/attachments-of'
import { selectInfo, selectStanding } from '#shared/round/round-view'

export interface DeskOptions {
  readonly library: RoundLibrary
  readonly schemes: OwnSchemes
  readonly launch: LaunchIntakeChild
  readonly progress: (progress: WorkProgress) => void
}

/** The one round that lies open, and how it gets there and away again. */
export class RoundDesk {
  private open: StoredRound | null = null
  private waiting: string | null = null

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
    const begun = await round.document.append(beginRound(round.roundId, scheme, { title, frameKroner }))
    return begun.ok ? ok(await this.describe(round)) : notSaved(begun.error.message)
  }

  async openStored(roundId: string): Promise<Result<OpenedRound, RoundFailure>> {
    return ok(await this.describe(await this.take(roundId)))
  }

  /** Opens a `.tildeling` file: what it holds is taken into the round of the same name on this machine. */
  async openFile(file: string): Promise<Result<OpenedRound, RoundFailure>> {
    const read = await openFileRound(file)
    if (!read.ok) return err({ kind: 'unreadable', message: read.error.message })
    const { document, attachments, file: contents } = read.value
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
      })
    }
    const round = await this.take(info.roundId)
    const staging = await mkdtemp(path.join(tmpdir(), 'tildeling-apne-'))
    try {
      for (const sha256 of contents?.attachments.keys() ?? []) {
        if (await round.attachments.has(sha256)) continue
        const staged = path.join(staging, sha256)
        await pipeline(await attachments.open(sha256), createWriteStream(staged))
        await round.attachments.takeIn(staged, sha256)
      }
    } finally {
      await rm(staging, { recursive: true, force: true })
    }
    const missed = round.missing > 0 || round.document.readOnly !== null
    if (missed) await round.restore(document.entries)
    else {
      const merged = await round.document.merge(document.entries)
      if (!merged.ok) return notSaved(merged.error.message)
    }
    return ok(await this.describe(round))
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
    const { launch, progress, library } = this.options
    const known = (await library.recent()).find(({ roundId }) => roundId.startsWith('eksempel-'))
    if (known !== undefined) return this.openStored(known.roundId)
    const round = await this.take(`eksempel-${randomUUID().slice(0, 8)}`)
    const stagingDir = await mkdtemp(path.join(tmpdir(), 'tildeling-eksempel-'))
    try {
      await fillExampleRound(round, {
        roundId: round.roundId,
        stagingDir,
        now: () => new Date(),
        launch,
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
    const { document, attachments, roundId } = round.value
    await document.settle()
    const info = selectInfo(document.state.fields)
    try {
      await writeRoundFile(file, {
        header: { roundId, title: info?.title ?? '', schemeId: String(info?.scheme.id ?? '') },
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
    return this.open
  }

  private remember(round: StoredRound): Promise<void> {
    const { fields } = round.document.state
    return this.options.library.remember(round, selectStanding(fields).length)
  }

  private async describe(round: StoredRound): Promise<OpenedRound> {
    const { document, notices, roundId } = round
    await this.remember(round)
    return { roundId, entries: document.entries, readOnly: document.readOnly, notices: [...notices] }
  }
}

function refused(message: string): Result<never, RoundFailure> {
  return err({ kind: 'refused', message })
}

function notSaved(message: string): Result<never, RoundFailure> {
  return err({ kind: 'not-saved', message })
}

import type { SaveError } from '#electron/files/journal-file'
import type { DeviceId } from '#shared/base/ids'
import { err, ok, type Result } from '#shared/base/result'
import { advanceTip, buildEntry } from '#shared/journal/append'
import { compareEntries, type Entry } from '#shared/journal/entry'
import { mergeEntries, type Union } from '#shared/journal/merge'
import type { Action } from '#shared/round/entry-kind'
import { emptyRound, foldEntries, foldOnto, type RoundState } from '#shared/round/fold'
import { officeWriter, type Writer } from './writer'

/** Where the entries of an open round go, and when it is said that they are safe. */
export interface RoundDocumentOptions {
  readonly device: DeviceId
  /** In whose name the device writes; the secretariat unless given. */
  readonly writer?: () => Writer
  readonly entries: readonly Entry[]
  /** Why nothing new can be written to the round, in words for a person; null when it can. */
  readonly readOnly: () => string | null
  /** Puts entries on disk; nothing of them counts before it answers `ok`. */
  readonly persist: (added: readonly Entry[], all: readonly Entry[]) => Promise<Result<void, SaveError>>
  readonly now: () => Date
}

/** A round that is open: its journal, its state, and the one way to write to it. */
export class RoundDocument {
  private current: RoundState
  private all: readonly Entry[]
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: RoundDocumentOptions) {
    this.all = [...options.entries].sort(compareEntries)
    this.current = foldOnto(emptyRound, this.all)
  }

  get state(): RoundState {
    return this.current
  }

  get entries(): readonly Entry[] {
    return this.all
  }

  get readOnly(): string | null {
    return this.options.readOnly()
  }

  /** Writes actions as entries. When it answers `ok`, all of them are on disk; otherwise none is. */
  append(actions: readonly Action[]): Promise<Result<readonly Entry[], SaveError>> {
    return this.inTurn(async () => {
      if (this.readOnly !== null) return err({ kind: 'read-only', message: this.readOnly })
      const { device, writer = () => officeWriter } = this.options
      const { actor, introduce, refuse } = writer()
      const refusal = actions.map(refuse).find(message => message !== null)
      if (refusal !== undefined && refusal !== null) return err({ kind: 'not-yours', message: refusal })
      const isNew = !this.current.tip.last.has(device)
      const at = this.options.now().toISOString()
      const entries: Entry[] = []
      let { tip } = this.current
      for (const action of [...(isNew ? introduce(device) : []), ...actions]) {
        const entry = buildEntry(tip, device, { ...action, actor, at })
        entries.push(entry)
        tip = advanceTip(tip, entry)
      }
      // All at once: to fold them one by one would copy the state for each.
      const state = foldOnto(this.current, entries)
      const all = [...this.all, ...entries]
      const saved = await this.options.persist(entries, all)
      if (!saved.ok) return saved
      this.all = all
      this.current = state
      return ok(entries)
    })
  }

  /** Takes in entries from elsewhere. The union is on disk when it answers `ok`. */
  merge(entries: readonly Entry[]): Promise<Result<Union, SaveError>> {
    return this.inTurn(async () => {
      const union = mergeEntries(this.all, entries)
      if (union.added.length > 0) {
        const saved = await this.options.persist(union.added, union.entries)
        if (!saved.ok) return saved
        this.all = union.entries
        this.current = foldEntries(union.entries)
      }
      return ok(union)
    })
  }

  /** Waits until all that was begun is done. */
  async settle(): Promise<void> {
    await this.queue
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work)
    this.queue = done.catch(() => undefined)
    return done
  }
}

import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { EntryNote } from '#electron/files/entry-note'
import { z } from '#shared/base/zod'
import { selectInfo, selectMembers } from '#shared/round/round-view'
import { StoredRound } from './stored-round'

const recent = z.object({
  roundId: z.string(),
  title: z.string(),
  schemeName: z.string(),
  applications: z.number(),
  openedAt: z.string(),
})
/** A round that was worked on at this machine. */
export type RecentRound = z.infer<typeof recent>

/** The rounds of a profile, and the list of those opened lately. */
export class RoundLibrary {
  private constructor(
    private readonly profile: string,
    private readonly note: EntryNote,
  ) {}

  /** `noteFile` lies outside the profile: see `EntryNote`. */
  static async open(profile: string, noteFile: string): Promise<RoundLibrary> {
    await mkdir(path.join(profile, 'rounds'), { recursive: true })
    return new RoundLibrary(profile, await EntryNote.open(noteFile))
  }

  /** Whether the round is known to be on this machine. */
  has(roundId: string): boolean {
    return this.note.expected(roundId) > 0
  }

  openRound(roundId: string): Promise<StoredRound> {
    return StoredRound.open(roundId, path.join(this.profile, 'rounds', folderName(roundId)), this.note)
  }

  /** Removes a round that was never finished being made: the example, when somebody stops it. */
  async discard(roundId: string): Promise<void> {
    await rm(path.join(this.profile, 'rounds', folderName(roundId)), { recursive: true, force: true })
    await this.note.forget(roundId)
  }

  /** Rounds opened before, latest first; rounds the note knows of but the list has lost come last. */
  async recent(): Promise<readonly RecentRound[]> {
    const listed = await this.readList()
    const lost = this.note.roundIds.filter(id => !listed.some(item => item.roundId === id))
    const unnamed = lost.map(roundId => ({
      roundId,
      title: `Runde ${roundId}`,
      schemeName: '',
      applications: 0,
      openedAt: '',
    }))
    return [...listed, ...unnamed]
  }

  async remember(round: StoredRound, applications: number): Promise<void> {
    const info = selectInfo(round.document.state.fields)
    if (info === null) return
    const now: RecentRound = {
      roundId: round.roundId,
      title: titleOf(round, info.title),
      schemeName: String(info.scheme.name ?? ''),
      applications,
      openedAt: new Date().toISOString(),
    }
    const others = (await this.readList()).filter(item => item.roundId !== round.roundId)
    await writeFile(`${this.listFile}.part`, JSON.stringify([now, ...others].slice(0, 50)), { flush: true })
    await rename(`${this.listFile}.part`, this.listFile)
  }

  private async readList(): Promise<RecentRound[]> {
    try {
      return z.array(recent).parse(JSON.parse(await readFile(this.listFile, 'utf8')))
    } catch {
      return []
    }
  }

  private get listFile(): string {
    return path.join(this.profile, 'recent.json')
  }
}

/** A member's own copy of a round is listed by the member's name too. */
function titleOf({ bundle, document }: StoredRound, title: string): string {
  if (bundle === null) return title
  const member = selectMembers(document.state.fields).find(({ id }) => id === bundle.memberId)
  return `${title} – ${member?.name ?? bundle.memberId}`
}

function folderName(roundId: string): string {
  return /^[a-z0-9-]{1,64}$/.test(roundId) ? roundId : createHash('sha256').update(roundId).digest('hex')
}

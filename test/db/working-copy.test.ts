import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { compareCopy } from '#renderer/db/compare-copy'
import { copyEntries, readCopiedEntries, rebuildCopy, workingCopy } from '#renderer/db/working-copy'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { compareEntries, type Entry, secretariat } from '#shared/journal/entry'
import { emptyRound, foldOnto } from '#shared/round/fold'
import { frameSet } from '#shared/round/kinds/round-created'

function journal(device: string, count: number): Entry[] {
  let state = emptyRound
  return Array.from({ length: count }, (_, frameKroner) => {
    const draft = { ...frameSet({ frameKroner }), actor: secretariat, at: '2025-10-14T09:00:00Z' }
    const entry = buildEntry(state.tip, asId<DeviceId>(device), draft)
    state = foldOnto(state, [entry])
    return entry
  })
}

const sorted = (entries: readonly Entry[]) => [...entries].sort(compareEntries)

beforeEach(async () => {
  await workingCopy().journal.clear()
})

describe('the working copy in the window', () => {
  it('holds every entry, one by one and across rows', async () => {
    const entries = journal('a', 120)
    for (const [index, entry] of entries.entries()) {
      await copyEntries('runde-1', [entry], entries.slice(0, index + 1))
    }
    expect(sorted(await readCopiedEntries('runde-1'))).toEqual(entries)
    expect(await workingCopy().journal.count()).toBe(3)
  })

  it('keeps rounds and devices apart', async () => {
    const [a, b] = [journal('a', 3), journal('b', 2)]
    await copyEntries('runde-1', [...a, ...b], [...a, ...b])
    await copyEntries('runde-2', b, b)
    expect(await readCopiedEntries('runde-1')).toHaveLength(5)
    expect(await readCopiedEntries('runde-2')).toEqual(b)
  })

  it('is rebuilt whole from the file when it was emptied', async () => {
    const entries = journal('a', 60)
    const comparison = compareCopy(entries, await readCopiedEntries('runde-1'))
    expect(comparison).toEqual({ onlyCopied: [], mustRebuild: true })
    await rebuildCopy('runde-1', entries)
    expect(compareCopy(entries, await readCopiedEntries('runde-1'))).toEqual({
      onlyCopied: [],
      mustRebuild: false,
    })
  })

  it('names the entries that only it holds', async () => {
    const entries = journal('a', 5)
    await copyEntries('runde-1', entries, entries)
    const comparison = compareCopy(entries.slice(0, 3), await readCopiedEntries('runde-1'))
    expect(comparison.onlyCopied).toEqual(entries.slice(3))
  })

  it('is found out when a value in it was changed', async () => {
    const [first, ...rest] = journal('a', 3) as [Entry, ...Entry[]]
    const changed = { ...first, payload: { frameKroner: 999 } }
    await copyEntries('runde-1', [changed, ...rest], [changed, ...rest])
    expect(compareCopy([first, ...rest], await readCopiedEntries('runde-1')).mustRebuild).toBe(true)
  })
})

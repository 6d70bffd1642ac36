import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EntryNote } from '#electron/files/entry-note'
import { RoundLibrary } from '#electron/round/round-library'
import { StoredRound } from '#electron/round/stored-round'
import { entryName } from '#shared/journal/entry'
import { findConflicts } from '#shared/round/conflicts'
import { frameSet } from '#shared/round/kinds/round-created'
import { selectFrame } from '#shared/round/round-view'
import { freshFolder } from './round-fixture'

async function storeWith(frames: readonly number[]) {
  const root = await freshFolder()
  const folder = path.join(root, 'profile', 'round')
  const noteFile = path.join(root, 'note', 'rounds.json')
  const open = async () => StoredRound.open('runde-1', folder, await EntryNote.open(noteFile))
  const round = await open()
  for (const frameKroner of frames) await round.document.append([frameSet({ frameKroner })])
  await round.close()
  return { folder, open, journal: path.join(folder, 'journal.jsonl'), entries: round.document.entries }
}

describe('a round on this machine', () => {
  it('is as it was when it is opened again', async () => {
    const { open } = await storeWith([1, 2, 3])
    const round = await open()
    expect(selectFrame(round.document.state.fields)).toBe(3)
    expect(round.document.entries).toHaveLength(3)
    expect(round.notices).toEqual([])
  })

  it('sets a torn last line aside in a file of its own, says so, and goes on writing', async () => {
    const { open, journal, folder } = await storeWith([1, 2])
    await appendFile(journal, '{"device":"maskin-1","seq":3,"lam')
    const round = await open()
    expect(round.document.entries).toHaveLength(2)
    expect(round.notices.map(notice => notice.kind)).toEqual(['torn-line'])
    const aside = (await readdir(folder)).filter(name => name.startsWith('journal-avrevet'))
    expect(await readFile(path.join(folder, aside[0] ?? ''), 'utf8')).toBe(
      '{"device":"maskin-1","seq":3,"lam',
    )
    expect((await round.document.append([frameSet({ frameKroner: 3 })])).ok).toBe(true)
    await round.close()
    expect(selectFrame((await open()).document.state.fields)).toBe(3)
  })

  it('is read-only when a line in the middle is damaged, until a whole copy brings it back', async () => {
    const { open, journal, entries } = await storeWith([1, 2, 3])
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('"frameKroner":2', '"frameKroner":7'))
    const round = await open()
    expect(round.document.readOnly).toContain('skadet')
    expect((await round.document.append([frameSet({ frameKroner: 9 })])).ok).toBe(false)
    expect(await round.restore(entries)).toBe(1)
    expect(round.document.readOnly).toBeNull()
    await round.close()
    const again = await open()
    expect(again.document.entries).toEqual(entries)
    expect(again.notices).toEqual([])
  })

  it('never takes an emptied profile for a new round', async () => {
    const { open, folder, entries } = await storeWith([1, 2, 3])
    await rm(folder, { recursive: true })
    const round = await open()
    expect(round.missing).toBe(3)
    expect(round.document.readOnly).toContain('minst 3 hendelser, men bare 0')
    expect(await round.restore(entries)).toBe(3)
    expect(round.document.readOnly).toBeNull()
    expect((await round.document.append([frameSet({ frameKroner: 4 })])).ok).toBe(true)
  })

  it('never uses a number twice after its journal was lost', async () => {
    const { open, folder, entries } = await storeWith([1, 2])
    await rm(folder, { recursive: true })
    const round = await open()
    await round.restore(entries)
    await round.document.append([frameSet({ frameKroner: 3 })])
    const devices = new Set(round.document.entries.map(entry => entry.device))
    expect(devices.size).toBe(2)
  })

  it('writes as another machine where the store was copied, so that nothing written in either copy is lost', async () => {
    const { folder, open, entries } = await storeWith([1, 2])
    const copied = path.join(folder, '..', 'copied')
    await cp(folder, copied, { recursive: true })
    const one = await open()
    await one.document.append([frameSet({ frameKroner: 3 })])
    const note = await EntryNote.open(path.join(folder, '..', 'another-note.json'))
    const other = await StoredRound.open('runde-1', copied, note)
    await other.document.append([frameSet({ frameKroner: 4 })])
    const names = [...one.document.entries, ...other.document.entries].map(entryName)
    expect(new Set(names).size).toBe(entries.length + 2)
    await one.document.merge(other.document.entries)
    expect(findConflicts(one.document.state.fields)).toHaveLength(1)
    await one.close()
    expect((await open()).document.entries).toHaveLength(entries.length + 2)
  })

  it('says that the change is not saved when the disk does not take it', async () => {
    const { open } = await storeWith([1])
    const round = await open()
    await round.close()
    const written = await round.document.append([frameSet({ frameKroner: 2 })])
    expect(written.ok ? '' : written.error.message).toContain('ikke lagret')
    expect(selectFrame(round.document.state.fields)).toBe(1)
  })

  it('lists a round that the profile has lost, from the note outside it', async () => {
    const root = await freshFolder()
    const library = () => RoundLibrary.open(path.join(root, 'profile'), path.join(root, 'note.json'))
    const round = await (await library()).openRound('runde-7')
    await round.document.append([frameSet({ frameKroner: 1 })])
    await round.close()
    await rm(path.join(root, 'profile'), { recursive: true })
    expect((await (await library()).recent()).map(item => item.roundId)).toEqual(['runde-7'])
  })
})

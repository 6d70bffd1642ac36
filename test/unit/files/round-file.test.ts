import { readFile, stat, writeFile } from 'node:fs/promises'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAttachmentStream, readRoundFile } from '#electron/files/read-round-file'
import { type FileRound, openFileRound, saveFileRound } from '#electron/round/file-round'
import { frameSet } from '#shared/round/kinds/round-created'
import { selectApplications, selectFrame } from '#shared/round/round-view'
import { savedRound } from './round-fixture'

let round: FileRound
let bytes: Buffer

beforeAll(async () => {
  round = await savedRound()
  bytes = await readFile(round.path)
})

async function verificationOf(changed: Uint8Array) {
  const path = `${round.path}.copy`
  await writeFile(path, changed)
  const read = await readRoundFile(path)
  return read.ok ? read.value.verification : null
}

describe('a .tildeling file', () => {
  it('gives back every entry and every attachment', async () => {
    const opened = await openFileRound(round.path)
    if (!opened.ok) throw new Error(opened.error.message)
    const { document, file } = opened.value
    expect(document.entries).toEqual(round.document.entries)
    expect(selectFrame(document.state.fields)).toBe(2_000_000)
    expect(file?.verification).toEqual({ ok: true, entries: 3, devices: 1, broken: [] })
    const sha256 = selectApplications(document.state.fields)[0]?.packet.attachments[0]?.sha256 ?? ''
    const chunks: Buffer[] = []
    for await (const chunk of await readAttachmentStream(round.path, sha256)) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe('%PDF-1.7 et lite vedlegg')
  })

  it('finds a changed byte, whichever byte it is', async () => {
    const missed: number[] = []
    // The parts of the zip are short; every byte of the first, then every fifth, keeps the test quick.
    for (let index = 0; index < bytes.length; index += index < 400 ? 1 : 5) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8))
      if ((await verificationOf(changed))?.ok === true) missed.push(index)
    }
    expect(missed).toEqual([])
  })

  it('gives what verifies of a file whose end is gone, and says that it is damaged', async () => {
    const path = `${round.path}.cut`
    await writeFile(path, bytes.subarray(0, bytes.length - 30))
    const whole = await openFileRound(path)
    expect(whole.ok && whole.value.document.entries).toHaveLength(3)
    expect(whole.ok && whole.value.document.readOnly).toContain('skadet')
    const inJournal = bytes.indexOf('application.imported')
    await writeFile(path, bytes.subarray(0, inJournal))
    const cut = await openFileRound(path)
    expect(cut.ok && cut.value.document.entries).toHaveLength(2)
    expect(cut.ok && cut.value.file?.verification.ok).toBe(false)
  })

  it('gives the entries around one that was changed', async () => {
    const changed = Buffer.from(bytes)
    changed.write('9', changed.indexOf('"frameKroner":2000000') + 14)
    const path = `${round.path}.changed`
    await writeFile(path, changed)
    const opened = await openFileRound(path)
    expect(opened.ok && opened.value.document.entries.map(entry => entry.seq)).toEqual([1, 3])
  })

  it('finds that the last entry was taken out', async () => {
    const parts = unzipSync(bytes)
    const journal = Buffer.from(parts['journal.jsonl'] ?? []).toString()
    const shorter = `${journal.trim().split('\n').slice(0, -1).join('\n')}\n`
    const packed = zipSync({ ...parts, 'journal.jsonl': Buffer.from(shorter) })
    expect((await verificationOf(packed))?.broken).toEqual([
      { device: 'test', seq: 3, reason: 'head-missing' },
    ])
  })

  it('finds that an attachment is gone', async () => {
    const { 'journal.jsonl': journal, 'round.json': header } = unzipSync(bytes)
    const packed = zipSync({
      'journal.jsonl': journal ?? new Uint8Array(),
      'round.json': header ?? new Uint8Array(),
    })
    expect((await verificationOf(packed))?.broken.map(one => one.reason)).toEqual(['attachment-missing'])
  })

  it('is judged by its contents when another program packed it again', async () => {
    expect((await verificationOf(zipSync(unzipSync(bytes))))?.ok).toBe(true)
  })

  it('opens a damaged file for reading only, with what verifies, and never writes over it', async () => {
    const parts = unzipSync(bytes)
    const journal = Buffer.from(parts['journal.jsonl'] ?? []).toString()
    const path = `${round.path}.damaged`
    await writeFile(
      path,
      zipSync({ ...parts, 'journal.jsonl': Buffer.from(journal.replace('2000000', '9000000')) }),
    )
    const before = await readFile(path)
    const opened = await openFileRound(path)
    if (!opened.ok) throw new Error(opened.error.message)
    expect(opened.value.document.entries).toHaveLength(2)
    expect(opened.value.document.readOnly).toContain('skadet')
    const written = await opened.value.document.append([frameSet({ frameKroner: 1 })])
    expect(written.ok).toBe(false)
    expect((await saveFileRound(opened.value)).ok).toBe(false)
    expect(await readFile(path)).toEqual(before)
  })

  it('loses nothing when two programs write to it at the same time', async () => {
    const both = await savedRound()
    const opened = await Promise.all([openFileRound(both.path), openFileRound(both.path)])
    await Promise.all(
      opened.map(async (one, index) => {
        if (!one.ok) throw new Error(one.error.message)
        await one.value.document.append([frameSet({ frameKroner: 5 + index })])
        expect((await saveFileRound(one.value)).ok).toBe(true)
      }),
    )
    const after = await openFileRound(both.path)
    if (!after.ok) throw new Error(after.error.message)
    expect(after.value.file?.verification).toMatchObject({ ok: true, entries: 5, devices: 3 })
    expect(after.value.document.entries.filter(entry => entry.kind === 'frame.set')).toHaveLength(3)
  })

  it('is never taken for damaged while another program saves to it', async () => {
    const shared = await savedRound()
    let saving = true
    const save = async () => {
      for (let frameKroner = 1; frameKroner <= 40; frameKroner++) {
        await shared.document.append([frameSet({ frameKroner })])
        expect(await saveFileRound(shared)).toEqual({ ok: true, value: undefined })
      }
      saving = false
    }
    const seen: unknown[] = []
    const read = async () => {
      while (saving) {
        const opened = await openFileRound(shared.path)
        seen.push(opened.ok ? opened.value.document.readOnly : opened.error)
      }
    }
    await Promise.all([save(), read(), read(), read()])
    expect(seen.length).toBeGreaterThan(20)
    expect(seen.filter(complaint => complaint !== null)).toEqual([])
  })

  it('is not written over when another round has taken its place', async () => {
    const [one, other] = [await savedRound(), await savedRound()]
    await one.document.append([frameSet({ frameKroner: 9 })])
    const bytes = Buffer.from(await readFile(other.path))
    bytes[0] = 0
    await writeFile(one.path, bytes)
    expect((await saveFileRound(one)).ok).toBe(false)
    expect((await readFile(one.path)).equals(bytes)).toBe(true)
  })

  it('says in one line what is wrong with a file that is no round', async () => {
    const path = `${round.path}.txt`
    await writeFile(path, 'ikke en runde')
    const read = await readRoundFile(path)
    expect(read.ok ? '' : read.error.message).toContain('er ikke en runde')
    const missing = await readRoundFile(`${round.path}.finnes-ikke`)
    expect(missing.ok ? '' : missing.error.message).toContain('Finner ikke filen')
  })

  it('has the same bytes when the same contents are saved again', async () => {
    const again = await openFileRound(round.path)
    if (!again.ok) throw new Error(again.error.message)
    expect((await saveFileRound(again.value)).ok).toBe(true)
    expect(await readFile(round.path)).toEqual(bytes)
    expect((await stat(round.path)).size).toBe(bytes.length)
  })
})

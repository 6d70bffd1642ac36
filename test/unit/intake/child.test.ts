import { rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importMembers } from '#electron/intake/import-tables'
import { type LaunchIntakeChild, launchWithNode, ReadyReader } from '#electron/intake/launch-child'
import { madeUpList } from '#electron/intake/warm-up'
import { buildChild } from './build-child'
import { folderOf, importing, inShort, soknad, zipPacket } from './packet-files'

let entry: string
beforeAll(async () => {
  entry = await buildChild()
}, 60_000)
afterAll(async () => {
  await rm(dirname(entry), { recursive: true, force: true })
})

/** A reader that runs this code instead of reading, to see what the parent makes of it. */
async function misbehaving(code: string): Promise<LaunchIntakeChild> {
  const path = join(await folderOf({}), 'reader.mjs')
  await writeFile(path, code)
  return launchWithNode(path)
}

const packets = {
  'a.zip': zipPacket(soknad({ title: 'A' })),
  'b.zip': zipPacket(soknad({ title: 'B' }), { 'x.pdf': '%PDF-' }),
}

describe('the reader process', () => {
  test('gives what the readers give, and tells how far it has come', async () => {
    const seen: string[] = []
    const report = await importing(packets, {
      launch: launchWithNode(entry),
      onProgress: ({ file }) => seen.push(file),
    })
    expect(inShort(report)).toEqual({ titles: ['A', 'B'], rejected: [], warnings: [] })
    expect(report.packets[1]?.packet.attachments.map(({ name }) => name)).toEqual(['x.pdf'])
    expect(seen).toContain('a.zip')
    expect(seen).toContain('b.zip')
  })

  test('reads a list of members too', async () => {
    const folder = await folderOf({ 'm.csv': 'id;name;role\nm1;Åse Eksempel;medlem\n' })
    const read = await importMembers(join(folder, 'inn', 'm.csv'), { launch: launchWithNode(entry) })
    expect(read.ok && read.value.records.map(({ name }) => name)).toEqual(['Åse Eksempel'])
  })

  const dyingOn = (file: string, end: string) => `
    process.on('message', request => {
      const files = request.unit.files.filter(file => !request.skip.includes(file.name))
      for (const { name } of files) {
        process.send([{ kind: 'begin', file: name }])
        if (name === '${file}') { ${end}; return }
        process.send([{ kind: 'rejected', rejected: { file: name, reason: 'read', message: 'lest' } }])
      }
      process.send([{ kind: 'done' }])
    })`
  const three = { 'a.txt': '1', 'b.txt': '2', 'c.txt': '3' }

  test('that dies on a file is replaced; that file is refused and the rest is read', async () => {
    const launch = await misbehaving(dyingOn('b.txt', 'process.exit(3)'))
    const report = await importing(three, { launch })
    expect(inShort(report).rejected.sort()).toEqual(['a.txt: read', 'b.txt: crashed', 'c.txt: read'])
  })

  test('that falls silent on a file is stopped; that file is refused and the rest is read', async () => {
    const launch = await misbehaving(dyingOn('b.txt', 'setInterval(() => {}, 1000)'))
    const report = await importing(three, { launch, idleMs: 5_000 })
    expect(inShort(report).rejected.sort()).toEqual(['a.txt: read', 'b.txt: timeout', 'c.txt: read'])
  })

  test('that runs out of memory on a file is replaced like any other', async () => {
    const launch = await misbehaving(
      dyingOn('b.txt', 'const all = []; for (;;) all.push(new Array(100_000).fill(all.length))'),
    )
    const report = await importing(three, { launch })
    expect(inShort(report).rejected.sort()).toEqual(['a.txt: read', 'b.txt: crashed', 'c.txt: read'])
  })

  test('that answers something else than it should is not believed', async () => {
    const launch = await misbehaving(
      `process.on('message', () => process.send([{ kind: 'packet', packet: { file: 'x', part: null, packet: { file: 'x', form: { evil: true }, attachments: [] } } }]))`,
    )
    const report = await importing({ 'a.txt': '1' }, { launch })
    expect(inShort(report)).toEqual({ titles: [], rejected: ['a.txt: crashed'], warnings: [] })
  })

  test('stops when the import is cancelled, and every file that was not read is named', async () => {
    const stop = new AbortController()
    const launch = await misbehaving(dyingOn('b.txt', 'setInterval(() => {}, 1000)'))
    const report = await importing(
      { ...three, 'd.zip': zipPacket() },
      {
        launch,
        signal: stop.signal,
        onProgress: ({ file }) => (file === 'b.txt' ? stop.abort() : undefined),
      },
    )
    expect(report.packets).toEqual([])
    expect(inShort(report).rejected.sort()).toEqual([
      'a.txt: read',
      'b.txt: cancelled',
      'c.txt: cancelled',
      'd.zip: read',
    ])
  })
})

describe('a reader that is kept ready', () => {
  /** A launcher that counts, and tells when one of its readers ends. */
  function counted() {
    const launchOne = launchWithNode(entry)
    const ends: Promise<void>[] = []
    const launch: LaunchIntakeChild = () => {
      const child = launchOne()
      ends.push(new Promise(resolve => child.onExit(resolve)))
      return child
    }
    return { launch, ends }
  }

  test('is the one that reads, and is used once', async () => {
    const { launch, ends } = counted()
    const ready = new ReadyReader(launch)
    ready.prepare()
    ready.prepare()
    expect(ends).toHaveLength(1)
    expect(inShort(await importing(packets, { launch: ready.launch })).titles).toEqual(['A', 'B'])
    await ends[0]
    expect(inShort(await importing(packets, { launch: ready.launch })).titles).toEqual(['A', 'B'])
    expect(ends).toHaveLength(2)
  })

  test('is followed by the next when it has ended, until it is closed', async () => {
    const { launch, ends } = counted()
    const ready = new ReadyReader(launch, { again: true })
    ready.prepare()
    expect(inShort(await importing(packets, { launch: ready.launch })).titles).toEqual(['A', 'B'])
    await ends[0]
    expect(ends).toHaveLength(2)
    ready.close()
    await ends[1]
    ready.prepare()
    expect(ends).toHaveLength(2)
  })

  test('warms up on a list that holds what lists hold, of which nothing is told', async () => {
    const list = await importing({ 'liste.xlsx': madeUpList() })
    expect(inShort(list)).toMatchObject({ rejected: [], warnings: [] })
    expect(list.packets).toHaveLength(300)
    expect(Object.keys(list.packets[0]?.packet.sources ?? {})).toHaveLength(20)
    const { launch } = counted()
    const asked: string[] = []
    const ready = new ReadyReader(
      () => {
        const child = launch()
        const send: typeof child.send = request => {
          asked.push(request.task)
          child.send(request)
        }
        return { ...child, send }
      },
      { again: true },
    )
    ready.prepare()
    const report = await importing(packets, { launch: ready.launch })
    ready.close()
    expect(asked.slice(0, 2)).toEqual(['warm-up', 'unit'])
    expect(inShort(report)).toEqual({ titles: ['A', 'B'], rejected: [], warnings: [] })
  })

  test('is replaced when it is asked for, where it ended while it waited', async () => {
    const { launch, ends } = counted()
    const ready = new ReadyReader(() => {
      const child = launch()
      if (ends.length === 1) child.kill()
      return child
    })
    ready.prepare()
    await ends[0]
    expect(inShort(await importing(packets, { launch: ready.launch })).titles).toEqual(['A', 'B'])
    expect(ends).toHaveLength(2)
  })
})

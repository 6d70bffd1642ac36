import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import type { Entry } from '#shared/journal/entry'
import { encodeLine } from '#shared/journal/journal-lines'
import type { Head } from '#shared/journal/verify'
import type { RoundHeader } from './round-header'

/** Where the bytes of an attachment can be read from. */
export type AttachmentSource = (sha256: string) => NodeJS.ReadableStream | Promise<NodeJS.ReadableStream>

/** What goes into a `.tildeling` file. */
export interface RoundContents {
  readonly header: Omit<RoundHeader, 'format' | 'heads'>
  readonly entries: readonly Entry[]
  readonly attachments: ReadonlyMap<string, number>
  readonly attachmentSource: AttachmentSource
}

/**
 * Writes a `.tildeling` file beside its place and moves it there when it is whole and on disk, so that a file that
 * was there is never half overwritten. The same contents give the same bytes.
 */
export async function writeRoundFile(path: string, contents: RoundContents): Promise<void> {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    await pipeline(packRound(contents), createWriteStream(part, { highWaterMark: 1024 * 1024 }))
    const file = await open(part, 'r+')
    await file.sync()
    await file.close()
    await rename(part, path)
  } catch (cause) {
    await rm(part, { force: true })
    throw cause
  }
}

/** The bytes of a `.tildeling` file, as a stream: nothing is compressed and nothing depends on the clock. */
export function packRound({
  header,
  entries,
  attachments,
  attachmentSource,
}: RoundContents): NodeJS.ReadableStream {
  const zip = new yazl.ZipFile()
  const fixed = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true }
  const text = JSON.stringify({ format: 'tildeling/round@1', ...header, heads: headsOf(entries) }, null, 2)
  zip.addBuffer(Buffer.from(text), 'round.json', fixed)
  zip.addBuffer(Buffer.from(entries.map(encodeLine).join('')), 'journal.jsonl', fixed)
  for (const [sha256, size] of [...attachments].sort(([a], [b]) => (a < b ? -1 : 1))) {
    zip.addReadStreamLazy(`attachments/${sha256}`, { ...fixed, size }, callback => {
      Promise.resolve(attachmentSource(sha256)).then(
        stream => callback(null, stream),
        cause => callback(cause, undefined as never),
      )
    })
  }
  zip.end()
  zip.on('error', cause => zip.outputStream.emit('error', cause))
  return zip.outputStream
}

function headsOf(entries: readonly Entry[]): Record<string, Head> {
  const heads: Record<string, Head> = {}
  for (const { device, seq, hash } of entries) {
    if ((heads[device]?.seq ?? 0) < seq) heads[device] = { seq, hash }
  }
  return Object.fromEntries(Object.entries(heads).sort(([a], [b]) => (a < b ? -1 : 1)))
}

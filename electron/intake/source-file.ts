import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'

/** A file to read, wherever it lies: on disk, in a zip, in an e-mail. `name` is for people and never used as a path. */
export type SourceFile = {
  readonly name: string
  readonly bytes: number
  /** Where it lies, for files on disk. */
  readonly path?: string
  chunks(): AsyncIterable<Uint8Array>
}

/** Bytes that were not what their container said they were. */
export class DamagedFile extends Error {}

/** A file on disk, under the name that a person knows it by. */
export async function fileOnDisk(path: string, name: string): Promise<SourceFile> {
  const bytes = (await stat(path)).size
  return { name, bytes, path, chunks: () => chunksOf(path, bytes) }
}

async function* chunksOf(path: string, bytes: number): AsyncGenerator<Buffer> {
  if (bytes > 1024 * 1024) yield* createReadStream(path, { highWaterMark: 1024 * 1024 })
  else yield await readFile(path)
}

/** Bytes already in memory. */
export function fileInMemory(name: string, bytes: Uint8Array): SourceFile {
  return {
    name,
    bytes: bytes.length,
    async *chunks() {
      yield bytes
    },
  }
}

/** The whole content; the caller has compared `bytes` with a limit first. */
export async function readWhole(file: SourceFile): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.chunks()) {
    length += chunk.length
    if (length > file.bytes) throw new DamagedFile('longer than stated')
    chunks.push(chunk)
  }
  return oneBuffer(chunks)
}

function oneBuffer(chunks: readonly Uint8Array[]): Buffer {
  const [only] = chunks
  return chunks.length === 1 && Buffer.isBuffer(only) ? only : Buffer.concat(chunks)
}

/** The first bytes, enough to tell what kind of file it is. */
export async function readStart(file: SourceFile): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.chunks()) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= 8_192) break
  }
  return oneBuffer(chunks).subarray(0, 8_192)
}

/** A size as a person reads it. */
export function sizeText(bytes: number): string {
  return bytes >= 1024 ** 3 ? `${bytes / 1024 ** 3} GB` : `${Math.round(bytes / 1024 ** 2)} MB`
}

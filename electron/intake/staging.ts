import { createHash, randomUUID } from 'node:crypto'
import { closeSync, openSync, renameSync, writeSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attachment } from '#shared/round/packet'
import type { SourceFile } from './source-file'

/** Puts attachments where the round will fetch them: one file per content, named by its SHA-256. */
export type Staging = {
  /** Copies a file in, hashed while it is written; `tick` is called now and then with the bytes so far. */
  add(file: SourceFile, displayName: string, tick: (bytes: number) => void): Promise<Attachment>
  /** Copies a file to a temporary place and gives its path; `discard` removes it. */
  spool(file: SourceFile, tick: (bytes: number) => void): Promise<{ path: string; discard(): Promise<void> }>
}

const tickEvery = 8 * 1024 * 1024

/** Opens a staging folder; no name from a packet ever becomes part of a path in it. */
export function stagingIn(folder: string): Staging {
  const write = async (file: SourceFile, tick: (bytes: number) => void) => {
    const path = join(folder, `${unfinishedPrefix}${randomUUID()}`)
    const hash = createHash('sha256')
    const target = openSync(path, 'wx')
    let bytes = 0
    let told = 0
    try {
      for await (const chunk of file.chunks()) {
        hash.update(chunk)
        writeAll(target, chunk)
        bytes += chunk.length
        if (bytes - told >= tickEvery) {
          told = bytes
          tick(bytes)
        }
      }
    } catch (error) {
      closeSync(target)
      await rm(path, { force: true })
      throw error
    }
    closeSync(target)
    return { path, bytes, sha256: hash.digest('hex') }
  }
  return {
    add: async (file, displayName, tick) => {
      const { path, bytes, sha256 } = await write(file, tick)
      renameSync(path, join(folder, sha256))
      return { name: displayName, sha256, bytes }
    },
    spool: async (file, tick) => {
      const { path } = await write(file, tick)
      return { path, discard: () => rm(path, { force: true }) }
    },
  }
}

/** Files that begin so were never finished and may be removed. */
export const unfinishedPrefix = 'unfinished-'

/** The whole chunk, whatever a single write takes. The process does nothing else, so it may wait for the disk. */
function writeAll(target: number, chunk: Uint8Array): void {
  for (let written = 0; written < chunk.length; ) {
    written += writeSync(target, chunk, written, chunk.length - written)
  }
}

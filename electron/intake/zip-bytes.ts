import { closeSync, createReadStream, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import { DamagedFile } from './source-file'

/** The bytes of a zip file: all of it in memory where it is small, otherwise read from disk place by place. */
export type ZipBytes = {
  /** The whole, where it lies in memory. */
  readonly whole: Buffer | null
  at(start: number, length: number): Buffer
  stream(start: number, length: number): Readable
  close(): void
}

const inMemory = 32 * 1024 * 1024

/** Opens a zip for reading. Errors of the file system are thrown as they come. */
export function zipBytes(source: string | Buffer): ZipBytes {
  if (typeof source !== 'string') return bytesInMemory(source)
  const fd = openSync(source, 'r')
  try {
    if (fstatSync(fd).size > inMemory) return bytesOnDisk(source, fd)
    const whole = readFileSync(fd)
    closeSync(fd)
    return bytesInMemory(whole)
  } catch (error) {
    closeSync(fd)
    throw error
  }
}

function bytesInMemory(whole: Buffer): ZipBytes {
  const at = (start: number, length: number) => {
    if (start + length > whole.length) throw new DamagedFile('cut off')
    return whole.subarray(start, start + length)
  }
  return { whole, at, stream: (start, length) => Readable.from([at(start, length)]), close: () => {} }
}

function bytesOnDisk(path: string, fd: number): ZipBytes {
  return {
    whole: null,
    at: (start, length) => {
      const bytes = Buffer.allocUnsafe(length)
      let read = 0
      while (read < length) {
        const more = readSync(fd, bytes, read, length - read, start + read)
        if (more === 0) throw new DamagedFile('cut off')
        read += more
      }
      return bytes
    },
    stream: (start, length) =>
      length === 0
        ? Readable.from([])
        : createReadStream(path, { start, end: start + length - 1, highWaterMark: 1024 * 1024 }),
    close: () => closeSync(fd),
  }
}

import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import type { Entry } from 'yauzl'
import { decodeEntryName } from '#shared/intake/entry-name'
import { DamagedFile } from './source-file'
import type { ZipBytes } from './zip-bytes'

/** Up to here an entry is unpacked in one piece, which is many times faster than in a stream. */
const inOnePiece = 16 * 1024 * 1024
const localHeader = 30

/**
 * The bytes of one entry, unpacked and checked against the length and the sum that the zip's list gives. Never gives
 * more than that length; throws `DamagedFile` where they differ, a large entry's first pieces having been given.
 */
export async function* unpackEntry(zip: ZipBytes, entry: Entry): AsyncGenerator<Buffer> {
  const start = dataStart(zip, entry)
  if (Math.max(entry.compressedSize, entry.uncompressedSize) <= inOnePiece) {
    const content = unpackWhole(zip.at(start, entry.compressedSize), entry)
    if (content.length > 0) yield content
  } else yield* unpackStream(zip, start, entry)
}

function dataStart(zip: ZipBytes, entry: Entry): number {
  const at = entry.relativeOffsetOfLocalHeader
  const header = zip.at(at, localHeader)
  if (header.readUInt32LE(0) !== 0x04034b50) throw new DamagedFile('no entry where the list says')
  const nameLength = header.readUInt16LE(26)
  const name = decodeEntryName(zip.at(at + localHeader, nameLength))
  if (name !== decodeEntryName(entry.fileNameRaw)) throw new DamagedFile('another name than the list says')
  return at + localHeader + nameLength + header.readUInt16LE(28)
}

function unpackWhole(packed: Buffer, entry: Entry): Buffer {
  const content = entry.compressionMethod === 0 ? packed : inflate(packed, entry.uncompressedSize)
  if (content.length !== entry.uncompressedSize) throw new DamagedFile('length')
  if (crc32(content) !== entry.crc32) throw new DamagedFile('checksum')
  return content
}

function inflate(packed: Buffer, length: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(length, 1), chunkSize: Math.max(length, 64) })
  } catch (error) {
    throw new DamagedFile(String(error))
  }
}

async function* unpackStream(zip: ZipBytes, start: number, entry: Entry): AsyncGenerator<Buffer> {
  let length = 0
  let sum = 0
  try {
    for await (const chunk of unpacked(zip, start, entry)) {
      length += chunk.length
      if (length > entry.uncompressedSize) break
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    throw new DamagedFile(String(error))
  }
  if (length !== entry.uncompressedSize) throw new DamagedFile('length')
  if (sum !== entry.crc32) throw new DamagedFile('checksum')
}

function unpacked(zip: ZipBytes, start: number, entry: Entry): AsyncIterable<Buffer> {
  const packed = zip.stream(start, entry.compressedSize)
  if (entry.compressionMethod === 0) return packed
  const inflated = createInflateRaw({ chunkSize: 1024 * 1024 })
  // What goes wrong comes to whoever reads the inflated bytes.
  pipeline(packed, inflated).catch(() => {})
  return inflated
}

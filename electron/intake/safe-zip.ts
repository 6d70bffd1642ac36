import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { err, ok, type Result } from '#shared/base/result'
import { decodeEntryName, isLitter, isPathTrick } from '#shared/intake/entry-name'
import { intakeLimits } from '#shared/intake/limits'
import type { Rejection } from '#shared/intake/problem'
import { DamagedFile, type SourceFile, sizeText } from './source-file'

/** A zip whose names, sizes and count have been checked before anything in it is unpacked. */
export type SafeZip = {
  readonly entries: readonly SourceFile[]
  close(): void
}

type Caps = { readonly entries: number; readonly totalBytes: number; readonly ratio: number }

/**
 * Opens a zip and reads its list of files. Refuses the whole of it for a name that points out of it, a password, or
 * sizes that no honest packet has; folders and litter from file managers are left out of the list.
 */
export async function openZip(
  source: string | Buffer,
  caps: Caps = intakeLimits.archive,
): Promise<Result<SafeZip, Rejection>> {
  let zip: ZipFile
  try {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
    zip =
      typeof source === 'string'
        ? await yauzl.openPromise(source, options)
        : await yauzl.fromBufferPromise(source, options)
  } catch (error) {
    if (isMissing(error)) return err({ kind: 'not-found' })
    return err({ kind: 'broken-zip' })
  }
  const listed = await list(zip, caps).catch(() => err<Rejection>({ kind: 'broken-zip' }))
  if (!listed.ok) {
    zip.close()
    return listed
  }
  return ok({ entries: listed.value, close: () => zip.close() })
}

async function list(zip: ZipFile, caps: Caps): Promise<Result<readonly SourceFile[], Rejection>> {
  if (zip.entryCount > caps.entries)
    return err({ kind: 'too-many', what: 'filer i pakken', limit: caps.entries })
  const entries: SourceFile[] = []
  const seen = new Set<string>()
  let packed = 0
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    const name = decodeEntryName(entry.fileName as unknown as Buffer)
    if (isPathTrick(name)) return err({ kind: 'path-trick', name })
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    if (unpacked > caps.totalBytes) {
      return err({ kind: 'too-large', what: 'innholdet i pakken', limit: sizeText(caps.totalBytes) })
    }
    const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1)
    if (entry.uncompressedSize > intakeLimits.archive.ratioFromBytes && ratio > caps.ratio) {
      return err({
        kind: 'too-large',
        what: `«${name}» pakket ut`,
        limit: `${caps.ratio} ganger pakket størrelse`,
      })
    }
    if (name.endsWith('/') || isLitter(name)) continue
    if (entry.isEncrypted()) return err({ kind: 'encrypted' })
    if (!entry.canDecodeFileData() || seen.has(name)) return err({ kind: 'broken-zip' })
    seen.add(name)
    entries.push({ name, bytes: entry.uncompressedSize, chunks: () => unpack(zip, entry) })
  }
  if (packed > zip.fileSize) return err({ kind: 'broken-zip' })
  return ok(entries)
}

async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    throw new DamagedFile(String(error))
  }
  if (sum !== entry.crc32) throw new DamagedFile('checksum')
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'EACCES', 'EPERM', 'EISDIR'].includes((error as { code?: string }).code ?? '')
}

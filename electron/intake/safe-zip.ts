import yauzl, { type ZipFile } from 'yauzl'
import { err, ok, type Result } from '#shared/base/result'
import { decodeEntryName, isLitter, isPathTrick } from '#shared/intake/entry-name'
import { intakeLimits } from '#shared/intake/limits'
import type { Rejection } from '#shared/intake/problem'
import { type SourceFile, sizeText } from './source-file'
import { unpackEntry } from './unpack-entry'
import { type ZipBytes, zipBytes } from './zip-bytes'

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
  let bytes: ZipBytes
  try {
    bytes = zipBytes(source)
  } catch (error) {
    return err({ kind: isMissing(error) ? 'not-found' : 'broken-zip' })
  }
  const listed = await listOf(source, bytes, caps)
  if (!listed.ok) {
    bytes.close()
    return listed
  }
  return ok({ entries: listed.value, close: () => bytes.close() })
}

async function listOf(
  source: string | Buffer,
  bytes: ZipBytes,
  caps: Caps,
): Promise<Result<readonly SourceFile[], Rejection>> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
  let zip: ZipFile | null = null
  try {
    zip =
      bytes.whole === null
        ? await yauzl.openPromise(String(source), options)
        : await yauzl.fromBufferPromise(bytes.whole, options)
    return await list(zip, bytes, caps)
  } catch {
    return err({ kind: 'broken-zip' })
  } finally {
    zip?.close()
  }
}

async function list(
  zip: ZipFile,
  bytes: ZipBytes,
  caps: Caps,
): Promise<Result<readonly SourceFile[], Rejection>> {
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
    entries.push({ name, bytes: entry.uncompressedSize, chunks: () => unpackEntry(bytes, entry) })
  }
  if (packed > zip.fileSize || hasUnlisted(zip, bytes)) return err({ kind: 'broken-zip' })
  return ok(entries)
}

/** Whether the list of files goes on after the number of them that the zip says: one of them would be lost unseen. */
function hasUnlisted(zip: ZipFile, bytes: ZipBytes): boolean {
  const { readEntryCursor } = zip as unknown as { readEntryCursor: number }
  return bytes.at(readEntryCursor, 4).readUInt32LE(0) === 0x02014b50
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'EACCES', 'EPERM', 'EISDIR'].includes((error as { code?: string }).code ?? '')
}

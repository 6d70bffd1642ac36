import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { type Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { err, ok, type Result } from '#shared/base/result'
import type { Entry } from '#shared/journal/entry'
import { type DamagedLine, parseLines } from '#shared/journal/journal-lines'
import { type Broken, type Verification, verifyEntries } from '#shared/journal/verify'
import { attachmentsOf } from '#shared/round/attachments-of'
import { type BundleHeader, digestOfWithheld } from '#shared/round/bundle'
import { bundleIssued, decodeIssued } from '#shared/round/kinds/exchange-entries'
import { type RoundHeader, roundHeader } from './round-header'
import { type AttachmentSource, packRound } from './write-round-file'

export type RoundFileError =
  | { readonly kind: 'not-there'; readonly message: string }
  | { readonly kind: 'not-a-round'; readonly message: string }
  | { readonly kind: 'unreadable'; readonly message: string }

/** A `.tildeling` file, read: what verifies, and what does not. */
export interface RoundFile {
  readonly path: string
  readonly header: RoundHeader
  readonly entries: readonly Entry[]
  readonly damaged: readonly DamagedLine[]
  /** SHA-256 → bytes, of the attachments the file holds. */
  readonly attachments: ReadonlyMap<string, number>
  readonly verification: Verification
}

/** The most that the text parts of a round file may hold, in bytes. */
const largestText = 512 * 1024 * 1024

const attachmentName = /^attachments\/([0-9a-f]{64})$/

/** The parts of a round file as they could be read, and what was found wrong on the way. */
interface Parts {
  readonly headerText: string | null
  readonly journalText: string | null
  readonly attachments: ReadonlyMap<string, number>
  readonly broken: readonly Broken[]
  readonly attachmentSource: AttachmentSource
}

/**
 * Reads a `.tildeling` file and checks all of it. Of a damaged or cut-off file it gives what verifies; it fails only
 * where there is no round in it to show. Another program may put a newer file in its place meanwhile: what is read is
 * one and the same file throughout.
 */
export async function readRoundFile(path: string): Promise<Result<RoundFile, RoundFileError>> {
  let handle: FileHandle
  try {
    handle = await open(path)
  } catch (cause) {
    return err(unreadable(path, cause))
  }
  try {
    return await readOpened(handle, path)
  } finally {
    await handle.close()
  }
}

async function readOpened(handle: FileHandle, path: string): Promise<Result<RoundFile, RoundFileError>> {
  const read = await readParts(handle, path)
  if (!read.ok) return read
  const { headerText, journalText, attachments } = read.value
  const broken = [...read.value.broken]
  if (journalText === null) {
    const message = `«${path}» inneholder ingen runde (journal.jsonl mangler eller kan ikke leses).`
    return err({ kind: 'not-a-round', message })
  }
  const version = otherVersion(headerText)
  if (version !== null) {
    const message =
      version > 1
        ? `«${path}» er laget med en nyere versjon av Tildeling. Oppdater programmet, eller be om en fil fra den versjonen du har.`
        : `«${path}» har et eldre format som ikke kan leses. Åpne runden i en nyere versjon av Tildeling der den ligger, og lagre den på nytt.`
    return err({ kind: 'not-a-round', message })
  }
  const parsed = parseLines(journalText)
  const header = readHeader(headerText)
  if (header === null) broken.push({ device: 'round.json', seq: 0, reason: 'unreadable-line' })
  const bundle = header?.bundle
  const checked = verifyEntries(parsed.entries, header?.heads, bundle?.withheld)
  if (bundle !== undefined && !isIssued(bundle, parsed.entries)) {
    broken.push({ device: 'round.json', seq: 0, reason: 'withheld-changed' })
  }
  for (const line of parsed.damaged) {
    const reason = line.reason === 'hash-mismatch' ? 'hash-mismatch' : 'unreadable-line'
    broken.push({ device: 'journal.jsonl', seq: line.line, reason })
  }
  for (const sha256 of bundle === undefined ? attachmentsOf(parsed.entries) : []) {
    if (!attachments.has(sha256) && !broken.some(one => one.device === sha256)) {
      broken.push({ device: sha256, seq: 0, reason: 'attachment-missing' })
    }
  }
  const file: RoundFile = {
    path,
    header: header ?? { format: 'tildeling/round@1', roundId: '', title: '', schemeId: '', heads: {} },
    entries: parsed.entries,
    damaged: parsed.damaged,
    attachments,
    verification: {
      ...checked,
      ok: checked.ok && broken.length === 0,
      broken: [...checked.broken, ...broken],
    },
  }
  if (!file.verification.ok || (await sameAsRepacked(handle, file, read.value.attachmentSource)))
    return ok(file)
  return ok({ ...file, verification: { ...file.verification, ok: false, broken: [containerChanged] } })
}

/** Whether what a member's file says it leaves out is what the entry that issued it says. */
function isIssued({ id, withheld }: BundleHeader, entries: readonly Entry[]): boolean {
  return entries.some(({ kind, payload }) => {
    const issued = kind === bundleIssued.kind ? decodeIssued(payload) : null
    return issued?.bundleId === id && issued.withheld === digestOfWithheld(withheld)
  })
}

const containerChanged: Broken = { device: 'zip', seq: 0, reason: 'container-changed' }

async function readParts(handle: FileHandle, path: string): Promise<Result<Parts, RoundFileError>> {
  let zip: yauzl.ZipFile
  try {
    zip = await openZip(handle)
  } catch (cause) {
    const salvaged = await salvageParts(handle).catch(() => null)
    return salvaged === null ? err(unreadable(path, cause)) : ok(salvaged)
  }
  const attachments = new Map<string, number>()
  const places = new Map<string, yauzl.Entry>()
  const broken: Broken[] = []
  let headerText: string | null = null
  let journalText: string | null = null
  try {
    for await (const entry of zip.eachEntry()) {
      const sha256 = attachmentName.exec(entry.fileName)?.[1]
      if (sha256 !== undefined) {
        const found = await hashEntry(zip, entry).catch(() => null)
        if (found === sha256) {
          attachments.set(sha256, entry.uncompressedSize)
          places.set(sha256, entry)
        } else broken.push({ device: sha256, seq: 0, reason: 'attachment-changed' })
        continue
      }
      const { text, intact } = await readText(zip, entry)
      if (entry.fileName === 'round.json') headerText = text
      if (entry.fileName === 'journal.jsonl') journalText = text
      if (!intact) broken.push({ device: entry.fileName, seq: 0, reason: 'container-changed' })
    }
  } catch {
    broken.push(containerChanged)
  }
  const attachmentSource: AttachmentSource = async sha256 => {
    const place = places.get(sha256)
    if (place === undefined) throw new Error(`No attachment ${sha256} in the round file`)
    return zip.openReadStreamPromise(place)
  }
  return ok({ headerText, journalText, attachments, broken, attachmentSource })
}

/**
 * What can be read of a zip whose directory is gone, as when a copy was cut off: the parts that are stored as they
 * are, by the local header that stands before each. Null where there is no journal among them.
 */
async function salvageParts(handle: FileHandle): Promise<Parts | null> {
  if ((await handle.stat()).size > largestText) return null
  const bytes = await handle.readFile()
  const journalText = storedPart(bytes, 'journal.jsonl')
  if (journalText === null) return null
  const headerText = storedPart(bytes, 'round.json')
  const attachmentSource: AttachmentSource = sha256 => {
    throw new Error(`Attachment ${sha256} cannot be read from a cut-off file`)
  }
  return { headerText, journalText, attachments: new Map(), broken: [containerChanged], attachmentSource }
}

function storedPart(bytes: Buffer, name: string): string | null {
  const localHeader = 30
  for (let at = bytes.indexOf('PK\u0003\u0004'); at !== -1; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    if (at + localHeader > bytes.length) return null
    const nameLength = bytes.readUInt16LE(at + 26)
    const start = at + localHeader + nameLength + bytes.readUInt16LE(at + 28)
    const isStored = bytes.readUInt16LE(at + 8) === 0
    if (!isStored || bytes.toString('utf8', at + localHeader, at + localHeader + nameLength) !== name)
      continue
    return bytes.toString('utf8', start, start + bytes.readUInt32LE(at + 22))
  }
  return null
}

function unreadable(path: string, cause: unknown): RoundFileError {
  const code = (cause as NodeJS.ErrnoException).code
  const message =
    code === 'ENOENT'
      ? `Finner ikke filen «${path}». Kontroller navn og mappe.`
      : code === 'EACCES' || code === 'EISDIR'
        ? `Filen «${path}» kan ikke leses. Kontroller at det er en fil, og at du har lesetilgang.`
        : `«${path}» er ikke en runde, eller filen er ødelagt. Hent filen på nytt eller bruk en kopi.`
  return { kind: code === 'ENOENT' ? 'not-there' : 'unreadable', message }
}

/**
 * Whether the file is byte for byte what its contents pack to. A file that was packed again by another program has
 * another length, and is judged by its contents alone; a file of the right length with other bytes was changed.
 */
async function sameAsRepacked(
  handle: FileHandle,
  file: RoundFile,
  attachmentSource: AttachmentSource,
): Promise<boolean> {
  const { size } = await handle.stat()
  const repacked = measure()
  const { roundId, title, schemeId, bundle } = file.header
  await pipeline(
    packRound({
      header: { roundId, title, schemeId, ...(bundle === undefined ? {} : { bundle }) },
      entries: file.entries,
      attachments: file.attachments,
      attachmentSource,
    }),
    repacked.sink,
  )
  if (repacked.length() !== size) return true
  const original = createHash('sha256')
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false }))
    original.update(chunk as Buffer)
  return original.digest('hex') === repacked.hash.digest('hex')
}

function measure(): { sink: Writable; hash: Hash; length: () => number } {
  const hash = createHash('sha256')
  let length = 0
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      length += chunk.length
      done()
    },
  })
  return { sink, hash, length: () => length }
}

/** A stream of one attachment inside a `.tildeling` file. */
export async function readAttachmentStream(path: string, sha256: string): Promise<Readable> {
  const handle = await open(path)
  try {
    const zip = await openZip(handle)
    const entry = (await attachmentEntries(zip, handle)).get(sha256)
    if (entry === undefined) throw new Error(`No attachment ${sha256} in the round file`)
    const stream = await zip.openReadStreamPromise(entry)
    stream.on('close', () => void handle.close())
    return stream
  } catch (cause) {
    await handle.close()
    throw cause
  }
}

/** The directory that was read last: to walk it anew for each of many attachments would take the square of them. */
let lastDirectory: { readonly file: string; readonly entries: ReadonlyMap<string, yauzl.Entry> } | null = null

/** Of the file that is open, never of one that has taken its place under the same name. */
async function attachmentEntries(
  zip: yauzl.ZipFile,
  handle: FileHandle,
): Promise<ReadonlyMap<string, yauzl.Entry>> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true })
  const file = [dev, ino, size, mtimeNs, ctimeNs].join(' ')
  if (lastDirectory?.file === file) return lastDirectory.entries
  const entries = new Map<string, yauzl.Entry>()
  for await (const entry of zip.eachEntry()) {
    const sha256 = attachmentName.exec(entry.fileName)?.[1]
    if (sha256 !== undefined) entries.set(sha256, entry)
  }
  lastDirectory = { file, entries }
  return entries
}

function readHeader(text: string | null): RoundHeader | null {
  try {
    return roundHeader.parse(JSON.parse(text ?? ''))
  } catch {
    return null
  }
}

/** The version of the format where it is another than this program writes; null where it is the same or not said. */
function otherVersion(text: string | null): number | null {
  try {
    const { format } = JSON.parse(text ?? '') as { format?: unknown }
    const version = /^tildeling\/round@(\d{1,6})$/.exec(String(format))?.[1]
    return version === undefined || version === '1' ? null : Number(version)
  } catch {
    return null
  }
}

/** The zip of an open file; whoever opened the file closes it. */
function openZip(handle: FileHandle): Promise<yauzl.ZipFile> {
  return yauzl.fromFdPromise(handle.fd, { autoClose: false })
}

/** A text part, as far as it could be read; `intact` when it is whole and has its checksum. */
async function readText(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
): Promise<{ readonly text: string; readonly intact: boolean }> {
  const chunks: Buffer[] = []
  let intact = entry.uncompressedSize <= largestText
  try {
    if (intact) for await (const chunk of checkedChunks(zip, entry)) chunks.push(chunk)
  } catch {
    intact = false
  }
  return { text: Buffer.concat(chunks).toString('utf8'), intact }
}

async function hashEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of checkedChunks(zip, entry)) hash.update(chunk)
  return hash.digest('hex')
}

/** The bytes of an entry; throws at the end when they do not have the checksum that the zip says. */
async function* checkedChunks(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer> {
  let sum = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    sum = crc32(chunk as Buffer, sum)
    yield chunk as Buffer
  }
  if (sum !== entry.crc32) throw new Error('Checksum does not match')
}

import { err, ok, type Result } from '#shared/base/result'
import { intakeLimits } from '#shared/intake/limits'
import { type OfficeParts, officeKind } from '#shared/intake/office-parts'
import type { Rejection } from '#shared/intake/problem'
import { readWorkbook } from '#shared/intake/xlsx'
import { ArchiveTree } from './archive-tree'
import { readContainer } from './read-container'
import { docxReading } from './read-docx'
import { foreignOffice, none, tablesReading } from './read-file'
import type { FileReading, ReadContext } from './reading'
import { openZip, type SafeZip } from './safe-zip'
import { DamagedFile, readWhole, type SourceFile, sizeText } from './source-file'

/** Reads what begins as a zip: an office document, a round (which is refused with advice), or packets. */
export async function readZip(file: SourceFile, context: ReadContext): Promise<FileReading> {
  if (context.tree !== undefined) return readPacked(file, context, context.tree)
  const tree = new ArchiveTree(file.name)
  try {
    return await readPacked(file, { ...context, tree }, tree)
  } finally {
    tree.tell(context.sink)
  }
}

async function readPacked(file: SourceFile, context: ReadContext, tree: ArchiveTree): Promise<FileReading> {
  if (!tree.mayOpen(file.name, context.depth)) return { kind: 'done' }
  const small = file.path === undefined && file.bytes <= intakeLimits.documentBytes
  const spooled =
    file.path === undefined && !small ? await context.staging.spool(file, context.sink.tick) : null
  try {
    const zip = await openZip(small ? await readWhole(file) : (file.path ?? spooled?.path ?? ''))
    if (!zip.ok) return none(file, zip.error, false)
    try {
      if (!tree.hasRoom(file.name, zip.value.entries)) return { kind: 'done' }
      return await readOpened(file, zip.value, context)
    } finally {
      zip.value.close()
    }
  } finally {
    await spooled?.discard()
  }
}

async function readOpened(file: SourceFile, zip: SafeZip, context: ReadContext): Promise<FileReading> {
  const names = zip.entries.map(entry => entry.name)
  const office = officeKind(names)
  if (office === 'xlsx') {
    const parts = await unpackOffice(file, zip)
    return tablesReading(file, parts.ok ? await readWorkbook(parts.value) : parts, context)
  }
  if (office === 'docx') {
    const parts = await unpackOffice(file, zip)
    return parts.ok ? docxReading(file, parts.value, context) : none(file, parts.error, false)
  }
  const foreign = foreignOffice(file.name)
  if (foreign !== null) return none(file, foreign, true)
  if (office !== null) return none(file, { kind: 'not-a-packet' }, true)
  if (names.includes('journal.jsonl') && names.includes('round.json')) {
    return none(file, { kind: 'not-a-packet', found: 'round' }, false)
  }
  await readContainer(file.name, zip.entries, context)
  return { kind: 'done' }
}

/** The XML parts of an office document, under limits of their own and checked against their sums. */
export async function unpackOffice(file: SourceFile, zip: SafeZip): Promise<Result<OfficeParts, Rejection>> {
  const { office, documentBytes } = intakeLimits
  const xml = zip.entries.filter(entry => /\.(xml|rels)$/i.test(entry.name))
  const total = xml.reduce((sum, entry) => sum + entry.bytes, 0)
  if (file.bytes > documentBytes) {
    return err({ kind: 'too-large', what: 'dokumentet', limit: sizeText(documentBytes) })
  }
  if (xml.length > office.parts)
    return err({ kind: 'too-many', what: 'deler i dokumentet', limit: office.parts })
  if (total > office.totalBytes || xml.some(entry => entry.bytes > office.partBytes)) {
    return err({ kind: 'too-large', what: 'dokumentet pakket ut', limit: sizeText(office.partBytes) })
  }
  const parts = new Map<string, Uint8Array>()
  try {
    for (const entry of xml) parts.set(entry.name, await readWhole(entry))
  } catch (error) {
    if (error instanceof DamagedFile) return err({ kind: 'unreadable' })
    throw error
  }
  return ok(parts)
}

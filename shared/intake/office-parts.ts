import { err, ok, type Result } from '#shared/base/result'
import { decodeUtf8 } from './decode-text'
import type { Rejection } from './problem'

/** The parts of a Word or Excel file by name, unpacked under the limits and checked against their sums. */
export type OfficeParts = ReadonlyMap<string, Uint8Array>

/** What an office file is by its parts, whatever its name says; null when it is none. */
export function officeKind(names: Iterable<string>): 'docx' | 'xlsx' | 'pptx' | 'odf' | null {
  const all = new Set(names)
  if (all.has('xl/workbook.xml')) return 'xlsx'
  if (all.has('word/document.xml')) return 'docx'
  if (all.has('ppt/presentation.xml')) return 'pptx'
  return all.has('content.xml') && all.has('META-INF/manifest.xml') ? 'odf' : null
}

/**
 * The XML text of each part. A DOCTYPE or ENTITY anywhere refuses the file: office documents have none, and they are
 * the door for attacks. So does XML that is not UTF-8, in which the two could hide.
 */
export function officeXml(parts: OfficeParts): Result<ReadonlyMap<string, string>, Rejection> {
  const texts = new Map<string, string>()
  for (const [name, bytes] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const text = decodeUtf8(bytes)
    if (text === null) return err({ kind: 'unreadable' })
    if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) return err({ kind: 'entity-attack' })
    texts.set(name, text)
  }
  return ok(texts)
}

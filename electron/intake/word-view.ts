import { zipSync } from 'fflate'
import { err, ok, type Result } from '#shared/base/result'
import type { Block, DocumentView, Span } from '#shared/intake/document-view'
import { imageSize } from '#shared/intake/image-size'
import { intakeLimits } from '#shared/intake/limits'
import { officeXml } from '#shared/intake/office-parts'
import type { Rejection } from '#shared/intake/problem'
import { asMeant } from '#shared/intake/symbol-signs'
import { unpackOffice } from './read-zip'
import type { SafeZip } from './safe-zip'
import { DamagedFile, readWhole, type SourceFile } from './source-file'

const { reading } = intakeLimits

/**
 * A Word document as blocks. The file is unpacked under the limits of intake and checked for entity attacks first;
 * the library gets only the parts that passed, packed anew, so that it never meets the file itself.
 */
export async function viewDocx(file: SourceFile, zip: SafeZip): Promise<Result<DocumentView, Rejection>> {
  const parts = await unpackOffice(file, zip)
  if (!parts.ok) return parts
  const xml = officeXml(parts.value)
  if (!xml.ok) return xml
  const kept: Record<string, [Uint8Array, { level: 0 }]> = {}
  for (const [name, bytes] of parts.value) kept[name] = [bytes, { level: 0 }]
  for (const [name, bytes] of await picturesOf(zip)) kept[name] = [bytes, { level: 0 }]
  let document: Node | null = null
  // Loaded where a Word file is shown: it takes longer to load than many a file to read.
  const { default: mammoth } = await import('mammoth')
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(kept)) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        // The document itself is what is wanted; an empty one is left for the library to convert.
        transformDocument: (read: Node) => {
          document = read
          return { ...read, children: [] }
        },
      },
    )
  } catch {
    return err({ kind: 'unreadable' })
  }
  if (document === null) return err({ kind: 'unreadable' })
  const walk = new Walk(document)
  await walk.through((document as Node).children ?? [])
  await walk.notesAtTheEnd()
  return ok({ blocks: walk.blocks, cut: walk.cut })
}

/** The pictures that are small enough to show, as many as there is room for. */
async function picturesOf(zip: SafeZip): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  let room = reading.picturesBytes
  for (const entry of zip.entries) {
    if (!/\.(png|jpe?g|gif|webp)$/i.test(entry.name) || entry.bytes > reading.pictureBytes) continue
    if (entry.bytes > room) continue
    try {
      found.set(entry.name, await readWhole(entry))
      room -= entry.bytes
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error
    }
  }
  return found
}

/** What the library's document is made of, as far as it is used here. */
type Node = {
  readonly type: string
  readonly children?: readonly Node[]
  readonly value?: string
  readonly styleId?: string | null
  readonly styleName?: string | null
  readonly numbering?: { readonly isOrdered?: boolean; readonly level?: string | number } | null
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly font?: string | null
  readonly isHeader?: boolean
  readonly checked?: boolean
  readonly altText?: string
  readonly body?: readonly Node[]
  readonly notes?: { resolve(reference: Node): Node | null }
  readonly readAsBuffer?: () => Promise<Buffer>
}

class Walk {
  readonly blocks: Block[] = []
  cut = false
  readonly #document: Node
  readonly #notes: Node[] = []
  #characters = 0

  constructor(document: Node) {
    this.#document = document
  }

  async through(nodes: readonly Node[]): Promise<void> {
    for (const node of nodes) {
      if (this.blocks.length >= reading.blocks || this.#characters > reading.characters) {
        this.cut = true
        return
      }
      if (node.type === 'table') this.blocks.push(await this.#table(node))
      else if (node.type === 'paragraph') await this.#paragraph(node)
      else await this.through(node.children ?? [])
    }
  }

  async notesAtTheEnd(): Promise<void> {
    // A note may refer to a note of its own; the list grows while it is walked.
    for (let index = 0; index < Math.min(this.#notes.length, 1_000); index += 1) {
      const number: Span = { text: `${index + 1}  ` }
      const spans = this.#spans(this.#notes[index]?.body ?? [], {})
      this.blocks.push({ kind: 'paragraph', spans: [number, ...spans] })
    }
  }

  async #paragraph(node: Node): Promise<void> {
    const spans = this.#spans(node.children ?? [], {})
    const heading = /^(?:heading|overskrift)\s*([1-6])$/i.exec(node.styleName ?? '')?.[1]
    const title = /^(?:title|tittel)$/i.test(node.styleName ?? '')
    if (spans.some(({ text }) => text.trim() !== '')) {
      if (title || heading !== undefined)
        this.blocks.push({ kind: 'heading', level: title ? 1 : Number(heading), spans })
      else if (node.numbering)
        this.blocks.push({
          kind: 'point',
          ordered: node.numbering.isOrdered === true,
          level: Math.min(8, Math.max(0, Number(node.numbering.level ?? 0) || 0)),
          spans,
        })
      else this.blocks.push({ kind: 'paragraph', spans })
    }
    for (const picture of picturesIn(node)) this.blocks.push(await pictureBlock(picture))
  }

  async #table(node: Node): Promise<Block> {
    const rows = (node.children ?? []).filter(({ type }) => type === 'tableRow')
    const shown = rows.slice(0, reading.tableRows)
    if (shown.length < rows.length) this.cut = true
    return {
      kind: 'table',
      header: shown[0]?.isHeader === true,
      rows: shown.map(row =>
        (row.children ?? [])
          .slice(0, reading.tableColumns)
          .map(cell => paragraphsIn(cell).map(paragraph => this.#spans(paragraph.children ?? [], {}))),
      ),
    }
  }

  #spans(nodes: readonly Node[], style: Omit<Span, 'text'>, font?: string | null): Span[] {
    const spans: Span[] = []
    const add = (text: string, of: Omit<Span, 'text'>) => {
      this.#characters += text.length
      const last = spans.at(-1)
      if (last !== undefined && last.bold === of.bold && last.italic === of.italic)
        spans[spans.length - 1] = { ...last, text: last.text + text }
      else spans.push({ text, ...of })
    }
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          add(asMeant(node.value ?? '', font), style)
          break
        case 'tab':
          add('\t', style)
          break
        case 'break':
          add('\n', style)
          break
        case 'checkbox':
          add(node.checked === true ? '☒' : '☐', style)
          break
        case 'noteReference': {
          const note = this.#document.notes?.resolve(node)
          if (note && this.#notes.length < 1_000) {
            this.#notes.push(note)
            add(` (${this.#notes.length})`, style)
          }
          break
        }
        default: {
          const own = {
            ...style,
            ...(node.isBold === true ? { bold: true } : {}),
            ...(node.isItalic === true ? { italic: true } : {}),
          }
          for (const one of this.#spans(node.children ?? [], own, node.font ?? font)) {
            const { text, ...of } = one
            this.#characters -= text.length
            add(text, of)
          }
        }
      }
    }
    return spans
  }
}

function paragraphsIn(node: Node): readonly Node[] {
  return (node.children ?? []).flatMap(child => (child.type === 'paragraph' ? [child] : paragraphsIn(child)))
}

function picturesIn(node: Node): readonly Node[] {
  return (node.children ?? []).flatMap(child => (child.type === 'image' ? [child] : picturesIn(child)))
}

async function pictureBlock(node: Node): Promise<Block> {
  const alt = (node.altText ?? '').slice(0, 2_000)
  const none: Block = { kind: 'picture', data: null, alt }
  try {
    const bytes = await node.readAsBuffer?.()
    const size = bytes === undefined ? null : imageSize(bytes)
    if (bytes === undefined || size === null) return none
    if (bytes.length > reading.pictureBytes || size.width * size.height > reading.picturePixels) return none
    return { kind: 'picture', data: `data:${size.mediaType};base64,${bytes.toString('base64')}`, alt }
  } catch {
    return none
  }
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { type Conformance, type FileDescription, writeMetadata } from './archive-metadata'
import { type Bookmark, type DocumentFont, PdfmakeDocument } from './pdfmake-parts'
import { openSharedFont } from './shared-fonts'

/** The font files of one family. */
export type FontFiles = {
  readonly normal: string
  readonly bold: string
  readonly italics: string
  readonly bolditalics: string
}

/** A file for the archive: its fonts are shared with other documents, its metadata are written here. */
export class ArchiveDocument extends PdfmakeDocument {
  readonly #fontFiles: FontFiles
  readonly #fonts = new Map<string, DocumentFont>()
  readonly #description: FileDescription
  readonly #conformance: Conformance
  /** Declared only: pdfkit writes the first bytes before the fields of this class are made. */
  declare private written: Uint8Array[] | undefined
  #complete: () => void = () => {}

  constructor(fonts: FontFiles, description: FileDescription, conformance: Conformance, language: string) {
    const { title, author, subject, creator, producer, createdAt } = description
    const named = Object.entries({ Title: title, Author: author, Subject: subject }).filter(
      ([, text]) => text !== '',
    )
    const options = {
      pdfVersion: conformance.part === 1 ? '1.4' : '1.7',
      tagged: conformance.level === 'A',
      displayTitle: true,
      lang: language,
      autoFirstPage: false,
      font: null,
      info: { ...Object.fromEntries(named), Creator: creator, Producer: producer, CreationDate: createdAt },
    }
    super({}, {}, {}, {}, options, null, () => false)
    this.#fontFiles = fonts
    this.#description = description
    this.#conformance = conformance
    // pdfkit asks for a number: part 1 gets the list of glyphs in each font that part 2 does without.
    this.subset = conformance.part
  }

  override provideFont(_family: string, bold: boolean, italics: boolean): DocumentFont {
    const style = this.getFontType(bold, italics) as keyof FontFiles
    const font = this.#fonts.get(style) ?? openSharedFont(this, this.#fontFiles[style])
    this.#fonts.set(style, font)
    return font
  }

  /** Ends the file and gives its bytes. */
  async bytes(): Promise<Uint8Array> {
    const completed = new Promise<void>((resolve, reject) => {
      this.#complete = resolve
      this.once('error', reject)
    })
    this.end()
    await completed
    return new Uint8Array(Buffer.concat(this.written ?? []))
  }

  override push(chunk: Uint8Array | null): boolean {
    this.written ??= []
    if (chunk === null) this.#complete()
    else this.written.push(chunk)
    return true
  }

  /** Says of each bookmark how many are under it; pdfkit leaves it out, and it is required (ISO 32000-1, table 153). */
  override endOutline(): void {
    const count = ({ children, outlineData }: Bookmark, open: boolean) => {
      if (children.length > 0) outlineData.Count = open ? children.length : -children.length
      for (const child of children) count(child, false)
    }
    count(this.outline, true)
    this._root.data.PageMode = this.outline.children.length > 0 ? 'UseOutlines' : 'UseNone'
    super.endOutline()
  }

  override endSubset(): void {
    const profile = this.ref({ N: 3, Filter: 'FlateDecode' })
    profile.write(colorProfile())
    profile.end()
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: new String('sRGB IEC61966-2.1'),
      OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    })
    intent.end()
    this._root.data.OutputIntents = [intent]
  }

  override endMetadata(): void {
    this.metadataRef = this.ref({ Type: 'Metadata', Subtype: 'XML' })
    this.metadataRef.compress = false
    this.metadataRef.write(Buffer.from(writeMetadata(this.#description, this.#conformance), 'utf8'))
    this.metadataRef.end()
    this._root.data.Metadata = this.metadataRef
  }
}

let deflatedProfile: Buffer | null = null

/** The colour space that the colours of the file are meant in: sRGB, as pdfkit brings it. */
function colorProfile(): Buffer {
  const pdfkit = path.dirname(createRequire(import.meta.url).resolve('pdfkit'))
  deflatedProfile ??= deflateSync(readFileSync(path.join(pdfkit, 'data', 'sRGB_IEC61966_2_1.icc')))
  return deflatedProfile
}

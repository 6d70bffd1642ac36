import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A value as qpdf writes it in JSON: names begin with a slash, texts with `u:` or `b:`, references end in ` R`. */
export type Value = null | boolean | number | string | Value[] | Dictionary
export type Dictionary = { [key: string]: Value }
type Stored = { value?: Value; stream?: { dict: Dictionary; data: string } }
export type Json = { qpdf: [unknown, Record<string, Stored>] }

/** A PDF read by qpdf, which knows nothing of how it was made: its objects, and ways to follow them. */
export class PdfFile {
  readonly bytes: Uint8Array
  readonly #objects: Record<string, Stored>

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#objects = readJson(bytes).qpdf[1]
  }

  get trailer(): Dictionary {
    return this.#objects.trailer?.value as Dictionary
  }

  get catalog(): Dictionary {
    return this.dictionary(this.trailer['/Root'])
  }

  /** Every dictionary that is an object by itself, those of streams too, with its reference. */
  get dictionaries(): readonly (readonly [reference: string, Dictionary])[] {
    return Object.entries(this.#objects).flatMap(([key, { value, stream }]) => {
      const found = stream?.dict ?? value
      return isDictionary(found) && key !== 'trailer' ? [[key.replace('obj:', ''), found] as const] : []
    })
  }

  /** Every dictionary wherever it stands. */
  get allDictionaries(): readonly Dictionary[] {
    const found: Dictionary[] = []
    const look = (value: Value) => {
      if (Array.isArray(value)) value.forEach(look)
      else if (isDictionary(value)) {
        found.push(value)
        Object.values(value).forEach(look)
      }
    }
    for (const { value, stream } of Object.values(this.#objects)) look(stream?.dict ?? value ?? null)
    return found
  }

  get pages(): readonly { readonly reference: string; readonly page: Dictionary }[] {
    const walk = (reference: Value): { reference: string; page: Dictionary }[] => {
      const node = this.dictionary(reference)
      return node['/Type'] === '/Page'
        ? [{ reference: String(reference), page: node }]
        : this.list(node['/Kids']).flatMap(walk)
    }
    return walk(this.catalog['/Pages'] ?? null)
  }

  /** Follows a reference. */
  get(value: Value | undefined): Value {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value ?? null
    const stored = this.#objects[`obj:${value}`]
    return stored?.stream?.dict ?? stored?.value ?? null
  }

  dictionary(value: Value | undefined): Dictionary {
    const found = this.get(value)
    return isDictionary(found) ? found : {}
  }

  list(value: Value | undefined): Value[] {
    const found = this.get(value)
    return Array.isArray(found) ? found : found === null ? [] : [found]
  }

  text(value: Value | undefined): string {
    const found = this.get(value)
    return typeof found === 'string' ? found.replace(/^[ub]:/, '') : ''
  }

  /** The data of a stream, decoded. */
  data(reference: Value | undefined): Buffer {
    return Buffer.from(this.#objects[`obj:${String(reference)}`]?.stream?.data ?? '', 'base64')
  }

  /** The operators of a page. */
  content(page: Dictionary): string {
    const parts = this.get(page['/Contents'])
    return (Array.isArray(parts) ? parts : [page['/Contents']])
      .map(part => this.data(part).toString('latin1'))
      .join('\n')
  }

  /** The whole metadata packet as text. */
  get metadata(): string {
    return this.data(this.catalog['/Metadata']).toString('utf8')
  }

  /** Fonts that pages name in their resources: the outer dictionary, the inner one and its descriptor. */
  get fonts(): readonly {
    readonly reference: string
    outer: Dictionary
    inner: Dictionary
    descriptor: Dictionary
  }[] {
    const named = this.pages.flatMap(({ page }) =>
      Object.values(this.dictionary(this.dictionary(page['/Resources'])['/Font'])),
    )
    return Array.from(new Set(named), reference => {
      const outer = this.dictionary(reference)
      const inner = this.dictionary(this.list(outer['/DescendantFonts'])[0])
      return {
        reference: String(reference),
        outer,
        inner,
        descriptor: this.dictionary(inner['/FontDescriptor']),
      }
    })
  }
}

export function isDictionary(value: Value | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The file with its objects changed, written anew by qpdf. */
export function spoilObjects(bytes: Uint8Array, change: (spoiler: Spoiler) => void): Uint8Array {
  const json = readJson(bytes)
  change(new Spoiler(json))
  return inFolder(folder => {
    writeFileSync(join(folder, 'in.json'), JSON.stringify(json))
    execFileSync('qpdf', ['--json-input', join(folder, 'in.json'), '--static-id', join(folder, 'out.pdf')])
    return readFileSync(join(folder, 'out.pdf'))
  })
}

/** Ways to find and change objects of a file. */
export class Spoiler {
  readonly #objects: Record<string, Stored>

  constructor(json: Json) {
    this.#objects = json.qpdf[1]
  }

  get trailer(): Dictionary {
    return this.#objects.trailer?.value as Dictionary
  }

  /** The first dictionary (of a stream, too) for which the test holds. */
  first(test: (dictionary: Dictionary) => boolean): Dictionary {
    const found = Object.values(this.#objects)
      .map(({ value, stream }) => stream?.dict ?? value)
      .find(value => isDictionary(value) && test(value))
    if (!isDictionary(found)) throw new Error('Nothing to spoil')
    return found
  }

  typed(type: string): Dictionary {
    return this.first(one => one['/Type'] === type)
  }

  element(tag: string): Dictionary {
    return this.first(one => one['/S'] === tag && one['/P'] !== undefined)
  }

  /** Changes the text of a decoded stream; `reference` as it stands where the stream is named. */
  stream(reference: Value | undefined, change: (text: string) => string): void {
    const stream = this.#objects[`obj:${String(reference)}`]?.stream
    if (stream === undefined) throw new Error('No such stream')
    const before = Buffer.from(stream.data, 'base64').toString('latin1')
    const after = change(before)
    if (after === before) throw new Error('The stream was not changed')
    stream.data = Buffer.from(after, 'latin1').toString('base64')
  }

  /** Adds an object and gives its reference. */
  add(value: Value): string {
    const number = Object.keys(this.#objects).length + 1
    this.#objects[`obj:${number} 0 R`] = { value }
    return `${number} 0 R`
  }
}

function readJson(bytes: Uint8Array): Json {
  return inFolder(folder => {
    writeFileSync(join(folder, 'in.pdf'), bytes)
    const options = [
      '--json=2',
      '--json-stream-data=inline',
      '--decode-level=generalized',
      '--warning-exit-0',
    ]
    const output = execFileSync('qpdf', [...options, join(folder, 'in.pdf')], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return JSON.parse(output)
  })
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'tildeling-conformance-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen'
import { err, ok, type Result } from '#shared/base/result'
import { readAnswer } from './choices'
import { formFields } from './form-field'
import type { FoundValue } from './found-value'
import type { LabelFinder } from './label-table'
import type { DocumentLine } from './labelled-lines'
import { type OfficeParts, officeXml } from './office-parts'
import type { Rejection } from './problem'
import { asMeant, symbolSigns } from './symbol-signs'

/** A Word document as lines, the content controls whose titles are known labels, and what its notes say. */
export type DocxContent = {
  readonly lines: readonly DocumentLine[]
  readonly controls: readonly FoundValue[]
  readonly notes: readonly string[]
}

/**
 * Reads the text of a Word document in its order: paragraphs, tables by row, content controls by title, and boxes as
 * ☒ and ☐ whichever of Word's three kinds they are. Deleted and struck out text, field codes and prompts
 * ("Klikk her …") are left out, and notes at the foot are kept apart.
 */
export function readDocx(
  parts: OfficeParts,
  file: string,
  find: LabelFinder,
): Result<DocxContent, Rejection> {
  const xml = officeXml(parts)
  if (!xml.ok) return xml
  const document = xml.value.get('word/document.xml')
  if (document === undefined) return err({ kind: 'unreadable' })
  const walk = walked(document, file, find)
  if (walk === null) return err({ kind: 'unreadable' })
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].flatMap(name => {
    const lines = walked(xml.value.get(name) ?? '<none/>', file, find)?.lines ?? []
    return lines.map(({ cells }) => cells.join(' '))
  })
  return ok({ lines: walk.lines, controls: walk.controls, notes })
}

/** A part of a document gone through; null where it is broken. */
function walked(part: string, file: string, find: LabelFinder): Walk | null {
  const walk = new Walk(file, find)
  const parser = new Parser()
  let broken = false
  parser.on('openTag', (name, attributes) => walk.open(local(name), attributes))
  parser.on('closeTag', name => walk.close(local(name)))
  parser.on('text', (text, decode) => walk.text(decode(text)))
  parser.on('cdata', text => walk.text(text))
  parser.on('error', () => {
    broken = true
  })
  parser.parse(part)
  return broken || walk.unfinished ? null : walk
}

type Control = { label: string; prompt: boolean; box: boolean; text: string }
type Cell = { texts: string[] }

class Walk {
  readonly lines: DocumentLine[] = []
  readonly controls: FoundValue[] = []
  readonly #file: string
  readonly #find: LabelFinder
  readonly #path: string[] = []
  readonly #rows: Cell[][] = []
  readonly #controls: Control[] = []
  #skipped = 0
  #tables = 0
  #text = ''
  #heading = false
  /** The font of the run, where it names one itself. */
  #font: string | null = null
  /** Whether the run is struck out. */
  #struck = false

  constructor(file: string, find: LabelFinder) {
    this.#file = file
    this.#find = find
  }

  get unfinished(): boolean {
    return this.#path.length > 0
  }

  open(name: string, attributes: () => Record<string, string>): void {
    this.#path.push(name)
    if (skippedTags.has(name)) this.#skipped += 1
    if (this.#skipped > 0) return
    const value = () => attributeOf(attributes(), 'val')
    const control = this.#controls.at(-1)
    switch (name) {
      case 'tbl':
        this.#tables += 1
        break
      case 'tr':
        this.#rows.push([])
        break
      case 'tc':
        this.#rows.at(-1)?.push({ texts: [] })
        break
      case 'p':
        this.#heading = false
        this.#struck = false
        break
      case 'r':
        this.#font = null
        this.#struck = false
        break
      case 'strike':
      case 'dstrike':
        if (this.#path.includes('r')) this.#struck ||= isOn(value())
        break
      case 'rFonts':
        if (this.#path.includes('r')) this.#font = attributeOf(attributes(), 'ascii') ?? null
        break
      case 'pStyle':
        this.#heading = /heading|overskrift|tittel|title/i.test(value() ?? '')
        break
      case 'tab':
        if (this.#path.includes('r')) this.#add('\t')
        break
      case 'br':
      case 'cr':
        this.#add('\n')
        break
      case 'noBreakHyphen':
        this.#add('-')
        break
      case 'sym':
        this.#add(symbols[(attributeOf(attributes(), 'char') ?? '').toUpperCase()] ?? '')
        break
      case 'sdt':
        this.#controls.push({ label: '', prompt: false, box: false, text: '' })
        break
      case 'alias':
        if (control !== undefined) control.label = value() ?? control.label
        break
      case 'tag':
        if (control !== undefined && control.label === '') control.label = value() ?? ''
        break
      case 'showingPlcHdr':
        if (control !== undefined) control.prompt = value() !== '0'
        break
      case 'checkbox':
        if (control !== undefined) control.box = true
        break
      case 'checkBox':
        this.#box = '☐'
        break
      case 'checked':
      case 'default':
        if (this.#box !== null && name === 'default' && this.#boxSaid) break
        if (this.#box !== null) {
          this.#box = isOn(value()) ? '☒' : '☐'
          this.#boxSaid = name === 'checked'
        } else if (name === 'default' && this.#list !== null) this.#list.chosen ??= Number(value())
        break
      case 'ddList':
        this.#list = { chosen: null, entries: [] }
        break
      case 'result':
        if (this.#list !== null) this.#list.chosen = Number(value())
        break
      case 'listEntry':
        this.#list?.entries.push(value() ?? '')
        break
    }
  }

  close(name: string): void {
    this.#path.pop()
    if (skippedTags.has(name)) this.#skipped -= 1
    if (this.#skipped > 0) return
    switch (name) {
      case 'checkBox':
        this.#add(this.#box ?? '')
        this.#box = null
        this.#boxSaid = false
        break
      case 'ddList':
        this.#endList()
        break
      case 'p':
        this.#endParagraph()
        break
      case 'tr':
        this.#endRow()
        break
      case 'sdt':
        this.#endControl()
        break
    }
  }

  text(text: string): void {
    if (this.#skipped > 0 || this.#path.at(-1) !== 't') return
    this.#add(asMeant(text, this.#font))
  }

  #box: '☐' | '☒' | null = null
  #boxSaid = false
  /** Word's older kind of list to choose from; the first entry is shown where none is said to be chosen. */
  #list: { chosen: number | null; entries: string[] } | null = null

  #add(text: string): void {
    if (this.#struck || this.#controls.some(control => control.prompt)) return
    this.#text += text
    for (const control of this.#controls) control.text += text
  }

  #endParagraph(): void {
    const text = this.#text.replace(/[\u00a0\u202f]/g, ' ').trim()
    const heading = this.#heading
    this.#text = ''
    for (const control of this.#controls) control.text += '\n'
    const cell = this.#rows.at(-1)?.at(-1)
    if (cell !== undefined) cell.texts.push(text)
    else if (text !== '') this.lines.push({ cells: [text], heading, source: this.#source })
  }

  #endRow(): void {
    const row = this.#rows.pop() ?? []
    const cells = row.map(({ texts }) => texts.filter(text => text !== '').join('\n'))
    const outer = this.#rows.at(-1)?.at(-1)
    if (outer !== undefined) outer.texts.push(cells.filter(cell => cell !== '').join(': '))
    else this.lines.push({ cells, heading: false, table: this.#tables, source: this.#source })
  }

  #endList(): void {
    const entry = this.#list?.entries[this.#list.chosen ?? 0] ?? ''
    this.#list = null
    if (!/^velg\b/i.test(entry)) this.#add(entry)
  }

  #endControl(): void {
    const control = this.#controls.pop()
    if (control === undefined || control.prompt || control.label === '') return
    const match = this.#find(control.label)
    if (match === null || match === 'ignored') return
    const value = control.box
      ? /[☒☑]/.test(control.text)
        ? 'Ja'
        : 'Nei'
      : readAnswer(control.text.replace(/\n{2,}/g, '\n').trim(), formFields[match.field])
    // What cannot be told of a control is told of the line that it stands in.
    if (value === null || value === '') return
    this.controls.push({ match, value, source: { ...this.#source, label: control.label } })
  }

  get #source() {
    return { file: this.#file, certain: true }
  }
}

const skippedTags = new Set(['Fallback', 'del', 'moveFrom', 'rPrChange', 'pPrChange'])

/** The signs that Word puts in with "Sett inn symbol", by their code. */
const symbols: Readonly<Record<string, string>> = {
  ...symbolSigns,
  '2612': '☒',
  '2611': '☒',
  '2610': '☐',
}

/** Whether a property that is on where it is named is so here. */
function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off'].includes(value ?? '1')
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  const key = Object.keys(attributes).find(one => local(one) === name)
  return key === undefined ? undefined : attributes[key]
}

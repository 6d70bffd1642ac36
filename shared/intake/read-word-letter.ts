/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen'
import { err, ok, type Result } from '#shared/base/result'
import { type OfficeParts, officeXml } from './office-parts'
import type { Rejection } from './problem'
import { fieldSigns, letterLimits, type WordCaution, type WordLetter } from './word-letter'

/**
 * Reads the text of a Word letter: MERGEFIELD fields of both kinds, and names in guillemets that somebody typed as
 * fields («MOTTAKERNAVN»). A DATE field is the field `Dato`. Of conditions the text that Word last showed is taken.
 */
export function readWordLetter(parts: OfficeParts): Result<WordLetter, Rejection> {
  const xml = officeXml(parts)
  if (!xml.ok) return xml
  const document = xml.value.get('word/document.xml')
  if (document === undefined) return err({ kind: 'unreadable' })
  const walk = new Walk()
  const parser = new Parser()
  let broken = false
  parser.on('openTag', (name, attributes, decode) => walk.open(local(name), attributes, decode))
  parser.on('closeTag', name => walk.close(local(name)))
  parser.on('text', (text, decode) => walk.text(decode(text)))
  parser.on('cdata', text => walk.text(text))
  parser.on('error', () => {
    broken = true
  })
  parser.parse(document)
  if (broken || walk.depth > 0) return err({ kind: 'unreadable' })
  return ok({ paragraphs: walk.paragraphs, fields: [...walk.fields], cautions: [...walk.cautions] })
}

type Field = { code: string; isResult: boolean }

class Walk {
  readonly paragraphs: WordLetter['paragraphs'] = []
  readonly fields = new Set<string>()
  readonly cautions = new Set<WordCaution>()
  readonly #path: string[] = []
  readonly #open: Field[] = []
  #skipped = 0
  #characters = 0
  #text = ''
  #style: 'heading' | 'paragraph' | 'list' = 'paragraph'
  #isBold = false
  /** Whether all that is typed in the paragraph is bold; null while nothing is typed. */
  #bold: boolean | null = null

  get depth(): number {
    return this.#path.length
  }

  open(name: string, attributes: () => Record<string, string>, decode: (text: string) => string): void {
    this.#path.push(name)
    if (skipped.has(name)) this.#skipped += 1
    if (this.#skipped > 0) return
    const value = (of = 'val') => decode(attributeOf(attributes(), of) ?? '')
    switch (name) {
      case 'p':
        this.#endParagraph()
        break
      case 'pStyle':
        if (/heading|overskrift|tittel|title/i.test(value())) this.#style = 'heading'
        else if (/list|punkt|bullet/i.test(value())) this.#style = 'list'
        break
      case 'numPr':
        if (this.#style === 'paragraph') this.#style = 'list'
        break
      case 'r':
        this.#isBold = false
        break
      case 'b':
        if (this.#path.includes('r')) this.#isBold = !['0', 'false'].includes(value())
        break
      case 'tab':
        if (this.#path.includes('r')) this.#add(' ')
        break
      case 'br':
      case 'cr':
        this.#add('\n')
        break
      case 'noBreakHyphen':
        this.#add('-')
        break
      case 'fldSimple':
        this.#open.push({ code: value('instr'), isResult: true })
        break
      case 'fldChar':
        this.#fieldSign(value('fldCharType'))
        break
      case 'tbl':
        this.cautions.add('table')
        break
      case 'txbxContent':
        this.cautions.add('text-box')
        break
      case 'drawing':
      case 'pict':
        this.cautions.add('picture')
        break
      case 'footnoteReference':
      case 'endnoteReference':
        this.cautions.add('note')
        break
    }
  }

  close(name: string): void {
    this.#path.pop()
    if (skipped.has(name)) {
      this.#skipped -= 1
      return
    }
    if (this.#skipped > 0) return
    if (name === 'fldSimple') this.#endField()
    else if (name === 'p') this.#endParagraph()
  }

  text(text: string): void {
    if (this.#skipped > 0) return
    const inside = this.#path.at(-1)
    const field = this.#open.at(-1)
    if (inside === 'instrText') {
      if (field !== undefined && !field.isResult && field.code.length < 2_000) field.code += text
    } else if (inside === 't') this.#add(text)
  }

  #fieldSign(type: string): void {
    const field = this.#open.at(-1)
    if (type === 'begin') this.#open.push({ code: '', isResult: false })
    else if (type === 'separate' && field !== undefined) field.isResult = true
    else if (type === 'end') this.#endField()
  }

  #endField(): void {
    const field = this.#open.pop()
    if (field === undefined) return
    const [, kind = ''] = /^\s*(\w+)/.exec(field.code) ?? []
    const isWithin = this.#open.some(outer => !outer.isResult || isMerge(outer))
    if (/^(IF|SKIPIF|ASK|FILLIN|SET)$/i.test(kind)) this.cautions.add('condition')
    if (/^(NEXT|NEXTIF)$/i.test(kind)) this.cautions.add('next-record')
    const name = isMerge(field) ? nameOf(field.code) : isDate(field) ? 'Dato' : null
    if (name === null || name === '' || isWithin) return
    this.fields.add(name)
    this.#put(`${fieldSigns.begin}${name}${fieldSigns.end}`)
  }

  /** Running text; what a merge field last showed, and what stands in the code of a field, is not. */
  #add(text: string): void {
    if (this.#open.some(field => !field.isResult || isMerge(field) || isDate(field))) return
    const typed = text.replace(/[\ue000\ue001]/g, '')
    if (typed.trim() !== '') this.#bold = this.#isBold && this.#bold !== false
    this.#put(typed)
  }

  #put(text: string): void {
    if (this.#characters + text.length > letterLimits.characters) {
      this.cautions.add('cut')
      return
    }
    this.#characters += text.length
    this.#text += text
  }

  #endParagraph(): void {
    const text = this.#withTypedFields(
      this.#text
        .replace(/[\u00a0\u202f]/g, ' ')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    const isHeading =
      this.#style === 'heading' ||
      (this.#style === 'paragraph' && this.#bold === true && text.length <= 90 && !/[.:!?]$/.test(text))
    const style = isHeading ? 'heading' : this.#style
    this.#text = ''
    this.#style = 'paragraph'
    this.#bold = null
    if (text === '') return
    if (this.paragraphs.length >= letterLimits.paragraphs) this.cautions.add('cut')
    else this.paragraphs.push({ style, text })
  }

  /** «MOTTAKERNAVN» and «Kontakt» typed by hand are fields; «Trygg hjemreise» is a quotation. */
  #withTypedFields(text: string): string {
    return text.replace(/«([\p{L}\p{N}_]{2,40})»/gu, (whole, name: string) => {
      if (name !== name.toUpperCase() && !/^(kontakt|ref|navn|adresse|postnr|poststed|dato)$/i.test(name))
        return whole
      this.fields.add(name)
      return `${fieldSigns.begin}${name}${fieldSigns.end}`
    })
  }
}

const isMerge = ({ code }: Field) => /^\s*MERGEFIELD\b/i.test(code)
const isDate = ({ code }: Field) => /^\s*(DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE)\b/i.test(code)

function nameOf(code: string): string {
  const [, quoted, plain] = /^\s*MERGEFIELD\s+(?:"([^"]*)"|(\S+))/i.exec(code) ?? []
  return (quoted ?? plain ?? '')
    .replace(/[\ue000\ue001]/g, '')
    .trim()
    .slice(0, 200)
}

const skipped = new Set(['Fallback', 'del', 'moveFrom'])

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  const key = Object.keys(attributes).find(one => local(one) === name)
  return key === undefined ? undefined : attributes[key]
}

import type { ValueKind } from './form-field'

/** What is drawn or typed as a box with a cross in it, and as one without. */
const anyBox = /[☐☒☑]/
const mark = /(?<![a-zæøå])_*[x×✕✗✘✓✔√]_*(?![a-zæøå])/gi
const blank = /_+|\.{2,}|…/g

const yesOrNo = /ikk(?:e|je) (?:relevant|aktuelt)|uaktuelt|ja|nei/gi
/** The options that forms print for the fields that are answered by one of few. */
const printed: Readonly<Partial<Record<ValueKind, RegExp>>> = {
  yesNo: yesOrNo,
  yesNoNotRelevant: yesOrNo,
  agreement: yesOrNo,
  language: /bokmål|nynorsk/gi,
}

/** Fields that are answered by a choice, whose options may stand in a cell each. */
export const choiceKinds: ReadonlySet<string> = new Set([...Object.keys(printed), 'list', 'parties', 'side'])

/** Whether a text is nothing but a mark that somebody set. */
export function isMark(text: string): boolean {
  return /^(?:_*[x×✕✗✘✓✔√]_*|[☒☑]|[[(]\s*x\s*[\])])$/i.test(text.trim())
}

/** Whether a text is one of the answers that forms print as the head of a column. */
export function isOption(text: string): boolean {
  return /^(?:ja|nei|ikk(?:e|je) (?:relevant|aktuelt)|uaktuelt)$/i.test(text.trim())
}

/** Whether a text has boxes, or prints options to choose from. */
export function isChoice(text: string, kind: ValueKind): boolean {
  return anyBox.test(withBoxes(text, kind)) || isPrinted(text, kind)
}

/**
 * The answer in a text: the ticked options where it has boxes or marks, empty when none is ticked, and a text without
 * any as it stands. A box belongs to the option after it where the text starts with a box, and to the one before it
 * where it ends with one. Null where nobody can tell which option was meant.
 */
export function readAnswer(text: string, kind: ValueKind): string | null {
  if (!isChoice(text, kind)) return printed[kind] === undefined ? text : text.replace(/^[\s,;/]+/, '')
  const drawn = withBoxes(text, kind)
  const lines = drawn.split('\n')
  if (kind === 'text' && lines.some(line => !anyBox.test(line))) return text
  const whole = ticked(piecesOf(drawn, kind), lines.length === 1)
  if (whole !== null) return whole.length > 0 || anyBox.test(drawn) ? whole.join('; ') : null
  const perLine = lines.filter(line => anyBox.test(line)).map(line => piecesOf(line, kind))
  const answers = perLine.map(pieces => (pieces.length === 1 ? null : ticked(pieces, true)))
  if (answers.length === 0 || answers.includes(null)) return kind === 'text' ? text : null
  return answers.flatMap(answer => answer ?? []).join('; ')
}

/** A text with typed boxes as boxes: "[x]", "( )"; and between printed options, "_X_" and "__" too. */
function withBoxes(text: string, kind: ValueKind): string {
  if (!choiceKinds.has(kind)) return text
  const drawn = text
    .replace(/\[\s*\]|\(\s+\)/g, '☐')
    .replace(/\[\s*[x×✕✗✘✓✔√]\s*\]|\(\s*[x×✕✗✘✓✔√]\s*\)/gi, '☒')
  if (!isPrinted(drawn, kind)) return drawn
  const marked = drawn.replace(mark, '☒')
  return anyBox.test(marked) ? marked.replace(blank, '☐') : marked
}

/** Printed options with their marks are short; a longer text is not searched for them. */
const longestPrinted = 500

/** Whether a text is made of nothing but options and marks: two options, or one with a mark. */
function isPrinted(text: string, kind: ValueKind): boolean {
  const options = printed[kind]
  if (options === undefined || text.length > longestPrinted) return false
  const named = text.match(options)?.length ?? 0
  const marks = text.match(mark)?.length ?? 0
  const rest = [options, mark, blank, /[☐☒☑]/g].reduce((left, sign) => left.replace(sign, ' '), text)
  return (named > 1 || (named === 1 && marks > 0)) && /^(?:[\s,/|:;.()–-]|og|eller)*$/i.test(rest)
}

/** The boxes and the options of a text in their order. */
function piecesOf(text: string, kind: ValueKind): readonly string[] {
  return text
    .split(/([☐☒☑])/)
    .flatMap(piece => (isPrinted(piece, kind) ? (piece.match(printed[kind] ?? /./g) ?? []) : [piece]))
    .map(piece => piece.trim())
    .filter(piece => /[^\s,/|;.–-]/.test(piece))
}

/**
 * The options that are ticked; null where boxes and options do not stand in turn. On one line, one mark before or after
 * all the options belongs to the one beside it.
 */
function ticked(pieces: readonly string[], isOneLine: boolean): readonly string[] | null {
  const isTick = (piece: string | undefined) => piece === '☒' || piece === '☑'
  const [first = '', second = ''] = pieces
  const last = pieces.at(-1) ?? ''
  const ticks = pieces.filter(isTick)
  if (pieces.length === 1) return isTick(first) ? ['Ja'] : []
  if (inTurn(pieces)) {
    const isBefore = anyBox.test(first)
    return pieces.flatMap((piece, at) => {
      const option = pieces[isBefore ? at + 1 : at - 1] ?? ''
      return isTick(piece) ? [plainOption(option.split('\n').at(isBefore ? 0 : -1) ?? '')] : []
    })
  }
  const others = pieces.slice(1)
  if (/[:?]$/.test(first) && inTurn(others) && !others.some(piece => piece.endsWith(':')))
    return ticked(others, isOneLine)
  if (ticks.length === 0) return []
  if (!isOneLine || ticks.length > 1 || pieces.includes('☐')) return null
  return isTick(first) ? [second] : isTick(last) ? [pieces.at(-2) ?? ''] : null
}

function inTurn(pieces: readonly string[]): boolean {
  const isBox = pieces.map(piece => anyBox.test(piece))
  return isBox.length % 2 === 0 && isBox.every((box, at) => at === 0 || box !== isBox[at - 1])
}

function plainOption(text: string): string {
  return text.replace(/^[\s,;/]+|[\s,;:/]+$/g, '')
}

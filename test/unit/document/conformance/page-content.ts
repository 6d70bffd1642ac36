/** One thing that a page draws, and the marked content that it stands in, from the outermost. */
export type Drawn = {
  readonly kind: 'text' | 'path' | 'image' | 'shading'
  readonly marks: readonly Mark[]
  /** The codes of the glyphs that are shown, with the name of their font. */
  readonly glyphs: readonly number[]
  readonly font: string
}

/** A stretch of marked content: its tag, its number on the page where it is part of the structure. */
export type Mark = { readonly tag: string; readonly id: number | null; readonly properties: string }

/** What the operators of a page do, as far as its structure goes. */
export type PageContent = {
  readonly drawn: readonly Drawn[]
  readonly marks: readonly Mark[]
  readonly operators: ReadonlySet<string>
  /** Marked content or saved states that are closed without being open, or left open. */
  readonly unbalanced: readonly string[]
  readonly deepestSave: number
}

const tokenPattern = /<<|>>|<[0-9a-fA-F\s]*>|\((?:\\.|[^\\)])*\)|\[|\]|\/[^\s<>[\]()/%]*|[^\s<>[\]()/%]+/gs
const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const showing = new Set(['Tj', 'TJ', "'", '"'])

/** Reads the operators of a page. */
export function readContent(operators: string): PageContent {
  const drawn: Drawn[] = []
  const marks: Mark[] = []
  const open: Mark[] = []
  const unbalanced: string[] = []
  const seen = new Set<string>()
  let font = ''
  let saved = 0
  let deepestSave = 0
  let operands: string[] = []

  const draw = (kind: Drawn['kind'], glyphs: readonly number[] = []) =>
    drawn.push({ kind, marks: [...open], glyphs, font })
  for (const [token] of operators.matchAll(tokenPattern)) {
    if (!/^[a-zA-Z'"][a-zA-Z0-9*]*$/.test(token) || token === 'true' || token === 'false') {
      operands.push(token)
      continue
    }
    seen.add(token)
    if (token === 'BDC' || token === 'BMC') {
      const properties = operands.slice(1).join(' ')
      const id = /\/MCID (\d+)/.exec(properties)?.[1]
      const mark = { tag: (operands[0] ?? '').slice(1), id: id === undefined ? null : Number(id), properties }
      marks.push(mark)
      open.push(mark)
    } else if (token === 'EMC' && open.pop() === undefined) unbalanced.push('EMC without BDC')
    else if (token === 'q') deepestSave = Math.max(deepestSave, ++saved)
    else if (token === 'Q' && --saved < 0) unbalanced.push('Q without q')
    else if (token === 'Tf') font = operands.at(-2) ?? ''
    else if (showing.has(token)) draw('text', operands.flatMap(codesOf))
    else if (painting.has(token)) draw('path')
    else if (token === 'Do') draw('image')
    else if (token === 'sh') draw('shading')
    operands = []
  }
  if (open.length > 0) unbalanced.push('BDC without EMC')
  if (saved > 0) unbalanced.push('q without Q')
  return { drawn, marks, operators: seen, unbalanced, deepestSave }
}

/** The two-byte codes in a string of hexadecimal digits. */
function codesOf(operand: string): number[] {
  if (!/^<[0-9a-fA-F]+>$/.test(operand)) return []
  return Array.from(operand.slice(1, -1).matchAll(/.{4}/g), ([code]) => Number.parseInt(code, 16))
}

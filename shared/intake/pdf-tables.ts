import type { PdfText } from './pdf-lines'

/** A straight line that a page draws, level or upright, in points from the page's lower left corner. */
export type PdfRule = {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** A row of a table that a page draws: its cells in the table's columns, empty ones among them, and where it stands. */
export type PdfRow = { readonly cells: readonly string[]; readonly table: number; readonly y: number }

/** The drawn tables of a page, and the texts that stand in none of them. */
export type PdfTables = { readonly rows: readonly PdfRow[]; readonly outside: readonly PdfText[] }

type Box = PdfRule & { readonly texts: PdfText[] }

/** So far apart two lines may be and yet be one: double borders, and corners that do not quite meet. */
const slack = 3.5

/**
 * The tables of a page by the lines drawn round their cells, which tell what text alone does not: that a label of two
 * lines stands beside one answer. A box alone on its height is no table; its text is left as it stands.
 */
export function pdfTables(texts: readonly PdfText[], rules: readonly PdfRule[]): PdfTables {
  const level = rules.filter(({ bottom, top }) => top - bottom <= slack)
  const upright = rules.filter(({ left, right }) => right - left <= slack)
  const boxes: Box[] = []
  const outside: PdfText[] = []
  const pieces = texts.flatMap(piece => partedBy(piece, upright))
  for (const piece of pieces.filter(({ text }) => text.trim() !== '')) {
    const around = boxAround(piece, level, upright)
    if (around === null) {
      outside.push(piece)
      continue
    }
    const known = boxes.find(box => isSame(box, around))
    if (known === undefined) boxes.push({ ...around, texts: [piece] })
    else known.texts.push(piece)
  }
  const byRow: Box[][] = []
  for (const box of boxes.sort((a, b) => b.top - a.top || a.left - b.left)) {
    const row = byRow.find(
      ([first]) => first !== undefined && near(first.top, box.top) && near(first.bottom, box.bottom),
    )
    if (row === undefined) byRow.push([box])
    else row.push(box)
  }
  const tables: Box[][][] = []
  for (const row of byRow) {
    const last = tables.at(-1)
    if (last !== undefined && follows(last, row)) last.push(row)
    else tables.push([row])
  }
  const drawn = tables.filter(rows => rows.some(row => row.length > 1))
  for (const rows of tables) if (!drawn.includes(rows)) outside.push(...rows.flat().flatMap(box => box.texts))
  return {
    outside,
    rows: drawn.flatMap((rows, table) => {
      const columns = columnsOf(rows.flat())
      return rows.map(row => ({
        cells: columns.map(left =>
          row
            .filter(box => near(box.left, left))
            .map(textOf)
            .join('\n'),
        ),
        table,
        y: row[0]?.top ?? 0,
      }))
    }),
  }
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= slack
}

function isSame(a: PdfRule, b: PdfRule): boolean {
  return near(a.left, b.left) && near(a.right, b.right) && near(a.top, b.top) && near(a.bottom, b.bottom)
}

/** A text that a line goes through is two, which stood so close that they were taken for one: parted at a space. */
function partedBy(piece: PdfText, upright: readonly PdfRule[]): readonly PdfText[] {
  const { text, x, y, width, height } = piece
  const line = y + height * 0.3
  const through = upright.find(
    rule =>
      rule.bottom <= line && line <= rule.top && rule.left > x + slack && rule.right < x + width - slack,
  )
  if (through === undefined) return [piece]
  const letter = width / text.length
  const expected = (through.left - x) / letter
  // Not at the space within a number.
  const spaces = [...text.matchAll(/(?<!\d)\s+|\s+(?!\d)/g)].map(({ index }) => index)
  const [at] = spaces.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
  if (at === undefined || Math.abs(at - expected) > Math.max(3, text.length * 0.15)) return [piece]
  const end = through.left - x
  const after = text.slice(at).trimStart()
  return [
    { ...piece, text: text.slice(0, at), width: end },
    ...partedBy({ ...piece, text: after, x: through.right, width: width - end }, upright),
  ]
}

/** The nearest lines on all four sides of a text; null where one of them is missing. */
function boxAround(
  { x, y, width, height }: PdfText,
  level: readonly PdfRule[],
  upright: readonly PdfRule[],
): PdfRule | null {
  const [middle, line] = [x + Math.min(width, 4) / 2, y + height * 0.3]
  const over = level.filter(({ left, right }) => left - slack <= middle && middle <= right + slack)
  const beside = upright.filter(({ bottom, top }) => bottom - slack <= line && line <= top + slack)
  const left = Math.max(...beside.filter(rule => rule.right <= middle).map(rule => rule.right))
  const right = Math.min(...beside.filter(rule => rule.left > middle).map(rule => rule.left))
  const bottom = Math.max(...over.filter(rule => rule.top <= line).map(rule => rule.top))
  const top = Math.min(...over.filter(rule => rule.bottom > line).map(rule => rule.bottom))
  return [left, right, bottom, top].every(Number.isFinite) ? { left, right, bottom, top } : null
}

/** Whether a row goes on with a table: it hangs on to it, within the same outer edges. */
function follows(table: readonly (readonly Box[])[], row: readonly Box[]): boolean {
  const before = table.at(-1)
  const [first, above] = [row[0], before?.[0]]
  if (first === undefined || above === undefined || Math.abs(above.bottom - first.top) > 2 * slack)
    return false
  const edges = (boxes: readonly Box[]) => [
    Math.min(...boxes.map(box => box.left)),
    Math.max(...boxes.map(box => box.right)),
  ]
  const [left = 0, right = 0] = edges(row)
  const [tableLeft = 0, tableRight = 0] = edges(table.flat())
  return left < tableRight && right > tableLeft
}

function columnsOf(boxes: readonly Box[]): readonly number[] {
  const columns: number[] = []
  for (const left of boxes.map(box => box.left).sort((a, b) => a - b)) {
    const last = columns.at(-1)
    if (last === undefined || !near(last, left)) columns.push(left)
  }
  return columns
}

/** The text of a cell; a line that was broken because the next word had no room goes on with it. */
function textOf({ texts, left, right }: Box): string {
  // A cell has the same space before its text as after it.
  const edge = right - Math.max(slack, Math.min(...texts.map(({ x }) => x)) - left)
  const lines: { y: number; height: number; pieces: PdfText[] }[] = []
  for (const piece of [...texts].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1)
    if (last !== undefined && last.y - piece.y < Math.max(last.height, piece.height, 4) * 0.45)
      last.pieces.push(piece)
    else lines.push({ y: piece.y, height: piece.height, pieces: [piece] })
  }
  let text = ''
  let end = Number.POSITIVE_INFINITY
  for (const { pieces } of lines) {
    const inOrder = pieces.sort((a, b) => a.x - b.x)
    const written = joined(inOrder)
    const [first] = inOrder
    const word = written.split(' ')[0] ?? ''
    const letter = first === undefined ? 0 : first.width / Math.max(1, first.text.length)
    const hadRoom = end + letter * (word.length + 1) * 1.1 < edge
    text += text === '' ? written : `${hadRoom || /^[☐☒☑•–-]/.test(written) ? '\n' : ' '}${written}`
    const last = inOrder.at(-1)
    end = last === undefined ? end : last.x + last.width
  }
  return text.trim()
}

function joined(pieces: readonly PdfText[]): string {
  let text = ''
  let end = Number.NaN
  for (const piece of pieces) {
    text +=
      piece.x - end > piece.height * 0.12 && !text.endsWith(' ') ? ` ${piece.text.trimStart()}` : piece.text
    end = piece.x + piece.width
  }
  return text.trim()
}

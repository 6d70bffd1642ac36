import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfRule } from '#shared/intake/pdf-tables'

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

/** More than any form draws; a drawing with more is no form. */
const mostRules = 20_000
const thin = 2.5

/** The straight lines that a page draws, level or upright, whether as lines, as frames or as narrow filled areas. */
export async function rulesOf(page: PDFPageProxy): Promise<readonly PdfRule[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray, argsArray } = await page.getOperatorList()
  const unpainted = new Set([OPS.endPath, OPS.clip, OPS.eoClip])
  const filled = new Set([OPS.fill, OPS.eoFill])
  const rules: PdfRule[] = []
  const kept: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] as readonly unknown[] | null
    if (operator === OPS.save) kept.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix
    else if (operator === OPS.transform) matrix = multiplied(matrix, args as unknown as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) {
      kept.push(matrix)
      const inner = args?.[0]
      if (Array.isArray(inner) && inner.length === 6) matrix = multiplied(matrix, inner as unknown as Matrix)
    } else if (operator === OPS.constructPath) {
      const [paint, data] = args as readonly [number, readonly [ArrayLike<number> | null]]
      if (unpainted.has(paint) || data[0] == null) continue
      for (const points of polygonsOf(data[0], matrix)) rules.push(...rulesAlong(points, filled.has(paint)))
      if (rules.length > mostRules) return []
    }
  }
  return rules
}

function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** The corners of each part of a path, in the page's own points; a part with bends is left out. */
function polygonsOf(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): readonly (readonly Point[])[] {
  const parts: Point[][] = []
  let points: Point[] = []
  const point = (at: number): Point => {
    const [x, y] = [data[at] ?? 0, data[at + 1] ?? 0]
    return [a * x + c * y + e, b * x + d * y + f]
  }
  for (let at = 0; at < data.length; ) {
    const step = data[at]
    if (step === 0) {
      points = [point(at + 1)]
      parts.push(points)
      at += 3
    } else if (step === 1) {
      points.push(point(at + 1))
      at += 3
    } else if (step === 4) {
      const [first] = points
      if (first !== undefined) points.push(first)
      at += 1
    } else {
      // A bend: the rest of the part starts anew where it ends.
      const length = step === 2 ? 6 : 4
      points = [point(at + length - 1)]
      parts.push(points)
      at += 1 + length
    }
  }
  return parts
}

function rulesAlong(points: readonly Point[], filled: boolean): readonly PdfRule[] {
  if (points.length < 2) return []
  const whole = spanOf(points)
  const narrow = whole.right - whole.left <= thin || whole.top - whole.bottom <= thin
  if (narrow) return whole.right - whole.left > thin || whole.top - whole.bottom > thin ? [whole] : []
  // A filled area that is no line is a shade; its edges are where its neighbours begin.
  const sides = points.slice(1).map((point, at) => spanOf([points[at] ?? point, point]))
  return filled && points.length !== 5 ? [] : sides.filter(isStraight)
}

function isStraight({ left, right, bottom, top }: PdfRule): boolean {
  const [width, height] = [right - left, top - bottom]
  return (width <= 0.5 && height > thin) || (height <= 0.5 && width > thin)
}

function spanOf(points: readonly Point[]): PdfRule {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  }
}

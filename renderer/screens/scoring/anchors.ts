import type { Anchors } from '#shared/round/kinds/weight-entries'
import type { AssessmentCriterion } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'

/** What the marks of a criterion mean, and whether the call or the committee says so. */
export interface ShownAnchors {
  readonly anchors: readonly { readonly value: number; readonly text: string }[]
  readonly own: boolean
}

/** The call's own meanings first, of the criterion and then of the scale; else the committee's; null where none. */
export function anchorsFor(
  criterion: Pick<AssessmentCriterion, 'anchors'>,
  scheme: Pick<Scheme, 'scale'>,
  written: Anchors | undefined,
): ShownAnchors | null {
  const called = criterion.anchors ?? scheme.scale.anchors
  if (called !== null && called.length > 0) return { anchors: byValue(called), own: false }
  return written === undefined ? null : { anchors: byValue(written), own: true }
}

function byValue(anchors: ShownAnchors['anchors']): ShownAnchors['anchors'] {
  return [...anchors].sort((a, b) => a.value - b.value)
}

/** Reads «0 = …» lines; the texts of lines that are not so, or lie outside the scale, come back as faults. */
export function readAnchors(
  text: string,
  { min, max }: Scheme['scale'],
): { readonly anchors: Anchors; readonly faults: readonly string[] } {
  const anchors: Anchors = []
  const faults: string[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const [, number = '', words = ''] = /^\s*(\d+(?:[.,]\d+)?)\s*(?:=|:|–|-)\s*(.+?)\s*$/.exec(line) ?? []
    const value = Number(number.replace(',', '.'))
    const isKnown = anchors.some(one => one.value === value)
    if (words === '' || value < min || value > max || isKnown) faults.push(line.trim())
    else anchors.push({ value, text: words })
  }
  return { anchors, faults }
}

/** The lines that `readAnchors` reads. */
export function anchorLines(anchors: ShownAnchors['anchors']): string {
  return byValue(anchors)
    .map(({ value, text }) => `${String(value).replace('.', ',')} = ${text}`)
    .join('\n')
}

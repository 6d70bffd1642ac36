export interface Scale {
  readonly min: number
  readonly max: number
}

/** What a key means to a field for a mark. `typed`: the digits so far, so that a scale to 10 or 100 can be typed. */
export type MarkKey =
  | { readonly kind: 'set'; readonly mark: number; readonly typed: string }
  | { readonly kind: 'wait'; readonly typed: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'refused' }

/**
 * Reads one key on a field. A digit that can go on the digits before it does, otherwise it begins anew, so that on
 * a scale to 5 each digit is a mark by itself. Outside the scale is refused and changes nothing. Null for a key
 * that is not about the mark.
 */
export function readMarkKey(key: string, typed: string, { min, max }: Scale): MarkKey | null {
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  if (!/^\d$/.test(key)) return null
  for (const digits of new Set([typed + key, key])) {
    const mark = Number(digits)
    if (mark >= min && mark <= max) return { kind: 'set', mark, typed: digits }
    if (mark > 0 && mark < min && mark * 10 <= max) return { kind: 'wait', typed: digits }
  }
  return { kind: 'refused' }
}

/** The marks of a scale, to be clicked; empty where they are too many to stand side by side. */
export function marksOfScale({ min, max }: Scale): readonly number[] {
  return max - min > 10 ? [] : Array.from({ length: max - min + 1 }, (_, place) => min + place)
}

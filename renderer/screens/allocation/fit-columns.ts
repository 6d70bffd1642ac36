interface Column {
  readonly id: string
  readonly width: number
  readonly grows?: boolean
}

// The edges of the rows and the scrollbar.
const besides = 40

/**
 * The columns that there is room for: the dispensable ones go, one by one in their order, until the rest fits; if
 * that is not enough, the one that grows is made as narrow as it may be. What then does not fit is scrolled to.
 */
export function fitColumns<T extends Column>(
  columns: readonly T[],
  widthPixels: number,
  { dispensable, leastGrowing }: { readonly dispensable: readonly string[]; readonly leastGrowing: number },
): readonly T[] {
  const fits = (some: readonly T[]) => some.reduce((sum, { width }) => sum + width, besides) <= widthPixels
  let kept = columns
  for (const id of dispensable) {
    if (fits(kept)) return kept
    kept = kept.filter(column => column.id !== id)
  }
  if (fits(kept)) return kept
  return kept.map(column => (column.grows ? { ...column, width: leastGrowing } : column))
}

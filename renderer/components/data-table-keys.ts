/** The row to go to from a row when a key is pressed; null where the key means nothing here. */
export function rowAfterKey(key: string, from: number, rowCount: number, page: number): number | null {
  const last = rowCount - 1
  if (last < 0) return null
  const target = targetOf(key, from, last, page)
  return target === null ? null : Math.min(last, Math.max(0, target))
}

function targetOf(key: string, from: number, last: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1
    case 'ArrowUp':
      return from === -1 ? last : from - 1
    case 'PageDown':
      return Math.max(from, 0) + page
    case 'PageUp':
      return from - page
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

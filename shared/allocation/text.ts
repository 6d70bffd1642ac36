const noBreakSpace = '\u00a0'

/** An amount as people read it: groups of three digits, and kr. Exact for every safe integer. */
export function kronerText(kroner: number): string {
  const digits = Math.abs(kroner)
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, noBreakSpace)
  return `${kroner < 0 ? '−' : ''}${digits}${noBreakSpace}kr`
}

/** A score with two decimals and a comma: 4,20. */
export function pointsText(points: number): string {
  return points.toFixed(2).replace('.', ',')
}

/** A share as per cent, with as many decimals as it needs and at most two: 30 %, 12,5 %. */
export function percentText(share: number): string {
  return `${Number((share * 100).toFixed(2))
    .toString()
    .replace('.', ',')}${noBreakSpace}%`
}

/** Names in a row: a, b og c. */
export function listText(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`
}

import { formatKroner } from '#shared/money/format-kroner'

const noBreakSpace = '\u00a0'

/** An amount as it stands in a trace or a reason: 850 000 kr. */
export function kronerText(kroner: number): string {
  return formatKroner(kroner, 'kr')
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

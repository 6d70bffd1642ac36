import { formatKroner } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'
import './amount.css'

export interface AmountProps {
  /** Null where there is none; shown as a dash. */
  readonly kroner: Kroner | null
  /** Off where the heading of the column already says kroner. */
  readonly unit?: boolean
}

/** An amount, right aligned under the others. */
export function Amount({ kroner, unit = true }: AmountProps) {
  if (kroner === null) {
    return (
      <span className="amount muted">
        <span aria-hidden>–</span>
        <span className="only-screen-reader">ikke oppgitt</span>
      </span>
    )
  }
  return <span className="amount numbers">{formatKroner(kroner, unit ? 'kr' : 'none')}</span>
}

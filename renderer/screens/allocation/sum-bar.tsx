import { Status } from '#renderer/components/status'
import { percentText } from '#shared/allocation/text'
import { formatKroner } from '#shared/money/format-kroner'
import type { AllocationSums } from './allocation-sums'
import type { PlainNames } from './plain-names'

interface Props {
  readonly sums: AllocationSums
  readonly names: PlainNames
  readonly isStale: boolean
}

const kroner = (amount: number) => formatKroner(amount, 'kr')

/** Frame = awarded + rest, always; how many get something, and how it falls on the sides. */
export function SumBar({ sums, names, isStale }: Props) {
  const { frameKroner, awardedKroner, restKroner, reservedKroner, granted, reduced, applications } = sums
  const part = frameKroner === 0 ? 0 : Math.max(0, Math.min(1, awardedKroner / frameKroner))
  const funded = granted + reduced
  return (
    <section className="sum-bar numbers" aria-label="Summer" data-stale={isStale}>
      <div className="sum-bar-line">
        <p className="sum-bar-equation" role="status">
          <span>
            Ramme <strong>{kroner(frameKroner)}</strong>
          </span>
          <span aria-hidden>=</span>
          <span>
            tildelt <strong>{kroner(awardedKroner)}</strong>
          </span>
          <span aria-hidden>+</span>
          <span>
            rest <strong>{kroner(restKroner)}</strong>
          </span>
          {reservedKroner > 0 ? (
            <span className="muted">(av resten er {kroner(reservedKroner)} holdt av)</span>
          ) : null}
          <Status kind={sums.balances ? 'good' : 'stop'}>
            {sums.balances ? 'Summen stemmer' : 'Summen stemmer ikke'}
          </Status>
        </p>
        <p>
          <strong>
            {funded} av {applications}
          </strong>{' '}
          får midler
          <span className="muted">
            {' '}
            ({granted} fullt, {reduced} delvis)
          </span>
        </p>
      </div>
      <div className="sum-bar-meter" aria-hidden>
        <div style={{ inlineSize: `${part * 100}%` }} />
      </div>
      <ul className="sum-bar-sides" aria-label="Tildelt per side">
        {sums.sides.map(side => (
          <li key={side.group}>
            {side.group === null ? 'uten oppgitt side' : names.group(side.group)}{' '}
            <strong>{kroner(side.awardedKroner)}</strong>
            <span className="muted">
              {side.share === null ? '' : ` ${percentText(Math.round(side.share * 1000) / 1000)}`}
              {` · ${side.funded} av ${side.applications}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

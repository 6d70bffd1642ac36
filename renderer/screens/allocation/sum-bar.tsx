import { Status } from '#renderer/components/status'
import type { LayerSum } from '#shared/allocation/draw-on-layers'
import type { PlainNames } from '#shared/allocation/plain-names'
import { percentText } from '#shared/allocation/text'
import { formatKroner } from '#shared/money/format-kroner'
import type { AllocationSums } from './allocation-sums'
import type { AllocationView } from './use-allocation-view'

interface Props {
  readonly sums: AllocationSums
  readonly names: PlainNames
  readonly isStale: boolean
  readonly shows: AllocationView['shows']
  readonly layers: readonly LayerSum[]
}

const showsWords: Readonly<Record<AllocationView['shows'], string>> = {
  exact: 'Eksakt svar',
  method: 'Raskt anslag, det eksakte kommer',
  rank: 'Raskt anslag etter rang, det eksakte kommer',
  former: 'Fordelingen fra før',
}

const kroner = (amount: number) => formatKroner(amount, 'kr')

/** Frame = awarded + rest, always; how many get something, and how it falls on the sides. */
export function SumBar({ sums, names, isStale, shows, layers }: Props) {
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
          <Status kind={shows === 'exact' ? 'good' : 'part'}>{showsWords[shows]}</Status>
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
      {layers.length === 0 || shows !== 'exact' ? null : (
        <ul className="sum-bar-sides" aria-label="Tildelt per lag av rammen">
          {layers.map(layer => (
            <li key={layer.id}>
              {layer.label === '' ? layer.id : layer.label} <strong>{kroner(layer.spent)}</strong>
              <span className="muted">
                {` av ${kroner(layer.amount - layer.committed)} · rest ${kroner(layer.remainder)}`}
                {layer.committed > 0 ? ` · bundet fra før ${kroner(layer.committed)}` : ''}
              </span>
            </li>
          ))}
        </ul>
      )}
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

import { useMemo } from 'react'
import type { Weights } from '#shared/round/kinds/weight-entries'
import type { Application } from '#shared/round/round-view'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import { movesUnder } from './what-if-weights'

interface Props {
  readonly applications: readonly Application[]
  readonly scores: readonly ApplicationScore[]
  readonly weights: Weights
}

const mostShown = 5

/** What the weights that are being written would move. */
export function WeightMoves({ applications, scores, weights }: Props) {
  const moves = useMemo(() => movesUnder(scores, weights), [scores, weights])
  const byId = useMemo(() => new Map(applications.map(one => [one.id, one])), [applications])
  return (
    <section className="weight-moves" aria-label="Hva endringen flytter">
      <h3>
        {moves.length === 0
          ? 'Endringen flytter ingen søknader i rangeringen.'
          : `Endringen flytter ${moves.length} av ${scores.length} søknader i rangeringen.`}
      </h3>
      <ul>
        {moves.slice(0, mostShown).map(({ applicationId, from, to }) => (
          <li key={applicationId}>
            <span className="numbers">
              {from} → {to}
            </span>{' '}
            {byId.get(applicationId)?.packet.form.title}
          </li>
        ))}
      </ul>
      {moves.length > mostShown ? <p className="muted">og {moves.length - mostShown} til</p> : null}
    </section>
  )
}

import { useMemo } from 'react'
import { Status } from '#renderer/components/status'
import { selectScores, useRound } from '#renderer/stores/round-store'
import { localRankings } from '#shared/assessment/local-rankings'
import type { ScoringTable } from './use-scoring-table'

interface Props {
  readonly table: ScoringTable
}

/** The local fellowships' own rankings side by side, each with the place the committee's marks give. */
export function LocalRankings({ table }: Props) {
  const scores = useRound(selectScores)
  const lists = useMemo(() => localRankings(table.applications), [table.applications])
  if (lists.length === 0) return null
  const applications = new Map(table.applications.map(one => [one.id, one]))
  return (
    <section aria-labelledby="local-rankings">
      <h2 id="local-rankings">Lokale prioriteringer side ved side</h2>
      <div className="local-rankings">
        {lists.map(({ fellowship, places, repeated, missing }) => (
          <section key={fellowship} aria-label={fellowship || 'Uten helsefellesskap'}>
            <h3>{fellowship || 'Uten oppgitt helsefellesskap'}</h3>
            <ul>
              {places.map(({ applicationId, rank }) => (
                <li key={applicationId}>
                  <span className="numbers">{rank === null ? 'Uten plass' : `${rank}.`}</span>
                  <span>
                    {applications.get(applicationId)?.packet.form.title}
                    <span className="muted numbers">
                      {' '}
                      (rang i utvalget: {scores.get(applicationId)?.rank ?? '–'})
                    </span>
                  </span>
                </li>
              ))}
            </ul>
            {repeated.length === 0 ? null : (
              <Status kind="warn">{`Flere søknader har plass ${repeated.join(', ')}. Spør helsefellesskapet.`}</Status>
            )}
            {missing.length === 0 ? null : (
              <Status kind="note">{`Ingen søknad har plass ${missing.join(', ')}.`}</Status>
            )}
          </section>
        ))}
      </div>
    </section>
  )
}

import { useMemo } from 'react'
import { EmptyState } from '#renderer/components/empty-state'
import { selectScores, useRound } from '#renderer/stores/round-store'
import { computeAgreement } from '#shared/scoring/agreement'
import { measureLines, measureText } from './agreement-words'
import { DecidingMembers } from './deciding-members'
import { DisagreementList } from './disagreement-list'
import { LocalRankings } from './local-rankings-table'
import { StrictMembers } from './strict-members'
import { memberIdOf, type ScoringTable } from './use-scoring-table'
import './agreement.css'

interface Props {
  readonly table: ScoringTable
}

/** How far the members agree, who is strict, whose marks decide, and what to talk about first. */
export function AgreementPanel({ table }: Props) {
  const all = useRound(selectScores)
  const scores = useMemo(() => [...all.values()], [all])
  const members = useMemo(() => table.members.map(memberIdOf), [table.members])
  const measures = useMemo(
    () => measureLines(computeAgreement(scores, members), members.length),
    [scores, members],
  )
  if (scores.every(score => score.members === 0)) {
    return (
      <EmptyState title="Ingen poeng er gitt ennå">
        Når medlemmene har gitt poeng, vises det her hvor enige de er.
      </EmptyState>
    )
  }
  return (
    <div className="panel-scroll agreement">
      <section aria-labelledby="agreement-measures">
        <h2 id="agreement-measures">Hvor enige medlemmene er</h2>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Mål</th>
              <th scope="col" className="numbers">
                Verdi
              </th>
              <th scope="col">Slik leses det</th>
              <th scope="col">Grunnlag og kilde</th>
            </tr>
          </thead>
          <tbody>
            {measures.map(({ id, name, value, reading, basis, source }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="numbers">
                  <strong>{measureText(value)}</strong>
                </td>
                <td>{reading}</td>
                <td className="muted">
                  {basis}. {source}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="muted">
          1 er full enighet. Alfa tåler at poeng mangler. De andre målene bruker bare søknader som alle har
          gitt alle poeng. Inhabile er holdt utenfor.
        </p>
      </section>
      <DisagreementList table={table} scores={scores} />
      <StrictMembers table={table} scores={scores} />
      <DecidingMembers table={table} />
      <LocalRankings table={table} />
    </div>
  )
}

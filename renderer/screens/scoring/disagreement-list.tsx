import { useMemo, useState } from 'react'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { openScoringView } from '#renderer/stores/scoring-view-store'
import { selectApplication } from '#renderer/stores/selection-store'
import { listDisagreements } from '#shared/scoring/agreement'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import { decimalText, markText } from './number-text'
import type { ScoringTable } from './use-scoring-table'

interface Props {
  readonly table: ScoringTable
  readonly scores: readonly ApplicationScore[]
}

const few = 10

/** The largest disagreements first: what the meeting should talk about. */
export function DisagreementList({ table, scores }: Props) {
  const [all, setAll] = useState(false)
  const found = useMemo(() => listDisagreements(scores), [scores])
  const applications = useMemo(() => new Map(table.applications.map(one => [one.id, one])), [table])
  const labels = useMemo(() => new Map(table.criteria.map(({ id, label }) => [id, label])), [table])
  const open = found.filter(({ consensus }) => consensus === null).length
  return (
    <section aria-labelledby="disagreements">
      <h2 id="disagreements">Størst uenighet først</h2>
      {found.length === 0 ? (
        <p className="muted">Ingen kriterier har ulike poeng.</p>
      ) : (
        <table className="plain-table">
          <caption className="muted">
            Dagsorden for drøftingen: {open} kriterier har ulike poeng og er ikke avklart.
          </caption>
          <thead>
            <tr>
              <th scope="col">Søknad</th>
              <th scope="col">Kriterium</th>
              <th scope="col">Poeng</th>
              <th scope="col" className="numbers">
                Standardavvik
              </th>
              <th scope="col" className="numbers">
                n
              </th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            {(all ? found : found.slice(0, few)).map(one => {
              const application = applications.get(one.applicationId)
              return (
                <tr key={`${one.applicationId} ${one.criterionId}`}>
                  <td>
                    <Button
                      variant="tertiary"
                      className="link-button"
                      onClick={() => {
                        selectApplication(one.applicationId)
                        openScoringView('together')
                      }}
                    >
                      {application?.number} {application?.packet.form.title}
                    </Button>
                  </td>
                  <td>{labels.get(one.criterionId)}</td>
                  <td className="numbers">
                    {markText(one.min)}–{markText(one.max)}
                  </td>
                  <td className="numbers">{decimalText(one.deviation, 2)}</td>
                  <td className="numbers">{one.marks}</td>
                  <td>
                    {one.consensus === null ? (
                      <Status kind="idle">Ikke avklart</Status>
                    ) : (
                      <Status kind="good">{`Enighet om ${markText(one.consensus)}`}</Status>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {found.length > few ? (
        <Button variant="tertiary" onClick={() => setAll(!all)}>
          {all ? 'Vis bare de største' : `Vis alle ${found.length}`}
        </Button>
      ) : null}
    </section>
  )
}

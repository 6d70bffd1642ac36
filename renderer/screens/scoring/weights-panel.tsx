import { PadlockLockedIcon, PadlockUnlockedIcon } from '@navikt/aksel-icons'
import { type FormEvent, useMemo, useState } from 'react'
import { lockWeights, setWeights } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { TextField } from '#renderer/components/text-field'
import { selectScores, useRound, useRoundStore } from '#renderer/stores/round-store'
import { fieldAt } from '#shared/round/fields'
import { type Weights, weightsLockField } from '#shared/round/kinds/weight-entries'
import { selectWeights, selectWeightsLockedAt } from '#shared/round/round-view'
import { momentText } from './moment-text'
import { decimalText, markText, readDecimal } from './number-text'
import type { ScoringTable } from './use-scoring-table'
import { WeightMoves } from './weight-moves'
import { sharesOf } from './what-if-weights'
import './weights.css'

interface Props {
  readonly table: ScoringTable
}

/** What each criterion counts for: equal until the committee says otherwise, and locked before marks are seen. */
export function WeightsPanel({ table: { criteria, applications } }: Props) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const weights = useRound(selectWeights)
  const scores = useRound(selectScores)
  const lockedAt = useRound(selectWeightsLockedAt)
  const wasLocked = useRound(fields => fieldAt(fields, weightsLockField) !== undefined)
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const [complaint, setComplaint] = useState<string | null>(null)

  const ids = criteria.map(({ id }) => id as string)
  const textOf = (id: string) => drafts[id] ?? markText(weights === null ? 1 : (weights[id] ?? 0))
  const read = ids.map(id => readDecimal(textOf(id)))
  const allRead = read.every(one => one !== null)
  const wanted: Weights | null = allRead
    ? Object.fromEntries(ids.map((id, place) => [id, read[place] ?? 0]))
    : null
  const changed = ids.some(id => readDecimal(textOf(id)) !== (weights === null ? 1 : (weights[id] ?? 0)))
  const shares = sharesOf(ids, wanted ?? weights)
  const all = useMemo(() => [...scores.values()], [scores])

  async function save(next: Weights | null) {
    if (next !== null && Object.values(next).every(weight => weight === 0)) {
      return setComplaint('Minst ett kriterium må ha en vekt over null.')
    }
    if (wasLocked && reason.trim() === '') {
      return setComplaint('Vektene har vært låst. Skriv hvorfor de endres.')
    }
    if (!(await setWeights(next, reason.trim()))) return
    setDrafts({})
    setReason('')
    setComplaint(null)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (wanted === null) setComplaint('Skriv hver vekt som et tall, for eksempel 2 eller 1,5.')
    else void save(wanted)
  }

  return (
    <form className="panel-scroll weights" aria-label="Vekter" onSubmit={submit}>
      <div className="weights-lock">
        {lockedAt === null ? (
          <Status kind="idle" look="tag">
            Ikke låst
          </Status>
        ) : (
          <Status kind="good" look="tag">{`Låst ${momentText(lockedAt)}`}</Status>
        )}
        <p className="muted">
          {lockedAt === null
            ? 'Lås vektene før poengene vises, så tidspunktet står i protokollen.'
            : 'En endring nå må begrunnes, og står i journalen.'}
        </p>
        <Button
          type="button"
          disabled={readOnly || changed}
          symbol={lockedAt === null ? <PadlockLockedIcon aria-hidden /> : <PadlockUnlockedIcon aria-hidden />}
          onClick={() => void lockWeights(lockedAt === null)}
        >
          {lockedAt === null ? 'Lås vektene' : 'Lås opp'}
        </Button>
      </div>
      <table className="weights-table">
        <thead>
          <tr>
            <th scope="col">Kriterium</th>
            <th scope="col">Vekt</th>
            <th scope="col" className="weights-share">
              Andel
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id, label, text }) => {
            const share = shares.get(id) ?? 0
            return (
              <tr key={id}>
                <th scope="row">
                  {label}
                  <span className="muted">{text}</span>
                </th>
                <td>
                  <TextField
                    aria-label={`Vekt for ${label}`}
                    className="weight-number numbers"
                    inputMode="decimal"
                    value={textOf(id)}
                    disabled={readOnly}
                    error={readDecimal(textOf(id)) === null ? 'Skriv et tall.' : undefined}
                    onChange={event => {
                      setDrafts({ ...drafts, [id]: event.target.value })
                      setComplaint(null)
                    }}
                  />
                </td>
                <td className="weights-share numbers">
                  <span>{decimalText(share * 100, 1)} %</span>
                  <span className="weights-bar" aria-hidden>
                    <span style={{ inlineSize: `${share * 100}%` }} />
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {changed && wanted !== null ? (
        <WeightMoves applications={applications} scores={all} weights={wanted} />
      ) : null}
      {wasLocked && (changed || weights !== null) ? (
        <TextField
          label="Begrunnelse for endringen"
          multiline
          rows={2}
          maxLength={2000}
          value={reason}
          disabled={readOnly}
          onChange={event => {
            setReason(event.target.value)
            setComplaint(null)
          }}
        />
      ) : null}
      <div className="panel-actions">
        <Button type="submit" variant="primary" disabled={readOnly || !changed}>
          Lagre vektene
        </Button>
        <Button type="button" disabled={readOnly || weights === null} onClick={() => void save(null)}>
          Like vekter
        </Button>
        {changed ? (
          <Button type="button" variant="tertiary" onClick={() => setDrafts({})}>
            Forkast endringene
          </Button>
        ) : null}
        {complaint === null ? null : (
          <p role="alert">
            <Status kind="stop">{complaint}</Status>
          </p>
        )}
      </div>
    </form>
  )
}

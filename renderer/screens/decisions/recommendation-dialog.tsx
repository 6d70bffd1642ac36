import { useState } from 'react'
import { makeRecommendation } from '#renderer/commands/recommendation-command'
import { Button } from '#renderer/components/button'
import { DateField } from '#renderer/components/date-field'
import { Dialog } from '#renderer/components/dialog'
import { Status } from '#renderer/components/status'
import { TextField } from '#renderer/components/text-field'
import { freezeProblemText } from '#shared/decision/check-freeze'
import { type DecisionRow, freezeProblems } from './decision-rows'

interface Props {
  readonly rows: readonly DecisionRow[]
  readonly frameKroner: number | null
  readonly meetingDate: string
  readonly onClose: () => void
}

/** A working group's proposals become its recommendation to the body that decides. */
export function RecommendationDialog({ rows, frameKroner, meetingDate, onClose }: Props) {
  const chosen = rows.filter(row => row.state === 'draft' && !row.isWithdrawn)
  const [date, setDate] = useState<string | null>(meetingDate)
  const [body, setBody] = useState('Arbeidsgruppen')
  const [busy, setBusy] = useState(false)
  // A new recommendation takes the place of the former one: it needs no reason for leaving it.
  const problems = freezeProblems(rows, chosen, frameKroner).filter(
    ({ kind }) => kind !== 'change-without-reason',
  )

  async function recommend() {
    if (date === null) return
    setBusy(true)
    const done = await makeRecommendation(
      { date, body: body.trim() },
      chosen.map(({ id }) => id),
    ).finally(() => setBusy(false))
    if (done) onClose()
  }

  return (
    <Dialog
      title="Gi innstilling"
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={onClose}>
            Avbryt
          </Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={problems.length > 0 || chosen.length === 0 || date === null || body.trim() === ''}
            onClick={recommend}
          >
            {chosen.length === 1 ? 'Innstill på ett vedtak' : `Innstill på ${chosen.length} vedtak`}
          </Button>
        </>
      }
    >
      <div className="freeze">
        <p>
          Innstillingen er forslaget til det organet som gjør vedtak. Vedtakene kan fortsatt endres. Hver
          endring av beløp eller utfall vises da ved siden av innstillingen og må begrunnes.
        </p>
        <div className="freeze-fields">
          <TextField
            label="Hvem innstiller"
            value={body}
            maxLength={300}
            error={body.trim() === '' ? 'Skriv hvem som innstiller.' : undefined}
            onChange={event => setBody(event.target.value)}
          />
          <DateField label="Møtedato" date={date} required onCommit={setDate} />
        </div>
        {problems.length > 0 ? (
          <section className="freeze-problems" aria-label="Dette hindrer innstillingen">
            <Status kind="stop">Må rettes før innstillingen kan gis</Status>
            <ul>
              {problems.map(freezeProblemText).map(text => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Dialog>
  )
}

import { type FormEvent, useId, useState } from 'react'
import { concludeScreening } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { TextField } from '#renderer/components/text-field'
import { useRoundStore } from '#renderer/stores/round-store'
import type { Screening, ScreeningStatus } from '#shared/screening/screen-application'
import { conclusionComplaint } from './conclusion-complaint'
import { statusWords } from './screening-words'

interface Props {
  readonly applicationId: string
  readonly screening: Screening
}

const choices: readonly ScreeningStatus[] = ['ready', 'unclear', 'dismissed']

/** How the screening stands: what the findings propose, and what a person has concluded. */
export function Conclude({ applicationId, screening }: Props) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const [editing, setEditing] = useState(false)
  const { conclusion, proposed, status } = screening
  const { kind, text } = statusWords[status]
  const proposal = statusWords[proposed].text.toLocaleLowerCase('nb')
  return (
    <section className="conclude" aria-label="Konklusjon">
      <div className="conclude-line">
        <Status kind={kind} look="tag">
          {text}
        </Status>
        <p>
          {conclusion === null
            ? 'Forslag fra kontrollen. Ingen har konkludert.'
            : `Konkludert. Kontrollen foreslår: ${proposal}.`}
        </p>
        {editing ? null : (
          <Button disabled={readOnly} onClick={() => setEditing(true)}>
            {conclusion === null ? 'Konkluder' : 'Endre'}
          </Button>
        )}
        {conclusion === null || editing ? null : (
          <Button
            variant="tertiary"
            disabled={readOnly}
            onClick={() => void concludeScreening(applicationId, null)}
          >
            Bruk forslaget
          </Button>
        )}
      </div>
      {conclusion !== null && conclusion.reason !== '' && !editing ? <p>{conclusion.reason}</p> : null}
      {editing ? (
        <ConcludeForm applicationId={applicationId} screening={screening} onDone={() => setEditing(false)} />
      ) : null}
    </section>
  )
}

interface FormProps extends Props {
  readonly onDone: () => void
}

function ConcludeForm({ applicationId, screening, onDone }: FormProps) {
  const name = useId()
  const [status, setStatus] = useState(screening.status)
  const [reason, setReason] = useState(screening.conclusion?.reason ?? '')
  const [complaint, setComplaint] = useState<string | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const wrong = conclusionComplaint(status, screening.proposed, reason)
    if (wrong !== null) setComplaint(wrong)
    else if (await concludeScreening(applicationId, { status, reason: reason.trim() })) onDone()
  }

  return (
    <form
      className="overrule-form"
      aria-label="Konkluder"
      onSubmit={event => void submit(event)}
      onKeyDown={event => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <fieldset className="plain-choice">
        <legend className="only-screen-reader">Konklusjon</legend>
        {choices.map(choice => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              checked={status === choice}
              // biome-ignore lint/a11y/noAutofocus: the form opens because the person asked for it.
              autoFocus={status === choice}
              onChange={() => {
                setStatus(choice)
                setComplaint(null)
              }}
            />
            {statusWords[choice].text}
            {choice === screening.proposed ? <span className="muted"> (forslaget)</span> : null}
          </label>
        ))}
      </fieldset>
      <TextField
        label="Begrunnelse"
        multiline
        rows={2}
        maxLength={2000}
        value={reason}
        error={complaint ?? undefined}
        onChange={event => {
          setReason(event.target.value)
          setComplaint(null)
        }}
      />
      <div className="form-actions">
        <Button type="submit" variant="primary">
          Lagre konklusjonen
        </Button>
        <Button type="button" variant="tertiary" onClick={onDone}>
          Avbryt
        </Button>
      </div>
    </form>
  )
}

import { useState } from 'react'
import { concludeScreening } from '#renderer/commands/assessment-commands'
import { AnswerForm } from '#renderer/components/answer-form'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
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
  const { status, proposed, conclusion } = screening
  return (
    <AnswerForm
      label="Konkluder"
      save="Lagre konklusjonen"
      question="Konklusjon"
      answers={choices.map(value => ({
        value,
        text: statusWords[value].text,
        ...(value === proposed ? { note: '(forslaget)' } : {}),
      }))}
      answer={status}
      reason={conclusion?.reason ?? ''}
      complain={(chosen, reason) => conclusionComplaint(chosen, proposed, reason)}
      onSave={async (chosen, reason) => {
        if (await concludeScreening(applicationId, { status: chosen, reason })) onDone()
      }}
      onCancel={onDone}
    />
  )
}

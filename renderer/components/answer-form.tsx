import { type ReactNode, useId, useState } from 'react'
import { SmallForm } from './small-form'
import { TextField } from './text-field'

interface Props<Answer> {
  readonly label: string
  readonly save: string
  /** What is asked, for those who hear the page. */
  readonly question: string
  readonly answers: readonly {
    readonly value: Answer
    readonly text: string
    readonly note?: string
  }[]
  /** The answer it opens with; null where none is chosen yet. */
  readonly answer: Answer | null
  readonly reason: string
  readonly reasonLabel?: string
  readonly asksReason?: (answer: Answer | null) => boolean
  /** What is lacking before it can be saved; null when nothing is. The reason comes without space around it. */
  readonly complain: (answer: Answer, reason: string) => string | null
  /** What stands where no answer is chosen. */
  readonly unanswered?: string
  readonly onSave: (answer: Answer, reason: string) => void
  readonly onCancel: () => void
  readonly actions?: ReactNode
  /** What stands between the answers and the reason, and after the reason. */
  readonly hint?: (answer: Answer | null) => ReactNode
  readonly more?: (answer: Answer | null) => ReactNode
}

/** One of a few answers, with the reason that goes with it. */
export function AnswerForm<Answer extends string | boolean>(props: Props<Answer>) {
  const { answers, asksReason = () => true, hint, more } = props
  const name = useId()
  const [answer, setAnswer] = useState(props.answer)
  const [reason, setReason] = useState(props.reason)
  const [complaint, setComplaint] = useState<string | null>(null)

  function save() {
    const wrong = answer === null ? (props.unanswered ?? '') : props.complain(answer, reason.trim())
    if (answer === null || wrong !== null) setComplaint(wrong)
    else props.onSave(answer, reason.trim())
  }

  return (
    <SmallForm
      label={props.label}
      save={props.save}
      onSave={save}
      onCancel={props.onCancel}
      actions={props.actions}
    >
      <fieldset>
        <legend className="only-screen-reader">{props.question}</legend>
        {answers.map(({ value, text, note }) => (
          <label key={String(value)}>
            <input
              type="radio"
              name={name}
              checked={answer === value}
              // biome-ignore lint/a11y/noAutofocus: the form opens because the person asked for it.
              autoFocus={value === (props.answer ?? answers[0]?.value)}
              onChange={() => {
                setAnswer(() => value)
                setComplaint(null)
              }}
            />
            {text}
            {note === undefined ? null : <span className="muted"> {note}</span>}
          </label>
        ))}
      </fieldset>
      {hint?.(answer)}
      {asksReason(answer) ? (
        <TextField
          label={props.reasonLabel ?? 'Begrunnelse'}
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
      ) : null}
      {more?.(answer)}
    </SmallForm>
  )
}

import { type FormEvent, useId, useState } from 'react'
import { Button } from '#renderer/components/button'
import { TextField } from '#renderer/components/text-field'
import type { Overruling } from '#shared/round/kinds/screening-entries'

interface Props {
  readonly requirement: string
  readonly before: Overruling | null
  readonly onSave: (overruling: Overruling) => void
  readonly onCancel: () => void
}

/** A person's answer to a requirement, with the reason that must go with it. */
export function OverruleForm({ requirement, before, onSave, onCancel }: Props) {
  const name = useId()
  const [met, setMet] = useState<boolean | null>(before?.met ?? null)
  const [reason, setReason] = useState(before?.reason ?? '')
  const [complaint, setComplaint] = useState<string | null>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (met === null) setComplaint('Velg om kravet er oppfylt eller ikke.')
    else if (reason.trim() === '') setComplaint('Skriv en begrunnelse. Den følger med i journalen.')
    else onSave({ met, reason: reason.trim() })
  }

  return (
    <form
      className="overrule-form"
      aria-label={`Overstyr: ${requirement}`}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <fieldset className="plain-choice">
        <legend className="only-screen-reader">Er kravet oppfylt?</legend>
        {[true, false].map(answer => (
          <label key={String(answer)}>
            <input
              type="radio"
              name={name}
              checked={met === answer}
              // biome-ignore lint/a11y/noAutofocus: the form opens because the person asked for it.
              autoFocus={answer}
              onChange={() => setMet(answer)}
            />
            {answer ? 'Oppfylt' : 'Ikke oppfylt'}
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
          Lagre overstyringen
        </Button>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          Avbryt
        </Button>
      </div>
    </form>
  )
}

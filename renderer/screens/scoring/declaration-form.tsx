import { type FormEvent, useId, useState } from 'react'
import { Button } from '#renderer/components/button'
import { TextField } from '#renderer/components/text-field'
import type { Declaration } from '#shared/round/kinds/impartiality-entries'

interface Props {
  readonly name: string
  readonly before: Declaration | null
  /** Null takes the declaration away. */
  readonly onSave: (declaration: Declaration | null) => void
  readonly onCancel: () => void
}

/** What a member has said of ties to the case, written down for the member. */
export function DeclarationForm({ name, before, onSave, onCancel }: Props) {
  const group = useId()
  const [tie, setTie] = useState(before?.tie ?? true)
  const [ground, setGround] = useState(before?.ground ?? '')
  const [complaint, setComplaint] = useState<string | null>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (tie && ground.trim() === '') setComplaint('Skriv hvilken tilknytning det er.')
    else onSave({ tie, ground: tie ? ground.trim() : '' })
  }

  return (
    <form
      className="small-form"
      aria-label={`Det ${name} sier`}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <fieldset>
        <legend className="only-screen-reader">Tilknytning</legend>
        {[true, false].map(choice => (
          <label key={String(choice)}>
            <input
              type="radio"
              name={group}
              checked={tie === choice}
              // biome-ignore lint/a11y/noAutofocus: the form opens because the person asked for it.
              autoFocus={choice === tie}
              onChange={() => {
                setTie(choice)
                setComplaint(null)
              }}
            />
            {choice ? 'Har en tilknytning' : 'Har ingen tilknytning'}
          </label>
        ))}
      </fieldset>
      {tie ? (
        <TextField
          label="Hvilken tilknytning"
          multiline
          rows={2}
          maxLength={2000}
          value={ground}
          error={complaint ?? undefined}
          onChange={event => {
            setGround(event.target.value)
            setComplaint(null)
          }}
        />
      ) : null}
      <div className="panel-actions">
        <Button type="submit" variant="primary">
          Lagre
        </Button>
        {before === null ? null : (
          <Button type="button" onClick={() => onSave(null)}>
            Fjern
          </Button>
        )}
        <Button type="button" variant="tertiary" onClick={onCancel}>
          Avbryt
        </Button>
      </div>
    </form>
  )
}

import { type FormEvent, useId, useState } from 'react'
import { Button } from '#renderer/components/button'
import { TextField } from '#renderer/components/text-field'
import { useRound } from '#renderer/stores/round-store'
import type { Ruling } from '#shared/round/kinds/impartiality-entries'
import { selectMembers } from '#shared/round/round-view'

interface Props {
  readonly name: string
  readonly before: Ruling | null
  /** How many cases the ruling is for, where it is more than the one that is shown. */
  readonly applications?: number
  readonly onSave: (ruling: Ruling) => void
  readonly onCancel: () => void
}

/** The body's ruling on one member, in one case or in several that are alike. */
export function RulingForm({ name, before, applications = 1, onSave, onCancel }: Props) {
  const group = useId()
  const members = useRound(selectMembers)
  const deputies = members.filter(({ role }) => role === 'deputy')
  const [outcome, setOutcome] = useState<Ruling['outcome'] | null>(before?.outcome ?? null)
  const [reason, setReason] = useState(before?.reason ?? '')
  const [substitute, setSubstitute] = useState(before?.substitute ?? '')
  const [complaint, setComplaint] = useState<string | null>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (outcome === null) setComplaint('Velg habil eller inhabil.')
    else if (reason.trim() === '') setComplaint('Skriv en begrunnelse. Den står i protokollen.')
    else {
      const stepsIn = outcome === 'inhabil' ? substitute.trim() : ''
      onSave({ outcome, reason: reason.trim(), ...(stepsIn === '' ? {} : { substitute: stepsIn }) })
    }
  }

  return (
    <form
      className="small-form"
      aria-label={`Avgjørelse om ${name}`}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <fieldset>
        <legend className="only-screen-reader">Avgjørelse</legend>
        {(['habil', 'inhabil'] as const).map(choice => (
          <label key={choice}>
            <input
              type="radio"
              name={group}
              checked={outcome === choice}
              // biome-ignore lint/a11y/noAutofocus: the form opens because the person asked for it.
              autoFocus={choice === (outcome ?? 'habil')}
              onChange={() => {
                setOutcome(choice)
                setComplaint(null)
              }}
            />
            {choice === 'habil' ? 'Habil' : 'Inhabil'}
          </label>
        ))}
      </fieldset>
      {outcome === 'inhabil' ? (
        <p className="muted">
          Poeng fra {name} på {applications === 1 ? 'denne søknaden' : `disse ${applications} søknadene`}{' '}
          skjules og holdes utenfor gjennomsnittet.
        </p>
      ) : null}
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
      {outcome === 'inhabil' ? (
        <TextField
          label="Vara som trer inn (kan stå tomt)"
          maxLength={200}
          list={`${group} deputies`}
          value={substitute}
          onChange={event => setSubstitute(event.target.value)}
        />
      ) : null}
      <datalist id={`${group} deputies`}>
        {deputies.map(deputy => (
          <option key={deputy.id} value={deputy.name} />
        ))}
      </datalist>
      <div className="panel-actions">
        <Button type="submit" variant="primary">
          Lagre avgjørelsen
        </Button>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          Avbryt
        </Button>
      </div>
    </form>
  )
}

import { useId, useState } from 'react'
import { AnswerForm } from '#renderer/components/answer-form'
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
  const list = useId()
  const members = useRound(selectMembers)
  const deputies = members.filter(({ role }) => role === 'deputy')
  const [substitute, setSubstitute] = useState(before?.substitute ?? '')
  const cases = applications === 1 ? 'denne søknaden' : `disse ${applications} søknadene`
  return (
    <AnswerForm<Ruling['outcome']>
      label={`Avgjørelse om ${name}`}
      save="Lagre avgjørelsen"
      question="Avgjørelse"
      answers={[
        { value: 'habil', text: 'Habil' },
        { value: 'inhabil', text: 'Inhabil' },
      ]}
      answer={before?.outcome ?? null}
      reason={before?.reason ?? ''}
      unanswered="Velg habil eller inhabil."
      complain={(_, reason) => (reason === '' ? 'Skriv en begrunnelse. Den står i protokollen.' : null)}
      onSave={(outcome, reason) => {
        const stepsIn = outcome === 'inhabil' ? substitute.trim() : ''
        onSave({ outcome, reason, ...(stepsIn === '' ? {} : { substitute: stepsIn }) })
      }}
      onCancel={onCancel}
      hint={outcome =>
        outcome === 'inhabil' ? (
          <p className="muted">
            Poeng fra {name} på {cases} skjules og holdes utenfor gjennomsnittet.
          </p>
        ) : null
      }
      more={outcome =>
        outcome === 'inhabil' ? (
          <>
            <TextField
              label="Vara som trer inn (kan stå tomt)"
              maxLength={200}
              list={list}
              value={substitute}
              onChange={event => setSubstitute(event.target.value)}
            />
            <datalist id={list}>
              {deputies.map(deputy => (
                <option key={deputy.id} value={deputy.name} />
              ))}
            </datalist>
          </>
        ) : null
      }
    />
  )
}

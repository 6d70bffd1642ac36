import { AnswerForm } from '#renderer/components/answer-form'
import { Button } from '#renderer/components/button'
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
  return (
    <AnswerForm
      label={`Det ${name} sier`}
      save="Lagre"
      question="Tilknytning"
      answers={[
        { value: true, text: 'Har en tilknytning' },
        { value: false, text: 'Har ingen tilknytning' },
      ]}
      answer={before?.tie ?? true}
      reason={before?.ground ?? ''}
      reasonLabel="Hvilken tilknytning"
      asksReason={tie => tie === true}
      complain={(tie, ground) => (tie && ground === '' ? 'Skriv hvilken tilknytning det er.' : null)}
      onSave={(tie, ground) => onSave({ tie, ground: tie ? ground : '' })}
      onCancel={onCancel}
      actions={
        before === null ? null : (
          <Button type="button" onClick={() => onSave(null)}>
            Fjern
          </Button>
        )
      }
    />
  )
}

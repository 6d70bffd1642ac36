import { AnswerForm } from '#renderer/components/answer-form'
import type { Overruling } from '#shared/round/kinds/screening-entries'

interface Props {
  readonly requirement: string
  readonly before: Overruling | null
  readonly onSave: (overruling: Overruling) => void
  readonly onCancel: () => void
}

/** A person's answer to a requirement, with the reason that must go with it. */
export function OverruleForm({ requirement, before, onSave, onCancel }: Props) {
  return (
    <AnswerForm
      label={`Overstyr: ${requirement}`}
      save="Lagre overstyringen"
      question="Er kravet oppfylt?"
      answers={[
        { value: true, text: 'Oppfylt' },
        { value: false, text: 'Ikke oppfylt' },
      ]}
      answer={before?.met ?? null}
      reason={before?.reason ?? ''}
      unanswered="Velg om kravet er oppfylt eller ikke."
      complain={(_, reason) => (reason === '' ? 'Skriv en begrunnelse. Den følger med i journalen.' : null)}
      onSave={(met, reason) => onSave({ met, reason })}
      onCancel={onCancel}
    />
  )
}

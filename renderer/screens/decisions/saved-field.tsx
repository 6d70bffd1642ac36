import { useSavedText } from '#renderer/commands/use-saved-text'
import { TextField } from '#renderer/components/text-field'

interface Props {
  /** Which text of the round it is. */
  readonly name: string
  readonly label: string
  readonly description?: string
  readonly text: string
  readonly onSave: (text: string) => Promise<boolean>
  readonly rows?: number
  readonly readOnly: boolean
  /** What is wrong with the text as it stands, told while it is written. */
  readonly complain?: ((text: string) => string | undefined) | undefined
  readonly autoFocus?: boolean
}

/** A text of a decision that saves itself while it is written. */
export function SavedField({ name, text, onSave, complain, ...rest }: Props) {
  const saved = useSavedText(name, text, onSave)
  return (
    <TextField {...rest} {...saved} error={complain?.(saved.value)} multiline maxLength={20_000} spellCheck />
  )
}

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
  readonly error?: string | undefined
  readonly autoFocus?: boolean
}

/** A text of a decision that saves itself while it is written. */
export function SavedField({ name, text, onSave, ...rest }: Props) {
  const saved = useSavedText(name, text, onSave)
  return <TextField {...rest} {...saved} multiline maxLength={20_000} spellCheck />
}

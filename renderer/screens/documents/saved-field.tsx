import { useSavedText } from '#renderer/commands/use-saved-text'
import { TextField } from '#renderer/components/text-field'

interface Props {
  /** Also the id of the field, so that one can be sent to it. */
  readonly name: string
  /** Tells the texts of two applications apart. */
  readonly of?: string
  readonly label: string
  readonly description?: string
  readonly text: string
  readonly onSave: (text: string) => Promise<boolean>
  readonly rows?: number
  readonly readOnly: boolean
  /** What is wrong with the text as it stands, told while it is written. */
  readonly complain?: (text: string) => string | undefined
  readonly className?: string
}

/** A text for letters or protocol that saves itself. */
export function SavedField({ name, of = '', text, onSave, rows, complain, ...rest }: Props) {
  const saved = useSavedText(`${name}/${of}`, text, onSave)
  const error = complain?.(saved.value)
  return rows === undefined ? (
    <TextField id={name} {...rest} {...saved} error={error} maxLength={1000} />
  ) : (
    <TextField
      id={name}
      {...rest}
      {...saved}
      error={error}
      multiline
      rows={rows}
      maxLength={20_000}
      spellCheck
    />
  )
}

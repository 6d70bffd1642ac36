import { Textfield, type TextfieldProps } from '@digdir/designsystemet-react'

export type TextFieldProps = TextfieldProps

/** A text field with its label, description and error; `multiline` for longer texts. */
export function TextField(props: TextFieldProps) {
  return <Textfield autoComplete="off" spellCheck={false} {...props} />
}

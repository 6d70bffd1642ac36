import { Select } from '@digdir/designsystemet-react'
import { fieldGroups } from './import-fields'

/** `later` where nothing is decided, `none` for a column that is left out, else the field. */
export type FieldChoice = string

interface Props {
  readonly label: string
  readonly value: FieldChoice
  /** What stands first: a choice that is no field. */
  readonly first?: { readonly value: string; readonly label: string }
  readonly onChange: (choice: FieldChoice) => void
}

/** One field of the form, or none. */
export function FieldSelect({ label, value, first, onChange }: Props) {
  return (
    <Select aria-label={label} value={value} onChange={event => onChange(event.target.value)}>
      {first ? <Select.Option value={first.value}>{first.label}</Select.Option> : null}
      <Select.Option value="none">Bruk ikke</Select.Option>
      {fieldGroups.map(({ name, fields }) => (
        <Select.Optgroup key={name} label={name}>
          {fields.map(([field, text]) => (
            <Select.Option key={field} value={field}>
              {text}
            </Select.Option>
          ))}
        </Select.Optgroup>
      ))}
    </Select>
  )
}

/** A choice as it is remembered. */
export function chosenField(choice: FieldChoice): string | null {
  return choice === 'none' ? null : choice
}

import { Checkbox as BaseCheckbox } from '@digdir/designsystemet-react'

export interface CheckboxProps {
  readonly label: string
  readonly description?: string
  /** The label is read aloud but not shown; for a box in a table. */
  readonly hideLabel?: boolean
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

export function Checkbox({ label, hideLabel = false, description, onChange, ...rest }: CheckboxProps) {
  const name = hideLabel ? { 'aria-label': label } : { label, description }
  return <BaseCheckbox {...name} {...rest} onChange={event => onChange(event.target.checked)} />
}

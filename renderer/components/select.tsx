import { Select as BaseSelect, Field, Label } from '@digdir/designsystemet-react'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}

export interface SelectProps<Value extends string> {
  readonly label?: string
  readonly 'aria-label'?: string
  readonly value: Value
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean
}

/** One choice out of a short list. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  ...rest
}: SelectProps<Value>) {
  return (
    <Field className="select-field">
      {label ? <Label>{label}</Label> : null}
      <BaseSelect {...rest} value={value} onChange={event => onChange(event.target.value as Value)}>
        {options.map(option => (
          <BaseSelect.Option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </BaseSelect.Option>
        ))}
      </BaseSelect>
    </Field>
  )
}

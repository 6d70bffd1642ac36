import { type KeyboardEvent, useEffect, useState } from 'react'
import type { Kroner } from '#shared/money/kroner'
import { type KronerOrNothing, kronerText, readKronerText } from './kroner-text'
import { TextField } from './text-field'

/** A label beside the field, or a name that is only read aloud, as in a table. */
type Name =
  | { readonly label: string; readonly 'aria-label'?: undefined }
  | { readonly label?: undefined; readonly 'aria-label': string }

export type NumberFieldProps = Name & {
  readonly description?: string
  readonly amount: KronerOrNothing
  readonly limit?: Kroner
  /** Called when the person leaves the field or presses Enter, and the amount is a new one. */
  readonly onCommit: (amount: KronerOrNothing) => void
  /** Called while typing, each time the text is an amount; for what-if that follows along. */
  readonly onDraft?: (amount: KronerOrNothing) => void
  readonly readOnly?: boolean
  readonly error?: string
}

/** A field for whole kroner, written as Norwegians write them. Escape brings back the amount that was there. */
export function NumberField({ amount, limit, onCommit, onDraft, error, ...rest }: NumberFieldProps) {
  const [text, setText] = useState(kronerText(amount))
  const [complaint, setComplaint] = useState<string | null>(null)

  useEffect(() => {
    setText(kronerText(amount))
    setComplaint(null)
  }, [amount])

  function write(next: string) {
    setText(next)
    setComplaint(null)
    const read = readKronerText(next, limit)
    if (read.ok) onDraft?.(read.value)
  }

  function commit() {
    const read = readKronerText(text, limit)
    if (!read.ok) return setComplaint(read.error)
    setText(kronerText(read.value))
    if (read.value !== amount) onCommit(read.value)
  }

  function key(event: KeyboardEvent) {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && text !== kronerText(amount)) {
      event.stopPropagation()
      write(kronerText(amount))
    }
  }

  return (
    <TextField
      {...rest}
      className="number-field numbers"
      inputMode="numeric"
      suffix="kr"
      value={text}
      error={complaint ?? error}
      onChange={event => write(event.target.value)}
      onBlur={commit}
      onKeyDown={key}
    />
  )
}

import { type KeyboardEvent, useEffect, useState } from 'react'
import type { IsoDate } from '#shared/i18n/calendar'
import { formatNumericDate } from '#shared/i18n/format-date'
import { dateErrorText } from '#shared/i18n/input-error-text'
import { parseDate } from '#shared/i18n/parse-date'
import { TextField } from './text-field'

export interface DateFieldProps {
  readonly id?: string
  readonly label: string
  readonly description?: string
  /** Null while there is none. */
  readonly date: IsoDate | null
  /** Called when the person leaves the field or presses Enter, and the day is a new one. */
  readonly onCommit: (date: IsoDate | null) => void
  readonly required?: boolean
  readonly readOnly?: boolean
}

/**
 * A field for a day, written as Norwegians write it: 4.11.2025, 4. november 2025. The system's own date field would
 * follow the language of the machine and not that of the product.
 */
export function DateField({ date, onCommit, required = false, ...rest }: DateFieldProps) {
  const shown = date === null ? '' : formatNumericDate(date)
  const [text, setText] = useState(shown)
  const [complaint, setComplaint] = useState<string | null>(null)

  useEffect(() => {
    setText(shown)
    setComplaint(null)
  }, [shown])

  function commit() {
    const read = parseDate(text)
    if (!read.ok && !(read.error.kind === 'empty' && !required)) {
      return setComplaint(dateErrorText(read.error))
    }
    const next = read.ok ? read.value : null
    setText(next === null ? '' : formatNumericDate(next))
    if (next !== date) onCommit(next)
  }

  function key(event: KeyboardEvent) {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && text !== shown) {
      event.stopPropagation()
      event.preventDefault()
      setText(shown)
      setComplaint(null)
    }
  }

  return (
    <TextField
      {...rest}
      className="date-field numbers"
      placeholder="dd.mm.åååå"
      value={text}
      error={complaint ?? undefined}
      onChange={event => {
        setText(event.target.value)
        setComplaint(null)
      }}
      onBlur={commit}
      onKeyDown={key}
    />
  )
}

import { type KeyboardEvent, useEffect, useState } from 'react'
import { TextField } from '#renderer/components/text-field'
import { decimalText, readDecimalText } from './decimal-text'

interface Props {
  readonly label: string
  /** The label is read aloud but not shown. */
  readonly hideLabel?: boolean
  readonly description?: string
  readonly value: number | null
  readonly most: number
  readonly decimals: number
  readonly suffix?: string
  readonly readOnly?: boolean
  readonly onDraft?: (value: number | null) => void
  readonly onCommit: (value: number | null) => void
}

/** A field for points or per cent. Leaving it or Enter writes; Escape brings back what was there. */
export function DecimalField(props: Props) {
  const { label, hideLabel = false, value, most, decimals, onDraft, onCommit, ...rest } = props
  const [text, setText] = useState(decimalText(value))
  const [complaint, setComplaint] = useState<string | null>(null)

  useEffect(() => {
    setText(decimalText(value))
    setComplaint(null)
  }, [value])

  function write(next: string) {
    setText(next)
    setComplaint(null)
    const read = readDecimalText(next, { most, decimals })
    if (read.ok) onDraft?.(read.value)
  }

  function commit() {
    const read = readDecimalText(text, { most, decimals })
    if (!read.ok) return setComplaint(read.error)
    setText(decimalText(read.value))
    if (read.value !== value) onCommit(read.value)
  }

  function key(event: KeyboardEvent) {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && text !== decimalText(value)) {
      event.stopPropagation()
      write(decimalText(value))
    }
  }

  const name = hideLabel ? { 'aria-label': label } : { label }
  return (
    <TextField
      {...name}
      {...rest}
      className="numbers"
      inputMode="decimal"
      value={text}
      error={complaint ?? undefined}
      onChange={event => write(event.target.value)}
      onBlur={commit}
      onKeyDown={key}
    />
  )
}

import { useState } from 'react'
import { readClock } from './clock-text'
import { SavedField } from './saved-field'

interface Props {
  readonly name: string
  readonly label: string
  readonly clock: string
  readonly onSave: (clock: string) => Promise<boolean>
  readonly readOnly: boolean
}

/** A time of day, written as 10.00. */
export function ClockField({ clock, onSave, ...rest }: Props) {
  const [complaint, setComplaint] = useState<string | undefined>(undefined)

  async function save(text: string) {
    const read = readClock(text)
    setComplaint(read.ok ? undefined : read.error)
    return read.ok && onSave(read.value)
  }

  return <SavedField {...rest} className="clock-field" text={clock} onSave={save} error={complaint} />
}

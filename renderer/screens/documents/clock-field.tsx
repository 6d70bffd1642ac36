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
  async function save(text: string) {
    const read = readClock(text)
    return read.ok && onSave(read.value)
  }

  return <SavedField {...rest} text={clock} onSave={save} complain={complaintOf} />
}

function complaintOf(text: string): string | undefined {
  const read = readClock(text)
  return read.ok ? undefined : read.error
}

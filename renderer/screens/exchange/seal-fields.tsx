import { Checkbox } from '#renderer/components/checkbox'
import { TextField } from '#renderer/components/text-field'

/** What a file is sealed with; `sealed` false leaves it open. */
export interface Seal {
  readonly sealed: boolean
  readonly passphrase: string
}

/** The fewest characters that protect a file against being guessed. */
const fewest = 8

/** The passphrase to seal with; null for an open file. Undefined while it is too short. */
export function passphraseOf({ sealed, passphrase }: Seal): string | null | undefined {
  if (!sealed) return null
  return passphrase.length < fewest ? undefined : passphrase
}

interface Props {
  readonly seal: Seal
  readonly onChange: (seal: Seal) => void
}

/** Whether a file is sealed, and with which passphrase. */
export function SealFields({ seal, onChange }: Props) {
  return (
    <>
      <Checkbox
        label="Forsegle med passord"
        description="Uten passord kan alle som får tak i filen, lese den."
        checked={seal.sealed}
        onChange={sealed => onChange({ ...seal, sealed })}
      />
      {seal.sealed ? (
        <TextField
          label="Passord"
          description={`Minst ${fewest} tegn. Gi det på en annen måte enn filen, for eksempel på telefon.`}
          value={seal.passphrase}
          onChange={event => onChange({ ...seal, passphrase: event.target.value })}
        />
      ) : null}
    </>
  )
}

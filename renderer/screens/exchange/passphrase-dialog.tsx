import { type FormEvent, useState } from 'react'
import { receiveFiles } from '#renderer/commands/exchange-commands'
import { openSealed } from '#renderer/commands/round-commands'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { TextField } from '#renderer/components/text-field'
import { closePassphrase, type PassphraseUse } from '#renderer/stores/exchange-store'

interface Props {
  readonly use: PassphraseUse
  readonly message: string
}

/** Asks for the passphrase of a sealed file. */
export function PassphraseDialog({ use, message }: Props) {
  const [passphrase, setPassphrase] = useState('')
  const [working, setWorking] = useState(false)

  async function open(event: FormEvent) {
    event.preventDefault()
    setWorking(true)
    closePassphrase()
    // Where it does not fit, it is asked for again.
    if (use === 'open') await openSealed(passphrase)
    else await receiveFiles(passphrase)
  }

  return (
    <Dialog
      title="Filen er forseglet"
      open
      onClose={closePassphrase}
      actions={
        <>
          <Button variant="tertiary" onClick={closePassphrase}>
            Avbryt
          </Button>
          <Button variant="primary" type="submit" form="passphrase" disabled={working || passphrase === ''}>
            Åpne
          </Button>
        </>
      }
    >
      <form id="passphrase" onSubmit={event => void open(event)}>
        <p>{message}</p>
        <TextField
          label="Passord"
          type="password"
          autoFocus
          value={passphrase}
          onChange={event => setPassphrase(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

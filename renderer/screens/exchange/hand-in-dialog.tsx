import { useState } from 'react'
import { handInFile } from '#renderer/commands/exchange-commands'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { openExchangeDialog } from '#renderer/stores/exchange-store'
import { passphraseOf, type Seal, SealFields } from './seal-fields'

/** Hands in the member's assessment and saves the file to send back. */
export function HandInDialog() {
  const [seal, setSeal] = useState<Seal>({ sealed: false, passphrase: '' })
  const [working, setWorking] = useState(false)
  const close = () => openExchangeDialog(null)
  const passphrase = passphraseOf(seal)

  async function handIn() {
    if (passphrase === undefined) return
    setWorking(true)
    const done = await handInFile(passphrase).finally(() => setWorking(false))
    if (done) close()
  }

  return (
    <Dialog
      title="Lever vurderingen"
      open
      onClose={close}
      actions={
        <>
          <Button variant="tertiary" onClick={close}>
            Avbryt
          </Button>
          <Button
            variant="primary"
            disabled={working || passphrase === undefined}
            onClick={() => void handIn()}
          >
            {working ? 'Leverer …' : 'Lever og lagre fil …'}
          </Button>
        </>
      }
    >
      <p>
        Poengene og erklæringene dine lagres i en fil som du sender til sekretariatet. Den er liten nok for
        e-post. Du kan endre noe etterpå og levere på nytt.
      </p>
      <SealFields seal={seal} onChange={setSeal} />
    </Dialog>
  )
}

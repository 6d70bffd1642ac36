import { useState } from 'react'
import { handInFile } from '#renderer/commands/exchange-commands'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { Status } from '#renderer/components/status'
import { progressOf } from '#renderer/screens/scoring/progress'
import { useMarksSoFar } from '#renderer/screens/scoring/use-marks-so-far'
import {
  memberIdOf,
  type ScoringTable,
  useChosenMember,
  useScoringTable,
} from '#renderer/screens/scoring/use-scoring-table'
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
      <HandInState />
      <SealFields seal={seal} onChange={setSeal} />
    </Dialog>
  )
}

/** What is not answered yet. It may be handed in all the same: not answered is not zero. */
function HandInState() {
  const table = useScoringTable()
  return table === null ? null : <TableState table={table} />
}

function TableState({ table }: { readonly table: ScoringTable }) {
  const soFar = useMarksSoFar(table)
  const member = useChosenMember(table.members)
  if (member === undefined) return null
  const { done, of } = progressOf(memberIdOf(member), table.applications, soFar)
  if (done === of) return <Status kind="good">{`Alle ${of} søknadene er vurdert.`}</Status>
  const missing = of - done
  return (
    <Status kind="warn">
      {`${missing} av ${of} ${of === 1 ? 'søknad' : 'søknader'} er ikke ferdig vurdert. Det som mangler, teller ikke som null.`}
    </Status>
  )
}

import { useState } from 'react'
import { makeBundles } from '#renderer/commands/exchange-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { Dialog } from '#renderer/components/dialog'
import { openExchangeDialog } from '#renderer/stores/exchange-store'
import { useRound } from '#renderer/stores/round-store'
import { selectMembers, selectOpened } from '#shared/round/round-view'
import { passphraseOf, type Seal, SealFields } from './seal-fields'
import './exchange.css'

/** Makes a file for each chosen member, with only what that member may see. */
export function BundleDialog() {
  const members = useRound(selectMembers).filter(({ role }) => role !== 'secretariat')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [attachments, setAttachments] = useState(true)
  const [seal, setSeal] = useState<Seal>({ sealed: false, passphrase: '' })
  const [working, setWorking] = useState(false)
  const close = () => openExchangeDialog(null)
  const opened = useRound(selectOpened)
  const chosen = members.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  const passphrase = passphraseOf(seal)

  async function make() {
    if (passphrase === undefined) return
    setWorking(true)
    const made = await makeBundles(chosen, attachments, passphrase).finally(() => setWorking(false))
    if (made) close()
  }

  return (
    <Dialog
      title="Lag filer til medlemmene"
      open
      onClose={close}
      actions={
        <>
          <Button variant="tertiary" onClick={close}>
            Avbryt
          </Button>
          <Button
            variant="primary"
            disabled={working || chosen.length === 0 || passphrase === undefined}
            onClick={() => void make()}
          >
            {working ? 'Lager filer …' : `Lag ${chosen.length === 1 ? 'én fil' : `${chosen.length} filer`} …`}
          </Button>
        </>
      }
    >
      {members.length === 0 ? (
        <p>Ingen medlemmer er lagt inn. Legg dem inn under Poeng → Medlemmer først.</p>
      ) : (
        <>
          <p>
            {opened
              ? 'Hvert medlem får sin egen fil, uten andres erklæringer og utkast til vedtak. Poengene er åpnet for alle, så de andres poeng er med, men aldri på saker medlemmet er inhabilt i.'
              : 'Hvert medlem får sin egen fil, uten andres poeng og erklæringer og uten utkast til vedtak.'}{' '}
            Medlemmet åpner den i Tildeling, vurderer uten nett og leverer en fil tilbake.
          </p>
          <fieldset className="exchange-members">
            <legend>Medlemmer</legend>
            {members.map(({ id, name, organisation }) => (
              <Checkbox
                key={id}
                label={organisation === '' ? name : `${name} – ${organisation}`}
                checked={!left.has(id)}
                onChange={checked => {
                  const next = new Set(left)
                  if (checked) next.delete(id)
                  else next.add(id)
                  setLeft(next)
                }}
              />
            ))}
          </fieldset>
          <Checkbox
            label="Ta med vedleggene"
            description="Uten vedlegg blir filen liten nok for e-post. Vedlegg som alt er på medlemmets maskin, vises likevel."
            checked={attachments}
            onChange={setAttachments}
          />
          <SealFields seal={seal} onChange={setSeal} />
        </>
      )}
    </Dialog>
  )
}

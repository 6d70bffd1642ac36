import { useState } from 'react'
import { type ProposedDecisions, writeDecisions } from '#renderer/commands/propose-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { Dialog } from '#renderer/components/dialog'

interface Props {
  readonly proposed: ProposedDecisions
  readonly numberOf: (applicationId: string) => number | undefined
  readonly onClose: () => void
}

/** New drafts from the distribution would write over some that people have worked on: they choose. */
export function ProposeAgainDialog({ proposed, numberOf, onClose }: Props) {
  const { changes, edited } = proposed
  const [keepEdited, setKeepEdited] = useState(true)
  const written = keepEdited
    ? changes.filter(({ applicationId }) => !edited.includes(applicationId))
    : changes
  const numbers = edited.flatMap(id => numberOf(id) ?? []).sort((a, b) => a - b)

  async function writeAll() {
    await writeDecisions(written)
    onClose()
  }

  return (
    <Dialog
      title="Nye utkast fra fordelingen"
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={onClose}>
            Avbryt
          </Button>
          <Button variant="primary" disabled={written.length === 0} onClick={writeAll}>
            {written.length === 1 ? 'Skriv ett utkast' : `Skriv ${written.length} utkast`}
          </Button>
        </>
      }
    >
      <div className="freeze">
        <p>
          {changes.length === 1 ? 'Ett vedtak' : `${changes.length} vedtak`} er annerledes enn fordelingen.
          Låste vedtak endres ikke.
        </p>
        {edited.length > 0 ? (
          <Checkbox
            label={`Behold de ${edited.length} som er redigert for hånd`}
            description={`Søknad ${numbers.join(', ')}`}
            checked={keepEdited}
            onChange={setKeepEdited}
          />
        ) : null}
      </div>
    </Dialog>
  )
}

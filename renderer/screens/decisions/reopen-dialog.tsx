import { useState } from 'react'
import { reopenDecision } from '#renderer/commands/decision-commands'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { TextField } from '#renderer/components/text-field'

interface Props {
  readonly id: string
  readonly number: number
  readonly onClose: () => void
}

/** A decision that was frozen is opened again: never without a reason. */
export function ReopenDialog({ id, number, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [complaint, setComplaint] = useState<string | null>(null)

  async function reopen() {
    if (reason.trim() === '') return setComplaint('Skriv hvorfor vedtaket åpnes på nytt.')
    if (await reopenDecision(id, reason.trim())) onClose()
  }

  return (
    <Dialog
      title={`Åpne vedtaket for søknad ${number} på nytt`}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={onClose}>
            Avbryt
          </Button>
          <Button variant="primary" onClick={reopen}>
            Åpne vedtaket
          </Button>
        </>
      }
    >
      <div className="freeze">
        <p>
          Det tidligere vedtaket blir stående i journalen. Et nytt vedtak må låses før brevet kan lages på
          nytt.
        </p>
        <TextField
          label="Begrunnelse"
          multiline
          rows={3}
          maxLength={2000}
          spellCheck
          value={reason}
          error={complaint ?? undefined}
          autoFocus
          onChange={event => {
            setReason(event.target.value)
            setComplaint(null)
          }}
        />
      </div>
    </Dialog>
  )
}

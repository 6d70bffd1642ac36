import { type FormEvent, useId, useState } from 'react'
import { write } from '#renderer/commands/write'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { TextField } from '#renderer/components/text-field'
import { applicationWithdrawn } from '#shared/round/kinds/application-entries'
import type { Application } from '#shared/round/round-view'

interface Props {
  readonly application: Application
  readonly open: boolean
  readonly onClose: () => void
}

/** Takes an application out of the round, with the reason. It can be taken back, and undone. */
export function WithdrawDialog({ application, open, onClose }: Props) {
  const formId = useId()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''

  function close() {
    setReason('')
    setTried(false)
    onClose()
  }

  async function withdraw(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing) return
    if (await write(applicationWithdrawn({ applicationId: application.id, reason: reason.trim() }))) close()
  }

  return (
    <Dialog
      title="Trekk søknaden"
      open={open}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Avbryt</Button>
          <Button variant="primary" type="submit" form={formId}>
            Trekk søknaden
          </Button>
        </>
      }
    >
      <form className="withdraw" id={formId} onSubmit={withdraw} noValidate>
        <p>{`Søknad ${application.number}, «${application.packet.form.title}», tas ut av behandlingen. Den blir liggende i listen og kan tas inn igjen.`}</p>
        <TextField
          label="Grunn"
          description="For eksempel: Søkeren ba om det i e-post 12. oktober."
          value={reason}
          maxLength={2000}
          error={tried && missing ? 'Skriv hvorfor søknaden trekkes.' : null}
          onChange={event => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

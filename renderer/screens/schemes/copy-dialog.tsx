import { type FormEvent, useId, useState } from 'react'
import { copyToOwn } from '#renderer/commands/scheme-commands'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { TextField } from '#renderer/components/text-field'
import type { Scheme } from '#shared/scheme/scheme'

interface Props {
  readonly scheme: Scheme
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks what the copy shall be called, and makes it. */
export function CopyDialog({ scheme, open, onClose }: Props) {
  return (
    <Dialog title="Kopier til egen ordning" open={open} onClose={onClose}>
      <CopyForm scheme={scheme} onClose={onClose} />
    </Dialog>
  )
}

function CopyForm({ scheme, onClose }: Omit<Props, 'open'>) {
  const formId = useId()
  const [name, setName] = useState(`${scheme.name} (kopi)`)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const isEmpty = name.trim() === ''

  async function copy(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isEmpty || busy) return
    setBusy(true)
    const copied = await copyToOwn(scheme, name.trim())
    setBusy(false)
    if (copied) onClose()
  }

  return (
    <>
      <form id={formId} onSubmit={copy} noValidate>
        <p>
          Alt i «{scheme.name}» kopieres og kan endres. Tekst og sitater må rettes til den nye utlysningen.
        </p>
        <TextField
          label="Navn på den nye ordningen"
          value={name}
          maxLength={300}
          error={tried && isEmpty ? 'Skriv hva ordningen skal hete.' : undefined}
          onChange={event => setName(event.target.value)}
        />
      </form>
      <div className="dialog-actions">
        <Button onClick={onClose}>Avbryt</Button>
        <Button variant="primary" type="submit" form={formId} busy={busy}>
          Kopier
        </Button>
      </div>
    </>
  )
}

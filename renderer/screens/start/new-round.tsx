import { useState } from 'react'
import { useCommand } from '#renderer/commands/use-command'
import { Dialog } from '#renderer/components/dialog'
import { NewRoundForm } from './new-round-form'

/** The dialog where a round begins. Stands by on every screen, since the menu can ask for it anywhere. */
export function NewRound() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  useCommand('file:new-round', { run: () => setOpen(true) })
  return (
    <Dialog title="Ny runde" open={open} onClose={close}>
      <NewRoundForm onClose={close} />
    </Dialog>
  )
}

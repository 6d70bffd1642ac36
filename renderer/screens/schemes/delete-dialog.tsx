import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'

interface Props {
  readonly name: string
  readonly open: boolean
  readonly onClose: () => void
  readonly onDelete: () => void
}

export function DeleteDialog({ name, open, onClose, onDelete }: Props) {
  return (
    <Dialog
      title="Slette ordningen?"
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button
            variant="primary"
            data-color="danger"
            onClick={() => {
              onClose()
              onDelete()
            }}
          >
            Slett
          </Button>
        </>
      }
    >
      <p>
        «{name}» blir borte fra listen og kan ikke velges for nye runder. Runder som alt bruker ordningen, har
        sin egen kopi og endres ikke. Filen blir liggende i programmets mappe med endelsen «.slettet».
      </p>
    </Dialog>
  )
}

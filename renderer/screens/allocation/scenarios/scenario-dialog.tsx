import { useState } from 'react'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { TextField } from '#renderer/components/text-field'

interface Props {
  readonly title: string
  readonly name: string
  readonly note: string
  readonly onSave: (naming: { readonly name: string; readonly note: string }) => Promise<boolean>
  readonly onClose: () => void
}

/** The name of a scenario, and a note on what it is meant to show. */
export function ScenarioDialog({ title, name: startName, note: startNote, onSave, onClose }: Props) {
  const [name, setName] = useState(startName)
  const [note, setNote] = useState(startNote)
  const [complaint, setComplaint] = useState<string>()

  async function save() {
    if (name.trim() === '') return setComplaint('Skriv et navn på scenarioet.')
    if (await onSave({ name: name.trim(), note })) onClose()
  }

  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button variant="primary" onClick={() => void save()}>
            Lagre
          </Button>
        </>
      }
    >
      <TextField
        label="Navn"
        value={name}
        maxLength={100}
        error={complaint}
        onChange={event => {
          setName(event.target.value)
          setComplaint(undefined)
        }}
        onKeyDown={event => (event.key === 'Enter' ? void save() : undefined)}
      />
      <TextField
        label="Notat (kan stå tomt)"
        description="Hva viser scenarioet, og hvem foreslo det?"
        multiline
        rows={3}
        maxLength={2000}
        value={note}
        onChange={event => setNote(event.target.value)}
      />
    </Dialog>
  )
}

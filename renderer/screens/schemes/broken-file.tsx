import { useState } from 'react'
import { deleteScheme } from '#renderer/commands/scheme-commands'
import { Button } from '#renderer/components/button'
import type { ListedScheme } from '#shared/ipc/scheme-channels'
import { DeleteDialog } from './delete-dialog'

/** A file among one's own schemes that is none, with everything that is wrong in it. */
export function BrokenFile({
  file,
}: {
  readonly file: Extract<ListedScheme, { readonly origin: 'broken' }>
}) {
  const [asking, setAsking] = useState(false)
  return (
    <div className="scheme-broken">
      <h2>{file.fileName} kan ikke brukes</h2>
      <p>Filen er ikke endret. Rett feilene i filen, eller importer en hel kopi av ordningen.</p>
      <ul>
        {file.faults.map(fault => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      <Button onClick={() => setAsking(true)}>Slett fra listen…</Button>
      <DeleteDialog
        name={file.fileName}
        open={asking}
        onClose={() => setAsking(false)}
        onDelete={() => void deleteScheme(file.id, file.fileName)}
      />
    </div>
  )
}

import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { Status } from '#renderer/components/status'
import type { SavedDocuments } from '#shared/ipc/round-channels'
import type { DocumentRow } from './document-rows'

interface DraftProps {
  /** Those among the chosen that cannot be sent. */
  readonly lacking: readonly DocumentRow[]
  readonly onSave: () => void
  readonly onClose: () => void
}

/** One document that lacks something makes all of them drafts: they are told before anything is written. */
export function DraftDialog({ lacking, onSave, onClose }: DraftProps) {
  return (
    <Dialog
      title="Lagre som kladd?"
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={onClose}>
            Avbryt
          </Button>
          <Button variant="primary" onClick={onSave}>
            Lagre som kladd …
          </Button>
        </>
      }
    >
      <p>
        Alt som lagres nå, blir merket KLADD, fordi noe gjenstår i{' '}
        {lacking.length === 1 ? 'ett dokument' : `${lacking.length} dokumenter`}:
      </p>
      <ul className="save-lines">
        {lacking.map(row => (
          <li key={row.id}>
            <strong>{row.number === null ? 'Protokoll' : `Brev ${row.number}, ${row.recipient}`}</strong>
            <span>{row.lacks.map(({ text }) => text).join(' ')}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** Which documents could not be made, and why. */
export function FailuresDialog({ saved, onClose }: { saved: SavedDocuments; onClose: () => void }) {
  return (
    <Dialog
      title="Noen dokumenter ble ikke lagret"
      open
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          Lukk
        </Button>
      }
    >
      <Status kind="stop">{`${saved.files.length} filer er lagret i mappen «${saved.folder}». Disse mangler:`}</Status>
      <ul className="save-lines">
        {saved.failures.map(({ number, lines }) => (
          <li key={number}>
            <strong>{number === 0 ? 'Protokoll' : `Brev ${number}`}</strong>
            <span>{lines.join(' ')}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

interface WarningsProps {
  /** Those among the chosen that somebody should look at. */
  readonly rows: readonly DocumentRow[]
  readonly onContinue: () => void
  readonly onClose: () => void
}

/** What should be looked at before letters go out, letter by letter: they are told before anything is written. */
export function WarningsDialog({ rows, onContinue, onClose }: WarningsProps) {
  return (
    <Dialog
      title="Se over før brevene sendes"
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={onClose}>
            Avbryt
          </Button>
          <Button variant="primary" onClick={onContinue}>
            Fortsett likevel
          </Button>
        </>
      }
    >
      <ul className="save-lines">
        {rows.map(row => (
          <li key={row.id}>
            <strong>{`Brev ${row.number}, ${row.recipient}`}</strong>
            <span>{row.warnings.join(' ')}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

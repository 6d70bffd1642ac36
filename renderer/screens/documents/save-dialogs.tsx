import type { ReactNode } from 'react'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { Status } from '#renderer/components/status'
import type { SavedDocuments } from '#shared/ipc/round-channels'
import type { DocumentRow } from './document-rows'

interface Line {
  readonly id: string | number
  readonly name: string
  readonly text: string
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul className="save-lines">
      {lines.map(({ id, name, text }) => (
        <li key={id}>
          <strong>{name}</strong>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}

interface AskProps {
  readonly title: string
  /** What the button says that goes on. */
  readonly answer: string
  readonly lines: readonly Line[]
  readonly onAnswer: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Asks whether to go on, document by document, before anything is written. */
function AskDialog({ title, answer, lines, onAnswer, onClose, children }: AskProps) {
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={onClose}>
            Avbryt
          </Button>
          <Button variant="primary" onClick={onAnswer}>
            {answer}
          </Button>
        </>
      }
    >
      {children}
      <Lines lines={lines} />
    </Dialog>
  )
}

const nameOf = ({ number, recipient }: DocumentRow) =>
  number === null ? 'Protokoll' : `Brev ${number}, ${recipient}`

interface DraftProps {
  /** Those among the chosen that cannot be sent. */
  readonly lacking: readonly DocumentRow[]
  readonly onSave: () => void
  readonly onClose: () => void
}

/** One document that lacks something makes all of them drafts. */
export function DraftDialog({ lacking, onSave, onClose }: DraftProps) {
  return (
    <AskDialog
      title="Lagre som kladd?"
      answer="Lagre som kladd …"
      lines={lacking.map(row => ({
        id: row.id,
        name: nameOf(row),
        text: row.lacks.map(({ text }) => text).join(' '),
      }))}
      onAnswer={onSave}
      onClose={onClose}
    >
      <p>
        Alt som lagres nå, blir merket KLADD, fordi noe gjenstår i{' '}
        {lacking.length === 1 ? 'ett dokument' : `${lacking.length} dokumenter`}:
      </p>
    </AskDialog>
  )
}

interface WarningsProps {
  /** Those among the chosen that somebody should look at. */
  readonly rows: readonly DocumentRow[]
  readonly onContinue: () => void
  readonly onClose: () => void
}

/** What should be looked at before letters go out. */
export function WarningsDialog({ rows, onContinue, onClose }: WarningsProps) {
  return (
    <AskDialog
      title="Se over før brevene sendes"
      answer="Fortsett likevel"
      lines={rows.map(row => ({ id: row.id, name: nameOf(row), text: row.warnings.join(' ') }))}
      onAnswer={onContinue}
      onClose={onClose}
    />
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
      <Lines
        lines={saved.failures.map(({ number, lines }) => ({
          id: number,
          name: number === 0 ? 'Protokoll' : `Brev ${number}`,
          text: lines.join(' '),
        }))}
      />
    </Dialog>
  )
}

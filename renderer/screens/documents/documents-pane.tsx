import { FloppydiskIcon, PrinterSmallIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { saveDocuments } from '#renderer/commands/document-commands'
import { printDocuments, saveLettersAs } from '#renderer/commands/round-document-commands'
import { Button } from '#renderer/components/button'
import { SplitPane } from '#renderer/components/split-pane'
import { showNotice } from '#renderer/stores/notice-store'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { selectApplication, useSelectionStore } from '#renderer/stores/selection-store'
import type { SavedDocuments } from '#shared/ipc/round-channels'
import { selectApplications } from '#shared/round/round-view'
import { DocumentDetail, type LetterTab } from './document-detail'
import type { Lack } from './document-lacks'
import { DocumentList } from './document-list'
import { countStates, type DocumentRow, protocolId } from './document-rows'
import { DraftDialog, FailuresDialog, WarningsDialog } from './save-dialogs'
import { savedText } from './saved-text'

interface Props {
  readonly rows: readonly DocumentRow[]
  readonly letterTab: LetterTab
  readonly onLetterTab: (tab: LetterTab) => void
  readonly onGo: (lack: Lack) => void
}

interface Warned {
  readonly rows: readonly DocumentRow[]
  readonly goOn: () => void
}

/** The list of documents, the one that is looked at, and the ways to disk. */
export function DocumentsPane({ rows, letterTab, onLetterTab, onGo }: Props) {
  const isClosed = useRoundStore(store => store.readOnly !== null)
  const applications = useRound(selectApplications)
  const wanted = useSelectionStore(store => store.applicationId)
  const [isProtocol, setIsProtocol] = useState(false)
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<readonly DocumentRow[] | null>(null)
  const [failed, setFailed] = useState<SavedDocuments | null>(null)
  const [warned, setWarned] = useState<Warned | null>(null)

  const letters = rows.filter(({ number }) => number !== null)
  const row = rows.find(({ id }) => id === (isProtocol ? protocolId : wanted)) ?? letters[0] ?? rows[0]
  const frozen = letters.filter(({ state }) => state !== 'open')
  const canSave = !isClosed && !busy && frozen.length > 0
  if (row === undefined) return null

  function select(id: string) {
    setIsProtocol(id === protocolId)
    if (id !== protocolId) selectApplication(id)
  }

  function ask(chosen: readonly DocumentRow[]) {
    if (chosen.some(({ lacks }) => lacks.length > 0)) setAsked(chosen)
    else afterWarnings(chosen, () => void save(chosen))
  }

  /** Goes on at once where there is nothing to look at, else when the person has been told of it. */
  function afterWarnings(chosen: readonly DocumentRow[], goOn: () => void) {
    const rows = chosen.filter(({ warnings }) => warnings.length > 0)
    if (rows.length === 0) goOn()
    else setWarned({ rows, goOn })
  }

  async function during(work: () => Promise<void>) {
    setBusy(true)
    await work().finally(() => setBusy(false))
  }

  async function save(chosen: readonly DocumentRow[]) {
    setAsked(null)
    setBusy(true)
    const ids = chosen.filter(({ number }) => number !== null).map(({ id }) => id)
    const protocol = chosen.some(({ number }) => number === null)
    const saved = await saveDocuments({ applicationIds: ids, protocol }).finally(() => setBusy(false))
    if (saved === null) return
    const { kind, text } = savedText(saved, chosen.length)
    showNotice(kind, text)
    if (saved.failures.length > 0) setFailed(saved)
  }

  const protocolRow = rows.filter(({ number }) => number === null)
  const canSaveRow = canSave && row.state !== 'open'
  return (
    <div className="documents-pane">
      <div className="screen-heading document-bar">
        <p className="numbers" role="status">
          {countText(letters)}
        </p>
        <Button
          variant="tertiary"
          symbol={<PrinterSmallIcon aria-hidden />}
          disabled={!canSave}
          onClick={() =>
            afterWarnings(
              frozen,
              () => void during(() => printDocuments({ kind: 'letters', applicationIds: null })),
            )
          }
        >
          Skriv ut alle …
        </Button>
        <Button
          variant="tertiary"
          disabled={!canSave}
          onClick={() => afterWarnings(frozen, () => void during(() => saveLettersAs('combined')))}
        >
          Samlet PDF …
        </Button>
        <Button
          variant="tertiary"
          disabled={!canSave}
          onClick={() => afterWarnings(frozen, () => void during(() => saveLettersAs('mail')))}
        >
          E-postutkast …
        </Button>
        <Button disabled={!canSave} onClick={() => ask(protocolRow)}>
          Lagre protokollen …
        </Button>
        <Button
          variant="primary"
          symbol={<FloppydiskIcon aria-hidden />}
          busy={busy}
          disabled={!canSave}
          onClick={() => ask([...protocolRow, ...frozen])}
        >
          Lagre alle …
        </Button>
      </div>
      <SplitPane
        name="documents"
        listPercent={48}
        list={<DocumentList rows={rows} selectedId={row.id} onSelect={select} />}
        detail={
          <DocumentDetail
            row={row}
            application={applications.find(({ id }) => id === row.id) ?? null}
            tab={letterTab}
            canSave={canSaveRow}
            onTab={onLetterTab}
            onGo={lack => {
              if (row.number !== null) selectApplication(row.id)
              onGo(lack)
            }}
            onSave={() => ask([row])}
            onPrint={() =>
              afterWarnings(
                [row],
                () => void during(() => printDocuments({ kind: 'letters', applicationIds: [row.id] })),
              )
            }
          />
        }
      />
      {asked === null ? null : (
        <DraftDialog
          lacking={asked.filter(({ lacks }) => lacks.length > 0)}
          onSave={() => void save(asked)}
          onClose={() => setAsked(null)}
        />
      )}
      {warned === null ? null : (
        <WarningsDialog
          rows={warned.rows}
          onContinue={() => {
            setWarned(null)
            warned.goOn()
          }}
          onClose={() => setWarned(null)}
        />
      )}
      {failed === null ? null : <FailuresDialog saved={failed} onClose={() => setFailed(null)} />}
    </div>
  )
}

function countText(letters: readonly DocumentRow[]): string {
  const { open, lacking, ready, saved, changed } = countStates(letters)
  const parts: readonly (readonly [number, string])[] = [
    [ready, ready === 1 ? 'klart' : 'klare'],
    [saved, saved === 1 ? 'lagret' : 'lagret'],
    [changed, 'endret etter lagring'],
    [lacking, 'mangler noe'],
    [open, 'uten låst vedtak'],
  ]
  return `${letters.length} brev: ${parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')}`
}

import { FloppydiskIcon, PrinterSmallIcon } from '@navikt/aksel-icons'
import { Button, IconButton } from '#renderer/components/button'
import { EmptyState } from '#renderer/components/empty-state'
import { Status } from '#renderer/components/status'
import { Tabs } from '#renderer/components/tabs'
import { PdfViewer } from '#renderer/pdf/pdf-viewer'
import { selectFields, useRound, useRoundStore } from '#renderer/stores/round-store'
import type { DocumentName } from '#shared/ipc/round-channels'
import {
  type Application,
  selectDuties,
  selectFrozen,
  selectLogo,
  selectMeeting,
  selectOffice,
  selectProposals,
  selectRecipients,
  selectTemplate,
} from '#shared/round/round-view'
import type { Lack } from './document-lacks'
import { stateWords } from './document-list'
import type { DocumentRow } from './document-rows'
import { LacksBox, WarningsBox } from './lacks-box'
import { RecipientForm } from './recipient-form'
import { usePreview } from './use-preview'

export type LetterTab = 'preview' | 'recipient'

interface Props {
  readonly row: DocumentRow
  /** Null for the protocol. */
  readonly application: Application | null
  readonly tab: LetterTab
  readonly canSave: boolean
  readonly onTab: (tab: LetterTab) => void
  readonly onGo: (lack: Lack) => void
  readonly onSave: () => void
  readonly onPrint: () => void
}

/** One document as it would be printed, what it lacks, and for a letter who it goes to. */
export function DocumentDetail({ row, application, tab, canSave, onTab, onGo, onSave, onPrint }: Props) {
  const recipients = useRound(selectRecipients)
  const { kind, text } = stateWords(row)
  const heading = row.number === null ? 'Protokoll' : `Brev ${row.number}: ${row.recipient}`
  const preview = <DocumentPreview row={row} application={application} onGo={onGo} />
  return (
    <section className="document-detail" aria-label={heading}>
      <header className="document-heading">
        <h2 title={heading}>{heading}</h2>
        <Status kind={kind} look="tag">
          {text}
        </Status>
        {row.number === null ? null : (
          <>
            <IconButton label="Skriv ut dette brevet" disabled={!canSave} onClick={onPrint}>
              <PrinterSmallIcon aria-hidden />
            </IconButton>
            <Button symbol={<FloppydiskIcon aria-hidden />} disabled={!canSave} onClick={onSave}>
              Lagre dette brevet …
            </Button>
          </>
        )}
      </header>
      {application === null ? (
        preview
      ) : (
        <Tabs<LetterTab>
          label="Brevet"
          current={tab}
          onChange={onTab}
          tabs={[
            { id: 'preview', label: 'Forhåndsvisning', content: preview },
            {
              id: 'recipient',
              label: 'Mottaker',
              content: (
                <RecipientForm
                  key={application.id}
                  application={application}
                  recipient={recipients.get(application.id) ?? null}
                />
              ),
            },
          ]}
        />
      )}
    </section>
  )
}

interface PreviewProps {
  readonly row: DocumentRow
  readonly application: Application | null
  readonly onGo: (lack: Lack) => void
}

function DocumentPreview({ row, application, onGo }: PreviewProps) {
  const name: DocumentName =
    application === null ? { kind: 'protocol' } : { kind: 'letter', applicationId: application.id }
  const shown = usePreview(row.id, name, useBasis(application))
  const lacks = shown.kind === 'made' ? withThose(row.lacks, shown.preview.lacks) : row.lacks
  return (
    <div className="document-preview">
      <LacksBox lacks={lacks} onGo={onGo} />
      <WarningsBox warnings={row.warnings} />
      {shown.kind === 'made' ? (
        <PdfViewer bytes={shown.preview.pdf} title={row.number === null ? 'Protokollen' : 'Brevet'} />
      ) : shown.kind === 'making' ? (
        <EmptyState title="Lager forhåndsvisning …" />
      ) : (
        <EmptyState title="Dokumentet kan ikke vises">{shown.message}</EmptyState>
      )}
    </div>
  )
}

/** What a document is written from: it is made anew when any of this changes. */
function useBasis(application: Application | null): readonly unknown[] {
  const fields = useRoundStore(selectFields)
  const office = selectOffice(fields)
  if (application === null) return [office, selectMeeting(fields), fields, null, null, null, null, null]
  const { id } = application
  return [
    office,
    selectRecipients(fields).get(id),
    selectFrozen(fields).get(id),
    selectProposals(fields).get(id),
    selectTemplate(fields),
    selectLogo(fields),
    selectDuties(fields),
    application,
  ]
}

/** Also what only the printing itself has found. */
function withThose(lacks: readonly Lack[], texts: readonly string[]): readonly Lack[] {
  const known = new Set(lacks.map(({ text }) => text))
  const others = texts.filter(text => !known.has(text))
  return [...lacks, ...others.map((text): Lack => ({ text, place: 'scheme', field: null }))]
}

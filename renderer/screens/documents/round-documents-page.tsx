import { FloppydiskIcon, FolderIcon, PrinterSmallIcon } from '@navikt/aksel-icons'
import { useEffect, useState } from 'react'
import {
  exportRoundPackage,
  lackingDocuments,
  previewRoundDocument,
  printDocuments,
  saveRoundDocument,
} from '#renderer/commands/round-document-commands'
import { Button } from '#renderer/components/button'
import { EmptyState } from '#renderer/components/empty-state'
import { SplitPane } from '#renderer/components/split-pane'
import { PdfViewer } from '#renderer/pdf/pdf-viewer'
import { selectFields, useRoundStore } from '#renderer/stores/round-store'
import { type DocumentFormat, type RoundDocumentId, roundDocuments } from '#shared/document/round-documents'
import type { Preview } from './use-preview'
import './round-documents.css'

const descriptions: Readonly<Record<RoundDocumentId, string>> = {
  protocol: 'Hva utvalget vedtok, sak for sak, med habilitet og ramme.',
  recommendation: 'Forslaget til den som vedtar: beløp, poeng, spredning og hva som avhenger av vektene.',
  payments: 'Hvem som skal ha hvor mye og hvordan. Kontrolleres av to personer under «Utbetaling».',
  publication: 'Hvem som får tilskudd til hva. Uten poeng, begrunnelser og medlemmer.',
  reporting: 'Alle rapporter med frist, også som kalenderfil med påminnelser.',
  sheets: 'Et skjema per søknad for dem som vurderer på papir.',
  data: 'Søknader, vedtak, poeng, habilitet og formalkontroll som tabeller. Inneholder interne poeng.',
}

const formatNames: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'PDF',
  xlsx: 'regneark',
  ics: 'kalender',
}

const listed = roundDocuments.filter(({ id }) => id !== 'protocol')

/** The documents of the whole round besides the protocol: what each is for, how it looks, and on to disk. */
export function RoundDocumentsPage() {
  const [chosen, setChosen] = useState<RoundDocumentId>('recommendation')
  const [busy, setBusy] = useState<string | null>(null)

  async function during(name: string, work: () => Promise<void>) {
    setBusy(name)
    await work().finally(() => setBusy(null))
  }

  return (
    <SplitPane
      name="round-documents"
      listPercent={44}
      list={
        <div className="round-documents">
          <ul aria-label="Dokumenter for hele runden">
            {listed.map(({ id, name, formats }) => (
              <li key={id} className={id === chosen ? 'chosen' : undefined}>
                <button type="button" aria-pressed={id === chosen} onClick={() => setChosen(id)}>
                  <strong>{name}</strong>
                  <span>{descriptions[id]}</span>
                </button>
                <span className="round-document-formats">
                  {formats.some(format => format === 'pdf') ? (
                    <Button
                      variant="tertiary"
                      symbol={<PrinterSmallIcon aria-hidden />}
                      disabled={busy !== null}
                      aria-label={`Skriv ut ${name.toLowerCase()} …`}
                      onClick={() => void during(`${id} print`, () => printDocuments({ kind: 'round', id }))}
                    >
                      Skriv ut …
                    </Button>
                  ) : null}
                  {formats.map(format => (
                    <Button
                      key={format}
                      variant="tertiary"
                      symbol={<FloppydiskIcon aria-hidden />}
                      busy={busy === `${id} ${format}`}
                      disabled={busy !== null}
                      aria-label={`Lagre ${name.toLowerCase()} som ${formatNames[format]} …`}
                      onClick={() => void during(`${id} ${format}`, () => saveRoundDocument(id, format))}
                    >
                      {`${formatNames[format].charAt(0).toUpperCase()}${formatNames[format].slice(1)} …`}
                    </Button>
                  ))}
                </span>
              </li>
            ))}
          </ul>
          <PackageBox
            busy={busy === 'package'}
            disabled={busy !== null}
            onExport={() => during('package', exportRoundPackage)}
          />
        </div>
      }
      detail={<RoundDocumentPreview id={chosen} />}
    />
  )
}

function PackageBox(props: { busy: boolean; disabled: boolean; onExport: () => Promise<void> }) {
  const fields = useRoundStore(selectFields)
  const [lacking, setLacking] = useState<readonly string[] | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what lacks follows from the round.
  useEffect(() => {
    let current = true
    const timer = setTimeout(async () => {
      const lines = await lackingDocuments()
      if (current) setLacking(lines)
    }, 300)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [fields])

  return (
    <section className="package-box" aria-label="Alt fra runden">
      <h2>Alt fra runden i én mappe</h2>
      <p>
        Brev, protokoll og lister, runden selv, opplysninger til arkivet og kontrollsummer. Mappen blir først
        til når alt er skrevet.
      </p>
      {lacking === null || lacking.length === 0 ? null : (
        <>
          <p>Dette må på plass først:</p>
          <ul>
            {lacking.slice(0, 8).map(line => (
              <li key={line}>{line}</li>
            ))}
            {lacking.length > 8 ? <li>… og {lacking.length - 8} til.</li> : null}
          </ul>
        </>
      )}
      <Button
        symbol={<FolderIcon aria-hidden />}
        busy={props.busy}
        disabled={props.disabled || lacking === null || lacking.length > 0}
        onClick={() => void props.onExport()}
      >
        Lagre alt fra runden …
      </Button>
    </section>
  )
}

function RoundDocumentPreview({ id }: { readonly id: RoundDocumentId }) {
  const fields = useRoundStore(selectFields)
  const document = roundDocuments.find(one => one.id === id)
  const canShow = document?.formats.some(format => format === 'pdf') ?? false
  const [made, setMade] = useState<{ readonly id: RoundDocumentId; readonly preview: Preview } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is written from the round.
  useEffect(() => {
    if (!canShow) return
    let current = true
    const timer = setTimeout(async () => {
      const reply = await previewRoundDocument(id)
      if (!current) return
      const preview: Preview = reply.ok
        ? { kind: 'made', preview: reply.value }
        : { kind: 'failed', message: reply.error.message }
      setMade({ id, preview })
    }, 250)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [id, fields, canShow])

  const name = document?.name ?? ''
  if (!canShow) return <EmptyState title={name}>Lagres som regneark og åpnes der.</EmptyState>
  if (made?.id !== id || made.preview.kind === 'making')
    return <EmptyState title={`Lager ${name.toLowerCase()} …`} />
  if (made.preview.kind === 'failed') {
    return <EmptyState title={`${name} kan ikke lages ennå`}>{made.preview.message}</EmptyState>
  }
  return <PdfViewer bytes={made.preview.preview.pdf} title={name} />
}

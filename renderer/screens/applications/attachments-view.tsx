import { useEffect, useState } from 'react'
import { readAttachment } from '#renderer/commands/attachment-commands'
import { EmptyState } from '#renderer/components/empty-state'
import { PdfViewer } from '#renderer/pdf/pdf-viewer'
import type { Result } from '#shared/base/result'
import type { Attachment } from '#shared/round/packet'
import { shownAs, sizeText } from './attachment-kind'
import { ImageView } from './image-view'

/** The files that came with the application, and the one that is chosen. */
export function AttachmentsView({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const [chosen, setChosen] = useState(0)
  const attachment = attachments[Math.min(chosen, attachments.length - 1)]
  if (attachment === undefined) {
    return (
      <EmptyState title="Ingen vedlegg">
        Søknaden kom uten filer. Krever utlysningen vedlegg, står det under Formalkontroll hva som mangler.
      </EmptyState>
    )
  }
  return (
    <div className="attachments">
      <ul className="attachment-list" aria-label="Vedlegg">
        {attachments.map((one, place) => (
          <li key={`${one.name} ${one.sha256}`}>
            <button
              type="button"
              aria-pressed={one === attachment}
              title={one.name}
              onClick={() => setChosen(place)}
            >
              <span className="attachment-name">{one.name}</span>
              <span className="muted numbers">{sizeText(one.bytes)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Shown key={attachment.sha256} attachment={attachment} />
    </div>
  )
}

function Shown({ attachment: { name, sha256, bytes: size } }: { readonly attachment: Attachment }) {
  const [read, setRead] = useState<Result<Uint8Array, string> | null>(null)
  useEffect(() => {
    let current = true
    void readAttachment(sha256).then(result => current && setRead(result))
    return () => {
      current = false
    }
  }, [sha256])

  if (read === null) return <EmptyState title="Åpner vedlegget …" />
  if (!read.ok) return <EmptyState title="Vedlegget kan ikke vises">{read.error}</EmptyState>
  const how = shownAs(read.value)
  if (how?.kind === 'pdf') return <PdfViewer bytes={read.value} title={name} />
  if (how?.kind === 'image') return <ImageView bytes={read.value} mediaType={how.mediaType} title={name} />
  return (
    <EmptyState title="Denne typen fil kan ikke vises her ennå">
      {`«${name}» er på ${sizeText(size)}. Bare PDF og bilder vises i programmet. Filen er tatt vare på i runden.`}
    </EmptyState>
  )
}

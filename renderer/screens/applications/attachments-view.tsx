import { DownloadIcon } from '@navikt/aksel-icons'
import { useEffect, useState } from 'react'
import { saveAttachmentCopy } from '#renderer/commands/attachment-commands'
import { Button } from '#renderer/components/button'
import { EmptyState } from '#renderer/components/empty-state'
import { useReadingStore } from '#renderer/stores/reading-store'
import type { Attachment } from '#shared/round/packet'
import { sizeText } from './attachment-kind'
import { AttachmentShown } from './attachment-shown'

interface Props {
  readonly applicationId: string
  readonly attachments: readonly Attachment[]
}

/** The files that came with the application, and the one that is chosen. */
export function AttachmentsView({ applicationId, attachments }: Props) {
  const [chosen, setChosen] = useState(0)
  const place = useReadingStore(store => store.place)
  const visit = useReadingStore(store => store.visit)
  const wanted = place?.applicationId === applicationId ? place : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new visit to the same place is a wish too.
  useEffect(() => {
    const found = attachments.findIndex(one => one.sha256 === wanted?.attachment)
    if (found !== -1) setChosen(found)
  }, [visit, wanted, attachments])

  const attachment = attachments[Math.min(chosen, attachments.length - 1)]
  if (attachment === undefined) {
    return (
      <EmptyState title="Ingen vedlegg">
        Søknaden kom uten filer. Krever utlysningen vedlegg, står det under Formalkontroll hva som mangler.
      </EmptyState>
    )
  }
  const here = wanted?.attachment === attachment.sha256 ? wanted : null
  return (
    <div className="attachments">
      <ul className="attachment-list" aria-label="Vedlegg">
        {attachments.map((one, index) => (
          <li key={`${one.name} ${one.sha256}`}>
            <button
              type="button"
              aria-pressed={one === attachment}
              title={one.name}
              onClick={() => setChosen(index)}
            >
              <span className="attachment-name">{one.name}</span>
              <span className="muted numbers">{sizeText(one.bytes)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="attachment-bar">
        <p title={attachment.name}>{attachment.name}</p>
        <Button
          variant="tertiary"
          symbol={<DownloadIcon aria-hidden />}
          onClick={() => void saveAttachmentCopy(attachment)}
        >
          Lagre kopi …
        </Button>
      </div>
      <AttachmentShown key={attachment.sha256} attachment={attachment} place={here} visit={visit} />
    </div>
  )
}

import { useEffect, useState } from 'react'
import { readAttachment, viewAttachment } from '#renderer/commands/attachment-commands'
import { EmptyState } from '#renderer/components/empty-state'
import { PdfViewer } from '#renderer/pdf/pdf-viewer'
import type { ReadingPlace } from '#renderer/stores/reading-store'
import type { DocumentView as Document } from '#shared/intake/document-view'
import type { ImageSize } from '#shared/intake/image-size'
import type { Attachment } from '#shared/round/packet'
import { shownAs } from './attachment-kind'
import { DocumentView } from './document-view'
import { ImageView } from './image-view'

interface Props {
  readonly attachment: Attachment
  /** Where in it someone wants to read. */
  readonly place: ReadingPlace | null
  readonly visit: number
}

type Content =
  | { readonly kind: 'opening' }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'image'; readonly bytes: Uint8Array; readonly size: ImageSize }
  | { readonly kind: 'document'; readonly view: Document }
  | { readonly kind: 'failed'; readonly why: string }

const noTerms: readonly string[] = []

/** One attachment, as what its content is. */
export function AttachmentShown({ attachment, place, visit }: Props) {
  const [content, setContent] = useState<Content>({ kind: 'opening' })
  const { name, sha256 } = attachment
  useEffect(() => {
    let current = true
    void open(attachment).then(opened => current && setContent(opened))
    return () => {
      current = false
    }
  }, [attachment])

  const terms = place?.terms ?? noTerms
  switch (content.kind) {
    case 'opening':
      return <EmptyState title="Åpner vedlegget …" />
    case 'failed':
      return <EmptyState title="Vedlegget kan ikke vises her">{content.why}</EmptyState>
    case 'pdf':
      return (
        <PdfViewer
          key={sha256}
          bytes={content.bytes}
          title={name}
          find={{ page: place?.page ?? null, terms, visit }}
        />
      )
    case 'image':
      return <ImageView bytes={content.bytes} size={content.size} title={name} />
    case 'document':
      return <DocumentView view={content.view} title={name} terms={terms} visit={visit} />
  }
}

async function open(attachment: Attachment): Promise<Content> {
  const read = await readAttachment(attachment.sha256)
  if (!read.ok) return { kind: 'failed', why: read.error }
  const bytes = read.value
  const how = shownAs(bytes)
  switch (how.kind) {
    case 'pdf':
      return { kind: 'pdf', bytes }
    case 'image':
      return { kind: 'image', bytes, size: how.size }
    case 'nothing':
      return { kind: 'failed', why: how.why }
    case 'document': {
      const view = await viewAttachment(attachment)
      return view.ok ? { kind: 'document', view: view.value } : { kind: 'failed', why: view.error }
    }
  }
}

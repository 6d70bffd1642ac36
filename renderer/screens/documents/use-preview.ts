import { useEffect, useState } from 'react'
import { previewDocument } from '#renderer/commands/document-commands'
import type { DocumentName, DocumentPreview } from '#shared/ipc/round-channels'

export type Preview =
  | { readonly kind: 'making' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'made'; readonly preview: DocumentPreview }

const pauseMilliseconds = 250

/**
 * The document as it would be printed now, made anew when `basis` changes. The one that is shown stays while its own
 * successor is made; another document never shows under its name.
 */
export function usePreview(id: string, name: DocumentName, basis: readonly unknown[]): Preview {
  const [made, setMade] = useState<{ readonly id: string; readonly preview: Preview } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `basis` is what the document is written from.
  useEffect(() => {
    let current = true
    const timer = setTimeout(async () => {
      const reply = await previewDocument(name)
      if (!current) return
      const preview: Preview = reply.ok
        ? { kind: 'made', preview: reply.value }
        : { kind: 'failed', message: reply.error.message }
      setMade({ id, preview })
    }, pauseMilliseconds)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [id, ...basis])

  return made?.id === id ? made.preview : { kind: 'making' }
}

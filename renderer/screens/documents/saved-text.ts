import { earlierLettersText } from '#shared/document/earlier-letters-text'
import type { SavedDocuments } from '#shared/ipc/round-channels'

/** What the person is told after documents were saved. `wanted` is how many were to be made. */
export function savedText(
  saved: SavedDocuments,
  wanted: number,
): { readonly kind: 'success' | 'warning'; readonly text: string } {
  const { files, failures, folder, draft } = saved
  const count = files.length === 1 ? 'Én fil' : `${files.length} filer`
  const where = `lagret i mappen «${folder}»`
  if (files.length + failures.length < wanted) {
    return { kind: 'warning', text: `Avbrutt: ${files.length} av ${wanted} filer er ${where}.` }
  }
  if (failures.length > 0) {
    return {
      kind: 'warning',
      text: `${files.length} av ${wanted} filer er ${where}. Resten kunne ikke lages.`,
    }
  }
  const earlier = earlierLettersText(saved.earlier ?? [])
  const done = draft
    ? `${count} er ${where} som kladd. De kan ikke sendes slik de er.`
    : `${count} er ${where}.`
  return { kind: draft || earlier !== '' ? 'warning' : 'success', text: `${done} ${earlier}`.trim() }
}

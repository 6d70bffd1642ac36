import type { SavedDocuments } from '#shared/ipc/round-channels'

/** What came of saving letters that ask for more information, in one or two sentences. */
export function savedLettersText({ files, failures, folder, draft }: SavedDocuments): {
  readonly kind: 'success' | 'warning'
  readonly text: string
} {
  const made = files.length === 1 ? 'Ett mangelbrev er lagret' : `${files.length} mangelbrev er lagret`
  const drafts = draft ? ' Brev som er merket KLADD, mangler noe under Dokumenter → Avsender og møte.' : ''
  const lost =
    failures.length === 0
      ? ''
      : ` Uten brev: ${failures.map(({ number, lines }) => `søknad ${number} (${lines.join(' ')})`).join('; ')}`
  return {
    kind: draft || failures.length > 0 ? 'warning' : 'success',
    text: `${made} i «${folder}».${drafts}${lost}`,
  }
}

import type { Entry } from '#shared/journal/entry'
import { documentsIssued } from '#shared/round/kinds/office-entries'
import { templateSet } from '#shared/round/kinds/template-entries'
import type { LetterTemplate } from '#shared/scheme/letter-template'

/** One version of a round's letter template, as it was left. */
export interface TemplateVersion {
  /** 1 for the first. */
  readonly number: number
  /** When it was last changed, ISO 8601. */
  readonly at: string
  readonly actor: string
  /** Null where the round went back to the template of the scheme or the program. */
  readonly template: LetterTemplate | null
  /** How many letters were saved with it. */
  readonly letters: number
}

const pauseMs = 15 * 60_000

/**
 * The versions of the letter template that a round's journal holds, newest first. Changes that one person made with
 * less than a quarter of an hour between them are one version, unless letters were saved in between. Going back to the
 * standard begins a version, and so does leaving it: what was thrown away can be found. Entries in the journal's order.
 */
export function templateVersions(entries: readonly Entry[]): readonly TemplateVersion[] {
  const versions: TemplateVersion[] = []
  for (const { kind, payload, at, actor } of entries) {
    const last = versions.at(-1)
    if (kind === documentsIssued.kind && last !== undefined) {
      const { files } = payload as { readonly files: readonly { readonly document: string }[] }
      const letters = files.filter(({ document }) => document === 'letter').length
      versions[versions.length - 1] = { ...last, letters: last.letters + letters }
    }
    if (kind !== templateSet.kind) continue
    const { template } = payload as { readonly template: LetterTemplate | null }
    const goesOn =
      last !== undefined &&
      last.letters === 0 &&
      (last.template === null) === (template === null) &&
      last.actor === actor &&
      Date.parse(at) - Date.parse(last.at) < pauseMs
    if (goesOn) versions[versions.length - 1] = { ...last, at, template }
    else versions.push({ number: (last?.number ?? 0) + 1, at, actor, template, letters: 0 })
  }
  return versions.reverse()
}

import { normalLabel } from '#shared/intake/label-table'
import type { UnknownLabel } from '#shared/intake/report'
import type { ImportChoice, ImportPreview, PreviewItem } from '#shared/ipc/import-channels'

/** What a person says of one application that was read: `version` of the one it is known as, or of a named one. */
export type Answer = 'take' | 'skip' | `version:${string}`

/** Answers by the item's key; what lacks one is not decided yet. */
export type Answers = ReadonlyMap<number, Answer>

/**
 * The answers to begin with: new applications are taken in, older versions are not. Where something would take the
 * place of what is there, or may be the same as it, there is no answer: a person must choose.
 */
export function firstAnswers(items: readonly PreviewItem[]): Answers {
  return new Map(
    items.flatMap(({ key, kind }): [number, Answer][] => {
      if (kind === 'new') return [[key, 'take']]
      return kind === 'outdated' ? [[key, 'skip']] : []
    }),
  )
}

/** The items that a person must still choose for. */
export function undecided(items: readonly PreviewItem[], answers: Answers): readonly PreviewItem[] {
  return items.filter(({ key, kind }) => kind !== 'duplicate' && !answers.has(key))
}

/** The answers as the main process takes them. */
export function choicesOf(answers: Answers): readonly ImportChoice[] {
  return [...answers].map(([key, answer]) => ({
    key,
    take: answer !== 'skip',
    versionOf: answer.startsWith('version:') ? answer.slice('version:'.length) : null,
  }))
}

/** How many applications would be taken in. */
export function takenCount(answers: Answers): number {
  return [...answers.values()].filter(answer => answer !== 'skip').length
}

/** A label that nobody knows, with the files it stands in. */
export interface UnknownColumn extends UnknownLabel {
  readonly files: readonly string[]
}

/** Every unknown label of a reading, each once however it is written, with samples from all its files. */
export function unknownColumns({ warnings, rejected }: ImportPreview): readonly UnknownColumn[] {
  const found = new Map<string, { label: string; samples: Set<string>; files: Set<string> }>()
  const take = (file: string, { label, samples }: UnknownLabel) => {
    const key = normalLabel(label)
    if (key === '') return
    const column = found.get(key) ?? { label, samples: new Set(), files: new Set() }
    for (const sample of samples) column.samples.add(sample)
    column.files.add(file)
    found.set(key, column)
  }
  for (const { file, unknown } of warnings) if (unknown !== undefined) take(file, unknown)
  for (const { file, unknown } of rejected) for (const one of unknown ?? []) take(file, one)
  return [...found.values()].map(({ label, samples, files }) => ({
    label,
    samples: [...samples].slice(0, 3),
    files: [...files],
  }))
}

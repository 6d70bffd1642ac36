import type { Answer, Answers, EarlierAnswers } from '#renderer/stores/import-store'
import { normalLabel } from '#shared/intake/label-table'
import type { UnknownLabel } from '#shared/intake/report'
import type { ImportChoice, ImportPreview, PreviewItem } from '#shared/ipc/import-channels'

/**
 * The answers to begin with: new applications are taken in, older versions are not. Where something would take the
 * place of what is there, or may be the same as it, there is no answer: a person must choose. What was answered
 * before the same files were read again holds for what is still the same question.
 */
export function firstAnswers(items: readonly PreviewItem[], earlier: EarlierAnswers | null = null): Answers {
  const known = new Map(
    questionsOf(earlier?.items ?? []).map(([question, { key }]) => [question, earlier?.answers.get(key)]),
  )
  return new Map(
    questionsOf(items).flatMap(([question, { key, kind }]): [number, Answer][] => {
      const answer = known.get(question)
      if (answer !== undefined) return [[key, answer]]
      if (known.has(question)) return []
      if (kind === 'new') return [[key, 'take']]
      return kind === 'outdated' ? [[key, 'skip']] : []
    }),
  )
}

/** What is asked of each item: the same packet of the same file beside the same others; alike ones by their order. */
function questionsOf(items: readonly PreviewItem[]): readonly (readonly [string, PreviewItem])[] {
  const seen = new Map<string, number>()
  return items.map(item => {
    const { file, form } = item.packet
    const others = item.near.map(({ applicationId }) => applicationId)
    const alike = JSON.stringify([file, form.title, form.applicant.name, item.kind, others])
    const place = seen.get(alike) ?? 0
    seen.set(alike, place + 1)
    return [`${place} ${alike}`, item] as const
  })
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

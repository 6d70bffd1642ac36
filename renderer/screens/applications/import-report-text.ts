import type { ImportReport } from '#shared/ipc/round-channels'
import { formatWholeNumber } from '#shared/money/format-kroner'

/** Warnings and rejections of one file, in the order they came. */
export interface FileLines {
  readonly file: string
  readonly lines: readonly string[]
}

/** What was said about each file; the file's name is taken off the lines that begin with it. */
export function groupByFile(
  items: readonly { readonly file: string; readonly message: string }[],
): readonly FileLines[] {
  const groups = new Map<string, string[]>()
  for (const { file, message } of items) {
    const line = message.startsWith(`${file}: `) ? capitalised(message.slice(file.length + 2)) : message
    groups.set(file, [...(groups.get(file) ?? []), line])
  }
  return [...groups].map(([file, lines]) => ({ file, lines }))
}

/** Whether somebody stopped the import before everything was read. */
export function wasCancelled(report: ImportReport): boolean {
  return report.rejected.some(({ reason }) => reason === 'cancelled')
}

/** The whole in one sentence: «36 nye søknader, 1 ny versjon, 2 avviste filer og 4 advarsler.» */
export function importSummary({ imported, updated, duplicates, rejected, warnings }: ImportReport): string {
  const parts = [
    counted(imported.length, 'ny søknad', 'nye søknader'),
    counted(updated.length, 'ny versjon', 'nye versjoner'),
    counted(duplicates.length, 'lik fra før', 'like fra før'),
    counted(rejected.length, 'avvist', 'avviste'),
    counted(warnings.length, 'advarsel', 'advarsler'),
  ].filter(part => part !== null)
  if (parts.length === 0) return 'Det ble ikke funnet noe å lese inn.'
  const last = parts.pop()
  return `${parts.length === 0 ? last : `${parts.join(', ')} og ${last}`}.`
}

/** The report as plain text, to paste in an e-mail or a file. `taken`: the later versions that were taken in. */
export function importReportText(report: ImportReport, taken: ReadonlySet<string> | null): string {
  const listed = (items: ImportReport['imported']) => items.map(({ title, file }) => `- ${title} (${file})`)
  const grouped = (groups: readonly FileLines[]) =>
    groups.flatMap(({ file, lines }) => [`- ${file}`, ...lines.map(line => `  ${line}`)])
  const answer = (id: string) =>
    taken === null ? 'venter på svar' : taken.has(id) ? 'tatt inn' : 'ikke tatt inn'
  const { imported, updated, duplicates, rejected, warnings } = report
  const sections: readonly (readonly [heading: string, count: number, lines: readonly string[]])[] = [
    ['Nye søknader', imported.length, listed(imported)],
    [
      'Nye versjoner',
      updated.length,
      updated.map(({ title, file, applicationId }) => `- ${title} (${file}): ${answer(applicationId)}`),
    ],
    ['Like fra før, ikke tatt inn', duplicates.length, listed(duplicates)],
    ['Avvist', rejected.length, grouped(groupByFile(rejected))],
    ['Advarsler', warnings.length, grouped(groupByFile(warnings))],
  ]
  return [
    'Importrapport',
    importSummary(report),
    ...(wasCancelled(report) ? ['Importen ble avbrutt før alt var lest.'] : []),
    ...sections.flatMap(([heading, count, lines]) =>
      count === 0 ? [] : ['', `${heading} (${count})`, ...lines],
    ),
  ].join('\n')
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${formatWholeNumber(count)} ${count === 1 ? one : many}`
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1)
}

import type { ImportPreview } from '#shared/ipc/import-channels'
import { formatWholeNumber } from '#shared/money/format-kroner'
import type { ImportReport } from '#shared/round/kinds/import-entries'

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
  return unreadFiles(report).length > 0
}

/** The files that an import which was stopped did not come to. */
export function unreadFiles({ rejected }: ImportReport): readonly string[] {
  return rejected.filter(isUnread).map(({ file }) => file)
}

/** What was read and not taken in. */
export function refusedItems({ rejected }: ImportReport): ImportReport['rejected'] {
  return rejected.filter(item => !isUnread(item))
}

const isUnread = ({ reason }: { readonly reason: string }) => reason === 'cancelled'

/** The whole in one sentence: «36 nye søknader, 1 ny versjon, 2 avviste filer og 4 advarsler.» */
export function importSummary(report: ImportReport): string {
  const { imported, updated, left, duplicates, warnings } = report
  return sentence([
    counted(imported.length, 'ny søknad', 'nye søknader'),
    counted(updated.length, 'ny versjon', 'nye versjoner'),
    counted(duplicates.length, 'lik fra før', 'like fra før'),
    counted(left.length, 'valgt bort', 'valgt bort'),
    counted(refusedItems(report).length, 'avvist', 'avviste'),
    counted(warnings.length, 'advarsel', 'advarsler'),
    counted(unreadFiles(report).length, 'ikke lest', 'ikke lest'),
  ])
}

/** What was read, in one sentence, before any of it is taken in. */
export function previewSummary({ items, rejected, warnings }: ImportPreview): string {
  const count = (...kinds: readonly string[]) => items.filter(({ kind }) => kinds.includes(kind)).length
  return sentence([
    counted(count('new'), 'ny søknad', 'nye søknader'),
    counted(count('near'), 'mulig dublett', 'mulige dubletter'),
    counted(count('version'), 'ny versjon', 'nye versjoner'),
    counted(count('duplicate', 'outdated'), 'kjent fra før', 'kjent fra før'),
    counted(rejected.filter(one => !isUnread(one)).length, 'avvist', 'avviste'),
    counted(warnings.length, 'advarsel', 'advarsler'),
    counted(rejected.filter(isUnread).length, 'ikke lest', 'ikke lest'),
  ])
}

function sentence(counts: readonly (string | null)[]): string {
  const parts = counts.filter(part => part !== null)
  if (parts.length === 0) return 'Det ble ikke funnet noe å lese inn.'
  const last = parts.pop()
  return `${parts.length === 0 ? last : `${parts.join(', ')} og ${last}`}.`
}

/** The report as plain text, to paste in an e-mail or a file. */
export function importReportText(report: ImportReport): string {
  const listed = (items: ImportReport['imported']) => items.map(({ title, file }) => `- ${title} (${file})`)
  const grouped = (groups: readonly FileLines[]) =>
    groups.flatMap(({ file, lines }) => [`- ${file}`, ...lines.map(line => `  ${line}`)])
  const { imported, updated, left, duplicates, warnings } = report
  const [refused, unread] = [refusedItems(report), unreadFiles(report)]
  const sections: readonly (readonly [heading: string, count: number, lines: readonly string[]])[] = [
    ['Avvist', refused.length, grouped(groupByFile(refused))],
    ['Advarsler', warnings.length, grouped(groupByFile(warnings))],
    ['Ikke lest', unread.length, unread.map(file => `- ${file}`)],
    ['Nye søknader', imported.length, listed(imported)],
    ['Nye versjoner', updated.length, listed(updated)],
    ['Valgt bort, ikke tatt inn', left.length, listed(left)],
    ['Like fra før, ikke tatt inn', duplicates.length, listed(duplicates)],
  ]
  return [
    'Importrapport',
    importSummary(report),
    ...(wasCancelled(report) ? ['Importen ble avbrutt før alt var lest.'] : []),
    ...sections.flatMap(([heading, count, lines]) =>
      count === 0 ? [] : ['', `${heading} (${formatWholeNumber(count)})`, ...lines],
    ),
  ].join('\n')
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${formatWholeNumber(count)} ${count === 1 ? one : many}`
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1)
}

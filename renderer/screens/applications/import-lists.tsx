import { Status, type StatusKind } from '#renderer/components/status'
import { formatWholeNumber } from '#shared/money/format-kroner'
import type { ImportedItem } from '#shared/round/kinds/import-entries'
import type { FileLines } from './import-report-text'

interface FilesProps {
  readonly kind: StatusKind
  readonly heading: string
  readonly groups: readonly FileLines[]
}

/** What is said of each file; nothing where there is no file. */
export function ImportFiles({ kind, heading, groups }: FilesProps) {
  if (groups.length === 0) return null
  const count = groups.reduce((sum, { lines }) => sum + Math.max(1, lines.length), 0)
  return (
    <section>
      <h3>
        <Status kind={kind}>{`${heading} (${formatWholeNumber(count)})`}</Status>
      </h3>
      <ul className="import-files">
        {groups.map(({ file, lines }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, and the list never changes.
          <li key={place}>
            <span className="import-file">{file}</span>
            {lines.length > 0 ? (
              <ul>
                {lines.map((line, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice, and the list never changes.
                  <li key={at}>{line}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ItemsProps {
  readonly kind: StatusKind
  readonly heading: string
  readonly items: readonly ImportedItem[]
  readonly numbers: ReadonlyMap<string, number>
}

/** Applications by number and title, with the file each came from; nothing where there is none. */
export function ImportItems({ kind, heading, items, numbers }: ItemsProps) {
  if (items.length === 0) return null
  return (
    <section>
      <h3>
        <Status kind={kind}>{`${heading} (${formatWholeNumber(items.length)})`}</Status>
      </h3>
      <ul className="import-items">
        {items.map(({ applicationId, title, file }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one application may be named twice, and the list never changes.
          <li key={place}>
            <span className="numbers muted">{numbers.get(applicationId) ?? '–'}</span>
            <span className="import-title" title={title}>
              {title}
            </span>
            <span className="import-from muted" title={file}>
              {file}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { DataTable, type DataTableColumn } from '#renderer/components/data-table'
import { Status, type StatusKind } from '#renderer/components/status'
import type { Outcome } from '#shared/round/kinds/decision-entries'
import type { DocumentRow } from './document-rows'

const outcomeWords: Readonly<Record<Outcome, string>> = {
  granted: 'Innvilget',
  reduced: 'Delvis innvilget',
  rejected: 'Avslag',
  dismissed: 'Avvist',
  deferred: 'Utsatt',
}
const languageWords = { nb: 'Bokmål', nn: 'Nynorsk' } as const

const columns: readonly DataTableColumn<DocumentRow>[] = [
  {
    id: 'number',
    header: 'Nr.',
    value: row => row.number ?? 0,
    cell: row => row.number ?? '',
    width: 54,
    align: 'end',
  },
  {
    id: 'recipient',
    header: 'Mottaker',
    value: row => row.recipient,
    cell: row => <span title={row.recipient}>{row.recipient}</span>,
    width: 120,
    grows: true,
  },
  {
    id: 'outcome',
    header: 'Utfall',
    value: row => (row.outcome === null ? null : outcomeWords[row.outcome]),
    cell: row => (row.outcome === null ? '' : outcomeWords[row.outcome]),
    width: 118,
    filterable: true,
  },
  {
    id: 'language',
    header: 'Språk',
    value: row => languageWords[row.language],
    width: 74,
    filterable: true,
  },
  {
    id: 'state',
    header: 'Status',
    value: row => stateWords(row).text,
    cell: row => <State row={row} />,
    width: 174,
    filterable: true,
  },
]

interface Props {
  readonly rows: readonly DocumentRow[]
  readonly selectedId: string
  readonly onSelect: (id: string) => void
}

/** The protocol and every letter, with how far each has come. */
export function DocumentList({ rows, selectedId, onSelect }: Props) {
  return (
    <DataTable
      label="Dokumenter"
      columns={columns}
      rows={rows}
      rowId={rowId}
      selectedId={selectedId}
      onSelect={onSelect}
      searchLabel="Søk i dokumenter"
      rowClassName={rowClass}
    />
  )
}

const rowId = (row: DocumentRow) => row.id
const rowClass = (row: DocumentRow) => (row.number === null ? 'document-protocol' : undefined)

/** How far a document has come, in words. */
export function stateWords({ state, lacks }: DocumentRow): {
  readonly kind: StatusKind
  readonly text: string
} {
  switch (state) {
    case 'open':
      return { kind: 'idle', text: 'Kladd, ikke låst' }
    case 'lacking':
      return { kind: 'warn', text: `Kladd, mangler ${lacks.length}` }
    case 'ready':
      return { kind: 'part', text: 'Klar' }
    case 'saved':
      return { kind: 'good', text: 'Lagret' }
    case 'changed':
      return { kind: 'warn', text: 'Endret etter lagring' }
  }
}

function State({ row }: { readonly row: DocumentRow }) {
  const { kind, text } = stateWords(row)
  return (
    <span title={[text, ...row.lacks.map(lack => lack.text)].join('\n')}>
      <Status kind={kind}>{text}</Status>
    </span>
  )
}

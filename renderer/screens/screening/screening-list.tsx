import { ForwardIcon, GavelIcon } from '@navikt/aksel-icons'
import { IconButton } from '#renderer/components/button'
import { DataTable, type DataTableColumn } from '#renderer/components/data-table'
import { Status, StatusSymbol } from '#renderer/components/status'
import { selectApplication } from '#renderer/stores/selection-store'
import { nextWithStatus, type ScreeningRow } from './screening-row'
import { statusWords } from './screening-words'

const columns: readonly DataTableColumn<ScreeningRow>[] = [
  { id: 'number', header: 'Nr.', value: row => row.number, width: 56, align: 'end' },
  {
    id: 'title',
    header: 'Tittel',
    value: row => row.title,
    cell: row => <span title={row.title}>{row.title}</span>,
    width: 136,
    grows: true,
  },
  {
    id: 'applicant',
    header: 'Søker',
    value: row => row.applicant,
    cell: row => <span title={row.applicant}>{row.applicant}</span>,
    width: 100,
    filterable: true,
  },
  {
    id: 'status',
    header: 'Status',
    value: row => statusWords[row.status].text,
    cell: row => <RowStatus row={row} />,
    width: 126,
    filterable: true,
  },
  {
    id: 'stops',
    header: 'Stopp',
    value: row => row.stops,
    cell: row => <Count of={row.stops} kind="stop" label="krav som må være oppfylt, står åpne" />,
    width: 78,
    align: 'end',
  },
  {
    id: 'warnings',
    header: 'Varsler',
    value: row => row.warnings,
    cell: row => <Count of={row.warnings} kind="warn" label="varsler" />,
    width: 88,
    align: 'end',
  },
]

interface Props {
  readonly rows: readonly ScreeningRow[]
  readonly selectedId: string
}

/** All applications with how they stand, gravest count first to be seen. */
export function ScreeningList({ rows, selectedId }: Props) {
  const next = nextWithStatus(rows, selectedId, 'unclear')
  return (
    <DataTable
      label="Søknader i formalkontrollen"
      columns={columns}
      rows={rows}
      rowId={rowId}
      selectedId={selectedId}
      onSelect={selectApplication}
      searchLabel="Søk i søknader"
      toolbar={
        <IconButton
          label="Neste søknad som må avklares"
          disabled={next === null}
          onClick={() => selectApplication(next)}
        >
          <ForwardIcon aria-hidden />
        </IconButton>
      }
    />
  )
}

const rowId = (row: ScreeningRow) => row.id

function RowStatus({ row }: { readonly row: ScreeningRow }) {
  const { kind, text } = statusWords[row.status]
  if (!row.concluded) {
    return (
      <span title={`${text}: forslag fra kontrollen`}>
        <Status kind={kind}>{text}</Status>
      </span>
    )
  }
  return (
    <span className="screening-count" title={`${text}: konkludert`}>
      <Status kind={kind}>{text}</Status>
      <GavelIcon aria-hidden className="muted" />
      <span className="only-screen-reader">konkludert</span>
    </span>
  )
}

interface CountProps {
  readonly of: number
  readonly kind: 'stop' | 'warn'
  readonly label: string
}

function Count({ of, kind, label }: CountProps) {
  if (of === 0) return <span className="muted">0</span>
  return (
    <span className="screening-count" title={`${of} ${label}`}>
      <StatusSymbol kind={kind} /> {of}
    </span>
  )
}

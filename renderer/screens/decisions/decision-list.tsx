import { PadlockLockedFillIcon } from '@navikt/aksel-icons'
import { Amount } from '#renderer/components/amount'
import { DataTable, type DataTableColumn } from '#renderer/components/data-table'
import { type StatusKind, StatusSymbol } from '#renderer/components/status'
import { selectApplication } from '#renderer/stores/selection-store'
import { freezeProblemText } from '#shared/decision/check-freeze'
import { formatKroner } from '#shared/money/format-kroner'
import type { DecisionRow } from './decision-rows'
import { outcomeWords } from './outcome-words'

const sumOf = (read: (row: DecisionRow) => number | null) => (rows: readonly DecisionRow[]) => (
  <Amount kroner={rows.reduce((sum, row) => sum + (read(row) ?? 0), 0)} unit={false} />
)

const columns: readonly DataTableColumn<DecisionRow>[] = [
  {
    id: 'number',
    header: 'Nr.',
    value: row => row.number,
    footer: () => 'Sum',
    width: 54,
    align: 'end',
  },
  {
    id: 'title',
    header: 'Tittel',
    value: row => row.title,
    cell: row => <span title={row.title}>{row.title}</span>,
    width: 106,
    grows: true,
  },
  {
    id: 'applicant',
    header: 'Søker',
    value: row => row.applicant,
    cell: row => <span title={row.applicant}>{row.applicant}</span>,
    width: 86,
    filterable: true,
  },
  {
    id: 'outcome',
    header: 'Utfall',
    value: outcomeText,
    cell: row => <RowOutcome row={row} />,
    width: 142,
    filterable: true,
  },
  {
    id: 'requested',
    header: 'Søkt',
    value: row => row.requestedKroner,
    cell: row => <Amount kroner={row.requestedKroner} unit={false} />,
    footer: sumOf(row => row.requestedKroner),
    width: 92,
    align: 'end',
    filterable: true,
  },
  {
    id: 'calculated',
    header: 'Beregnet',
    value: row => row.calculatedKroner,
    cell: row => <Amount kroner={row.calculatedKroner} unit={false} />,
    footer: sumOf(row => row.calculatedKroner),
    width: 94,
    align: 'end',
    filterable: true,
  },
  {
    id: 'award',
    header: 'Tildelt',
    value: row => row.awardKroner,
    cell: row => <Amount kroner={row.awardKroner} unit={false} />,
    footer: sumOf(row => row.awardKroner),
    width: 92,
    align: 'end',
    filterable: true,
  },
  {
    id: 'departure',
    header: 'Avvik',
    value: row => row.departureKroner,
    cell: row => <Departure kroner={row.departureKroner} />,
    footer: rows => <Departure kroner={rows.reduce((sum, row) => sum + (row.departureKroner ?? 0), 0)} />,
    width: 94,
    align: 'end',
    filterable: true,
  },
]

interface Props {
  readonly rows: readonly DecisionRow[]
  readonly selectedId: string | null
}

/** Every application with its amounts and what becomes of it. */
export function DecisionList({ rows, selectedId }: Props) {
  return (
    <DataTable
      label="Vedtak"
      columns={columns}
      rows={rows}
      rowId={rowId}
      selectedId={selectedId}
      onSelect={selectApplication}
      searchLabel="Søk i vedtak"
      rowClassName={rowClass}
    />
  )
}

const rowId = (row: DecisionRow) => row.id
const rowClass = (row: DecisionRow) => (row.isWithdrawn ? 'decision-withdrawn' : undefined)

/** Also what the column is filtered by: «innvilget», «låst», «må rettes». */
function outcomeText(row: DecisionRow): string {
  const outcome = row.outcome === null ? 'Ikke foreslått' : outcomeWords[row.outcome]
  return `${outcome}, ${stateOf(row).text}`
}

function stateOf(row: DecisionRow): { readonly kind: StatusKind; readonly text: string } {
  if (row.problems.length > 0) {
    return { kind: 'warn', text: `må rettes: ${row.problems.map(freezeProblemText).join(' ')}` }
  }
  if (row.state === 'none') return { kind: 'idle', text: 'uten vedtak' }
  if (row.state === 'draft') return { kind: 'part', text: 'ikke låst' }
  return { kind: 'good', text: row.isWithdrawn ? 'låst, men søknaden er trukket' : 'låst' }
}

function Departure({ kroner }: { readonly kroner: number | null }) {
  if (kroner === null || kroner === 0) return <Amount kroner={kroner === 0 ? 0 : null} unit={false} />
  return <span className="amount numbers">{`${kroner > 0 ? '+' : ''}${formatKroner(kroner, 'none')}`}</span>
}

function RowOutcome({ row }: { readonly row: DecisionRow }) {
  const { kind, text } = stateOf(row)
  const symbol =
    kind === 'good' ? (
      <span className="decision-lock" title={text}>
        <PadlockLockedFillIcon aria-hidden />
        <span className="only-screen-reader">{text}</span>
      </span>
    ) : (
      <StatusSymbol kind={kind} label={text} />
    )
  return (
    <span className="decision-outcome">
      {symbol}
      <span>{row.outcome === null ? 'Ikke foreslått' : outcomeWords[row.outcome]}</span>
    </span>
  )
}

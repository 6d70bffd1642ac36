import { Amount } from '#renderer/components/amount'
import type { DataTableColumn } from '#renderer/components/data-table'
import { Status, type StatusKind } from '#renderer/components/status'
import { formatKroner, formatWholeNumber } from '#shared/money/format-kroner'
import type { ScreeningStatus } from '#shared/screening/screen-application'
import type { ApplicationRow } from './application-rows'

const statuses: Readonly<Record<ScreeningStatus, { readonly kind: StatusKind; readonly label: string }>> = {
  ready: { kind: 'good', label: 'Klar' },
  unclear: { kind: 'warn', label: 'Må avklares' },
  dismissed: { kind: 'stop', label: 'Avvises' },
}

const withdrawnLabel = 'Trukket'

/** The columns of the list of applications. The last is never seen: it is what the search looks through. */
export const applicationColumns: readonly DataTableColumn<ApplicationRow>[] = [
  { id: 'number', header: 'Nr.', value: row => row.number, width: 56, align: 'end' },
  {
    id: 'title',
    header: 'Tittel',
    value: row => row.title,
    cell: row => <span title={row.title}>{row.title}</span>,
    footer: rows => sumText(rows),
    width: 170,
    grows: true,
    filterable: true,
  },
  {
    id: 'applicant',
    header: 'Søker',
    value: row => row.applicant,
    cell: row => <span title={row.applicant}>{row.applicant}</span>,
    width: 120,
    filterable: true,
  },
  amount('requested', 'Søkt beløp', row => row.requestedKroner, 104),
  {
    id: 'screening',
    header: 'Formalkontroll',
    value: statusText,
    cell: ({ screening, withdrawn }) => {
      if (withdrawn) return <Status kind="idle">{withdrawnLabel}</Status>
      return screening === null ? (
        '–'
      ) : (
        <Status kind={statuses[screening].kind}>{statuses[screening].label}</Status>
      )
    },
    width: 128,
    filterable: true,
  },
  {
    id: 'score',
    header: 'Poeng',
    value: row => row.score,
    cell: row => (row.score === null ? '–' : row.score.toFixed(2).replace('.', ',')),
    width: 72,
    align: 'end',
    filterable: true,
  },
  { id: 'rank', header: 'Rang', value: row => row.rank, width: 64, align: 'end', filterable: true },
  { id: 'side', header: 'Side', value: row => row.side, width: 84, filterable: true },
  amount('minimum', 'Minste beløp', row => row.minimumKroner, 114),
  amount('own', 'Egeninnsats', row => row.ownKroner, 106),
  {
    id: 'attachments',
    header: 'Vedlegg',
    value: row => row.attachments,
    width: 80,
    align: 'end',
    filterable: true,
  },
  {
    id: 'text',
    header: '',
    value: row => row.searchText,
    cell: () => null,
    width: 0,
    sortable: false,
  },
]

function statusText({ screening, withdrawn }: ApplicationRow): string | null {
  if (withdrawn) return withdrawnLabel
  return screening === null ? null : statuses[screening].label
}

function amount(
  id: string,
  header: string,
  read: (row: ApplicationRow) => number | null,
  width: number,
): DataTableColumn<ApplicationRow> {
  return {
    id,
    header,
    value: read,
    cell: row => <Amount kroner={read(row)} unit={false} />,
    footer: rows => formatKroner(sumOf(rows, read), 'none'),
    width,
    align: 'end',
    filterable: true,
  }
}

/** Withdrawn applications ask for nothing. */
function sumOf(rows: readonly ApplicationRow[], read: (row: ApplicationRow) => number | null): number {
  return rows.reduce((sum, row) => (row.withdrawn ? sum : sum + (read(row) ?? 0)), 0)
}

function sumText(rows: readonly ApplicationRow[]) {
  const standing = rows.filter(({ withdrawn }) => !withdrawn).length
  const text = `Sum, ${formatWholeNumber(standing)} ${standing === 1 ? 'søknad' : 'søknader'}`
  return (
    <span title={standing < rows.length ? 'Trukne søknader er ikke med i summen.' : undefined}>{text}</span>
  )
}

import { Amount } from '#renderer/components/amount'
import type { DataTableColumn } from '#renderer/components/data-table'
import { Status, StatusSymbol } from '#renderer/components/status'
import { methodName } from '#shared/allocation/methods'
import type { MethodId, Outcome } from '#shared/allocation/result'
import { pointsText } from '#shared/allocation/text'
import { formatKroner } from '#shared/money/format-kroner'
import type { AllocationRow } from './allocation-rows'
import { fitColumns } from './fit-columns'
import { LockControl } from './lock-control'

type Column = DataTableColumn<AllocationRow>

const outcomes = {
  granted: { kind: 'good', text: 'Innvilget' },
  reduced: { kind: 'part', text: 'Delvis' },
  none: { kind: 'idle', text: 'Ikke' },
} as const satisfies Record<Outcome, unknown>

/** The columns that there is room for; what is left out is told for the chosen row below the table. */
export function allocationColumns(
  compareWith: MethodId | null,
  widthPixels: number,
  { readOnly, hasUnmarked }: { readonly readOnly: boolean; readonly hasUnmarked: boolean },
): readonly Column[] {
  const all = [
    ...first,
    applicant,
    hasUnmarked ? { ...score, width: 116 } : score,
    requested,
    minimum,
    award,
    share,
    outcome,
    ...(compareWith === null ? [] : comparison(compareWith)),
    lockColumn(readOnly),
    reason,
  ]
  return fitColumns(all, widthPixels, {
    dispensable: ['reason', 'minimum', 'applicant', 'share'],
    leastGrowing: 150,
  })
}

const sumOf = (rows: readonly AllocationRow[], read: (row: AllocationRow) => number | null) =>
  rows.reduce((sum, row) => sum + (read(row) ?? 0), 0)
const anyAward = (rows: readonly AllocationRow[]) => rows.some(({ awardKroner }) => awardKroner !== null)

const first: readonly Column[] = [
  {
    id: 'place',
    header: 'Plass',
    value: row => row.place,
    width: 78,
    align: 'end',
    footer: () => 'Sum',
  },
  { id: 'number', header: 'Nr.', value: row => row.number, width: 56, align: 'end' },
  {
    id: 'title',
    header: 'Tittel',
    value: row => row.title,
    cell: row => (
      <span title={`${row.title} – ${row.applicant}`}>
        {row.isUnclear ? <StatusSymbol kind="warn" label="Formalkontrollen er ikke avsluttet" /> : null}
        {row.title}
      </span>
    ),
    width: 230,
    grows: true,
    filterable: true,
  },
]

const applicant: Column = {
  id: 'applicant',
  header: 'Søker',
  value: row => row.applicant,
  cell: row => <span title={row.applicant}>{row.applicant}</span>,
  width: 160,
  filterable: true,
}

const score: Column = {
  id: 'score',
  header: 'Poeng',
  value: row => row.score,
  cell: row => (row.score === null ? <Status kind="warn">uten poeng</Status> : pointsText(row.score)),
  width: 76,
  align: 'end',
  filterable: true,
}

const requested: Column = {
  id: 'requested',
  header: 'Søkt',
  value: row => row.requestedKroner,
  cell: row => <Amount kroner={row.requestedKroner} unit={false} />,
  footer: rows => <Amount kroner={sumOf(rows, row => row.requestedKroner)} unit={false} />,
  width: 92,
  align: 'end',
  filterable: true,
}

const minimum: Column = {
  id: 'minimum',
  header: 'Minste',
  value: row => row.minimumKroner,
  cell: row =>
    row.minimumKroner === row.requestedKroner ? (
      <span className="muted" title="Søknaden oppgir ikke noe minste beløp: alt eller ingenting.">
        alt
      </span>
    ) : (
      <Amount kroner={row.minimumKroner} unit={false} />
    ),
  width: 88,
  align: 'end',
}

const award: Column = {
  id: 'award',
  header: 'Tildelt',
  value: row => row.awardKroner,
  cell: row =>
    row.awardKroner === 0 ? (
      <span className="muted">0</span>
    ) : (
      <strong className="allocation-award">
        <Amount kroner={row.awardKroner} unit={false} />
      </strong>
    ),
  footer: rows =>
    anyAward(rows) ? <Amount kroner={sumOf(rows, row => row.awardKroner)} unit={false} /> : null,
  width: 96,
  align: 'end',
  filterable: true,
}

const share: Column = {
  id: 'share',
  header: 'Andel',
  value: partOf,
  cell: row => {
    const part = partOf(row)
    return part === null || part === 0 ? null : `${Math.floor(part * 100)}\u00a0%`
  },
  width: 78,
  align: 'end',
}

const outcome: Column = {
  id: 'outcome',
  header: 'Resultat',
  value: row => (row.outcome === null ? null : outcomes[row.outcome].text),
  cell: row =>
    row.outcome === null ? (
      <span className="muted">–</span>
    ) : (
      <Status kind={outcomes[row.outcome].kind}>{outcomes[row.outcome].text}</Status>
    ),
  width: 104,
  filterable: true,
}

const reason: Column = {
  id: 'reason',
  header: 'Begrunnelse',
  value: row => row.reason,
  cell: row => <span title={row.reason}>{row.reason}</span>,
  width: 230,
}

function lockColumn(readOnly: boolean): Column {
  const texts = { fund: 'låst inn', never: 'låst ute' }
  return {
    id: 'lock',
    header: 'Lås',
    value: row => (row.lock === null ? null : texts[row.lock]),
    cell: row => <LockControl id={row.id} number={row.number} lock={row.lock} disabled={readOnly} inTable />,
    width: 92,
  }
}

function comparison(method: MethodId): readonly Column[] {
  return [
    {
      id: 'other',
      header: 'Sammenlignet',
      value: row => row.otherKroner,
      cell: row => (
        <span title={methodName(method)}>
          <Amount kroner={row.otherKroner} unit={false} />
        </span>
      ),
      footer: rows => <Amount kroner={sumOf(rows, row => row.otherKroner)} unit={false} />,
      width: 126,
      align: 'end',
    },
    {
      id: 'difference',
      header: 'Endring',
      value: row => row.differenceKroner,
      cell: row => <Difference kroner={row.differenceKroner} />,
      width: 100,
      align: 'end',
    },
  ]
}

function Difference({ kroner }: { readonly kroner: number | null }) {
  if (kroner === null) return null
  if (kroner === 0) return <span className="muted">lik</span>
  const text = formatKroner(kroner, 'none')
  return <span data-gain={kroner > 0}>{kroner > 0 ? `+${text}` : text}</span>
}

function partOf({ awardKroner, requestedKroner }: AllocationRow): number | null {
  if (awardKroner === null) return null
  return requestedKroner === 0 ? (awardKroner > 0 ? 1 : 0) : awardKroner / requestedKroner
}

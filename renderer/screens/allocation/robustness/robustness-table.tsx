import { useMemo, useRef } from 'react'
import { Amount } from '#renderer/components/amount'
import { useWidth } from '#renderer/components/chart/use-width'
import { DataTable, type DataTableColumn } from '#renderer/components/data-table'
import { Status } from '#renderer/components/status'
import type { AllocationRow } from '#renderer/screens/allocation/allocation-rows'
import { fitColumns } from '#renderer/screens/allocation/fit-columns'
import { goTo } from '#renderer/stores/navigation-store'
import { selectApplication, useSelectionStore } from '#renderer/stores/selection-store'
import type { RobustnessResult } from '#shared/allocation/robustness-result'
import { portfolioWords, safetyOf, safetyWords, shareText } from './robustness-words'

interface Row {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly share: number
  readonly category: (typeof safetyWords)[keyof typeof safetyWords]
  readonly portfolios: string
  readonly meanRank: number
  readonly awardKroner: number | null
}

const columns: readonly DataTableColumn<Row>[] = [
  { id: 'number', header: 'Nr.', value: row => row.number, width: 56, align: 'end' },
  {
    id: 'title',
    header: 'Tittel',
    value: row => row.title,
    cell: row => <span title={row.title}>{row.title}</span>,
    width: 160,
    grows: true,
  },
  {
    id: 'category',
    header: 'Kategori',
    value: row => row.category.label,
    cell: row => (
      <span title={row.category.means}>
        <Status kind={row.category.status}>{row.category.label}</Status>
      </span>
    ),
    width: 122,
    filterable: true,
  },
  {
    id: 'share',
    header: 'Andel av vektingene',
    value: row => row.share,
    cell: row => (
      <span className="share-cell">
        <span className="share-bar" aria-hidden>
          <span style={{ inlineSize: `${row.share * 100}%` }} />
        </span>
        <span className="numbers">{shareText(row.share)}</span>
      </span>
    ),
    width: 164,
  },
  {
    id: 'award',
    header: 'Tildelt nå',
    value: row => row.awardKroner,
    cell: row => <Amount kroner={row.awardKroner} unit={false} />,
    width: 94,
    align: 'end',
  },
  {
    id: 'portfolios',
    header: 'Best mulig bruk',
    value: row => row.portfolios,
    width: 150,
    filterable: true,
  },
]

interface Props {
  readonly result: RobustnessResult
  readonly rows: readonly AllocationRow[]
}

/** Those whose result hangs on the weights first, the most open ones at the top. */
export function RobustnessTable({ result, rows }: Props) {
  const selectedId = useSelectionStore(state => state.applicationId)
  const shown = useMemo(() => robustnessRows(result, rows), [result, rows])
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const fitting = useMemo(
    () => fitColumns(columns, width, { dispensable: ['award', 'portfolios'], leastGrowing: 130 }),
    [width],
  )
  return (
    <div ref={place} className="robustness-table">
      <DataTable
        label="Søknader etter hvor mye resultatet avhenger av vektene"
        columns={fitting}
        rows={shown}
        rowId={row => row.id}
        selectedId={selectedId}
        onSelect={selectApplication}
        onOpen={() => goTo('applications')}
        searchLabel="Søk i søknadene"
      />
    </div>
  )
}

function robustnessRows(result: RobustnessResult, rows: readonly AllocationRow[]): readonly Row[] {
  const byId = new Map(rows.map(row => [row.id, row]))
  const order = { swing: 0, safe: 1, out: 2 }
  return [...result.applications]
    .sort(
      (a, b) =>
        order[safetyOf(a)] - order[safetyOf(b)] ||
        Math.abs(a.fundedShare - 0.5) - Math.abs(b.fundedShare - 0.5) ||
        a.meanRank - b.meanRank,
    )
    .map((application): Row => {
      const row = byId.get(application.id)
      return {
        id: application.id,
        number: row?.number ?? 0,
        title: row?.title ?? '',
        share: application.fundedShare,
        category: safetyWords[safetyOf(application)],
        portfolios: `${portfolioWords[application.set]}${application.exact ? '' : ' (anslag)'}`,
        meanRank: application.meanRank,
        awardKroner: row?.awardKroner ?? null,
      }
    })
}

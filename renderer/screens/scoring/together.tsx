import { useMemo } from 'react'
import { DataTable, type DataTableColumn } from '#renderer/components/data-table'
import { SplitPane } from '#renderer/components/split-pane'
import { StatusSymbol } from '#renderer/components/status'
import { selectScores, useRound } from '#renderer/stores/round-store'
import { selectApplication } from '#renderer/stores/selection-store'
import type { ApplicationId } from '#shared/base/ids'
import type { AgreedOverall } from '#shared/round/kinds/overall-entries'
import { selectAgreedOverall, selectRulings } from '#shared/round/round-view'
import { overallCategories } from '#shared/scheme/overall-categories'
import type { CriterionScore } from '#shared/scoring/compute-scores'
import { decimalText, markText } from './number-text'
import { TogetherBar } from './together-bar'
import { TogetherDetail } from './together-detail'
import { type TogetherRow, togetherRows } from './together-row'
import { useChosenApplication } from './use-chosen-application'
import { type ScoringTable, useWholeTable } from './use-scoring-table'
import './together.css'

interface Props {
  readonly table: ScoringTable
}

/** What the members' marks come to: means with their counts, spread, score and rank. */
export function Together({ table: own }: Props) {
  const table = useWholeTable(own)
  const scores = useRound(selectScores)
  const rulings = useRound(selectRulings)
  const rows = useMemo(() => togetherRows(table, scores, rulings), [table, scores, rulings])
  const agreed = useRound(selectAgreedOverall)
  const columns = useMemo(() => columnsFor(table, agreed), [table, agreed])
  const application = useChosenApplication(table)
  const score = application && scores.get(application.id)
  return (
    <div className="together-with-bar">
      <TogetherBar />
      <SplitPane
        name="scoring-together"
        listPercent={66}
        list={
          <DataTable
            label="Poeng samlet"
            columns={columns}
            rows={rows}
            rowId={rowId}
            selectedId={application?.id ?? null}
            onSelect={selectApplication}
            initialSorting={byRank}
            searchLabel="Søk i søknader"
          />
        }
        detail={
          application === undefined || score === undefined ? null : (
            <TogetherDetail key={application.id} table={table} application={application} score={score} />
          )
        }
      />
    </div>
  )
}

const rowId = (row: TogetherRow) => row.id
const byRank = [{ columnId: 'rank', descending: false }]

type Agreed = ReadonlyMap<ApplicationId, AgreedOverall>

/** What the committee agrees on as a whole; only where the call asks for a whole judgement. */
function overallColumns({ scheme }: ScoringTable, agreed: Agreed): readonly DataTableColumn<TogetherRow>[] {
  if (scheme.assessmentMode !== 'holistic') return []
  const labels = new Map(overallCategories(scheme).map(({ id, label }) => [id, label]))
  const labelOf = (row: TogetherRow) => {
    const category = agreed.get(row.score.applicationId)?.categoryId
    return category === undefined ? null : (labels.get(category) ?? category)
  }
  return [{ id: 'overall', header: 'Samlet', value: labelOf, width: 120, filterable: true }]
}

function columnsFor(table: ScoringTable, agreed: Agreed): readonly DataTableColumn<TogetherRow>[] {
  const { criteria } = table
  return [
    { id: 'rank', header: 'Rang', value: row => row.score.rank, width: 74, align: 'end' },
    { id: 'number', header: 'Nr.', value: row => row.number, width: 60, align: 'end' },
    {
      id: 'title',
      header: 'Tittel',
      value: row => row.title,
      cell: row => <span title={row.title}>{row.title}</span>,
      width: 150,
      grows: true,
    },
    ...overallColumns(table, agreed),
    {
      id: 'score',
      header: 'Poengsum',
      value: row => row.score.score,
      cell: row => (row.score.score === null ? '–' : <strong>{decimalText(row.score.score, 2)}</strong>),
      width: 106,
      align: 'end',
    },
    {
      id: 'spread',
      header: 'Spredning',
      value: row => row.spread?.deviation ?? null,
      cell: ({ spread }) =>
        spread === null ? (
          '–'
        ) : (
          <span
            title={`Medlemmenes egne poengsummer: laveste–høyeste. Standardavvik ${
              spread.deviation === null
                ? 'kan ikke regnes ut av én poengsum'
                : decimalText(spread.deviation, 2)
            }. ${spread.n} medlemmer har gitt alle poeng.`}
          >
            {decimalText(spread.min, 1)}–{decimalText(spread.max, 1)}
            <span className="muted">
              {' '}
              ({spread.deviation === null ? '–' : decimalText(spread.deviation, 2)})
            </span>
          </span>
        ),
      width: 118,
      align: 'end',
    },
    {
      id: 'given',
      header: 'Gitt',
      value: row => row.given / Math.max(1, row.wanted),
      cell: row => <Given row={row} />,
      width: 86,
      align: 'end',
    },
    ...criteria.map(
      ({ id, label }): DataTableColumn<TogetherRow> => ({
        id,
        header: label,
        value: row => row.score.criteria.find(one => one.criterionId === id)?.value ?? null,
        cell: row => <Mean of={row.score.criteria.find(one => one.criterionId === id)} />,
        width: 108,
        align: 'end',
      }),
    ),
    { id: 'excluded', header: 'Inhabile', value: row => row.excluded, width: 96, align: 'end' },
  ]
}

function Mean({ of: one }: { readonly of: CriterionScore | undefined }) {
  if (one === undefined || one.value === null) return '–'
  const n = one.marks.length
  const mean = one.mean === null ? 'ingen poeng' : `gjennomsnitt ${decimalText(one.mean, 2)} av ${n}`
  return one.consensus === null ? (
    <span title={mean}>
      {decimalText(one.value, 2)} <span className="muted together-n">n={n}</span>
    </span>
  ) : (
    <span title={`Enighet om ${markText(one.consensus)}; ${mean}`}>
      <strong className="together-agreed">{markText(one.consensus)}</strong>{' '}
      <span className="muted together-n">enig</span>
    </span>
  )
}

function Given({ row }: { readonly row: TogetherRow }) {
  const missing = row.wanted - row.given
  const text = `${row.given}/${row.wanted}`
  if (missing === 0 && row.score.complete) return text
  const why = row.score.complete ? `${missing} poeng mangler` : 'Minst ett kriterium har ingen poeng'
  return (
    <span title={why}>
      <StatusSymbol kind="warn" label={why} /> {text}
    </span>
  )
}

import { useMemo, useRef } from 'react'
import { DataTable, type DataTableColumn } from '#renderer/components/data-table'
import { SplitPane } from '#renderer/components/split-pane'
import { Status, type StatusKind } from '#renderer/components/status'
import { selectApplication } from '#renderer/stores/selection-store'
import { overallCategories } from '#shared/scheme/overall-categories'
import { MarkForm } from './mark-form'
import { type Answered, answeredBy } from './progress'
import { useChosenApplication } from './use-chosen-application'
import { useMarksSoFar } from './use-marks-so-far'
import { memberIdOf, type ScoringTable, useChosenMember } from './use-scoring-table'

interface Row {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly answered: Answered
  readonly of: number
}

const order: readonly Answered['state'][] = ['part', 'none', 'all', 'locked']
const kinds: Readonly<Record<Answered['state'], StatusKind>> = {
  none: 'idle',
  part: 'part',
  all: 'good',
  locked: 'stop',
}

const columns: readonly DataTableColumn<Row>[] = [
  { id: 'number', header: 'Nr.', value: row => row.number, width: 52, align: 'end' },
  {
    id: 'title',
    header: 'Tittel',
    value: row => row.title,
    cell: row => <span title={row.title}>{row.title}</span>,
    width: 96,
    grows: true,
  },
  {
    id: 'given',
    header: 'Poeng',
    value: row => order.indexOf(row.answered.state),
    cell: ({ answered, of }) => (
      <Status kind={kinds[answered.state]}>
        {answered.state === 'locked' ? 'Inhabil' : (answered.category ?? `${answered.given} av ${of}`)}
      </Status>
    ),
    width: 92,
  },
]

interface Props {
  readonly table: ScoringTable
}

/** One member's marks on one application at a time. */
export function OneApplication({ table }: Props) {
  const member = useChosenMember(table.members)
  const application = useChosenApplication(table)
  const soFar = useMarksSoFar(table)
  const form = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => {
    const labels = new Map(overallCategories(table.scheme).map(({ id, label }) => [id, label]))
    const named = (answered: Answered): Answered =>
      answered.category === undefined
        ? answered
        : { ...answered, category: labels.get(answered.category) ?? answered.category }
    return table.applications.map(
      ({ id, number, packet }): Row => ({
        id,
        number,
        title: packet.form.title,
        answered:
          member === undefined
            ? { state: 'none', given: 0 }
            : named(answeredBy(memberIdOf(member), id, soFar)),
        of: table.criteria.length,
      }),
    )
  }, [table, member, soFar])
  if (member === undefined || application === undefined) return null
  return (
    <SplitPane
      name="scoring-one"
      listPercent={34}
      list={
        <DataTable
          label="Søknader å gi poeng på"
          columns={columns}
          rows={rows}
          rowId={rowId}
          selectedId={application.id}
          onSelect={selectApplication}
          onOpen={() => form.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus()}
          searchLabel="Søk i søknader"
        />
      }
      detail={<MarkForm table={table} member={member} application={application} root={form} />}
    />
  )
}

const rowId = (row: Row) => row.id

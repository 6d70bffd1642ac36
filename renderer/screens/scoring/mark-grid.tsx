import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { giveMark } from '#renderer/commands/assessment-commands'
import { useRoundStore } from '#renderer/stores/round-store'
import { selectApplication } from '#renderer/stores/selection-store'
import { type Cell, cellAfterKey } from './grid-keys'
import { MarkGridFoot } from './mark-grid-foot'
import { MarkGridRow } from './mark-grid-row'
import { readMarkKey } from './mark-keys'
import { useChosenApplication } from './use-chosen-application'
import { isLocked } from './use-mark'
import { type ScoringTable, useChosenMember } from './use-scoring-table'
import './mark-form.css'
import './mark-grid.css'

const rowHeight = 28
const headHeight = 46

interface Props {
  readonly table: ScoringTable
}

/** All of one member's marks: applications by criteria, filled in by keyboard. Only what is in sight is drawn. */
export function MarkGrid({ table }: Props) {
  const { applications, criteria, scheme } = table
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const member = useChosenMember(table.members)
  const chosen = useChosenApplication(table)
  const name = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const [column, setColumn] = useState(0)
  const typed = useRef('')
  const [refused, setRefused] = useState(false)
  const row = chosen === undefined ? 0 : applications.indexOf(chosen)
  const virtual = useVirtualizer({
    count: applications.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    // The head stays over the rows and takes its height from what can be seen of them.
    scrollPaddingStart: 4,
    scrollPaddingEnd: headHeight + 4,
  })
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)

  useEffect(() => grid.current?.focus(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualiser is the same object throughout.
  useEffect(() => virtual.scrollToIndex(row, { align: 'auto' }), [row])

  // With many criteria the cell may lie beside what is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cell is found by its place.
  useEffect(() => {
    grid.current
      ?.querySelector('[role=gridcell][aria-selected=true]')
      ?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [row, column])

  const goTo = useCallback(
    (cell: Cell) => {
      typed.current = ''
      setRefused(false)
      setColumn(cell.column)
      const application = applications[cell.row]
      if (application !== undefined) selectApplication(application.id)
    },
    [applications],
  )
  const point = useCallback(
    (cell: Cell) => {
      goTo(cell)
      grid.current?.focus()
    },
    [goTo],
  )

  const criterion = criteria[column]
  if (member === undefined || chosen === undefined || criterion === undefined) return null
  const place = { memberId: member.id, applicationId: chosen.id, criterionId: criterion.id }

  function key(event: KeyboardEvent) {
    if (event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const size = { rows: applications.length, columns: criteria.length, page }
    const next = cellAfterKey(event.key, { row, column }, size, event.ctrlKey)
    if (next !== null) goTo(next)
    else if (event.ctrlKey || !mark(event.key)) return
    event.preventDefault()
  }

  function mark(key: string): boolean {
    const read = readMarkKey(key, typed.current, scheme.scale)
    if (read === null) return false
    if (readOnly || isLocked(place.applicationId, place.memberId)) return true
    setRefused(read.kind === 'refused')
    typed.current = 'typed' in read ? read.typed : ''
    if (read.kind === 'set') void giveMark(place, read.mark)
    if (read.kind === 'clear') void giveMark(place, null)
    return true
  }

  const cellId = (cell: Cell) => `${name}-${cell.row}-${cell.column}`
  return (
    <div className="mark-grid">
      <div className="mark-grid-scroller" ref={scroller}>
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked through by keyboard is a grid.
          role="grid"
          tabIndex={0}
          className="mark-grid-table numbers"
          aria-label={`Poeng fra ${member.name}`}
          aria-rowcount={applications.length + 1}
          aria-activedescendant={cellId({ row, column })}
          aria-readonly={readOnly}
          style={{ '--criteria': criteria.length } as CSSProperties}
          onKeyDown={key}
        >
          <thead>
            <tr>
              <th scope="col" className="mark-grid-number">
                Nr.
              </th>
              <th scope="col" className="mark-grid-title">
                Søknad
              </th>
              {criteria.map(({ id, label, text }) => (
                <th key={id} scope="col" title={text}>
                  <span>{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 ? <tr aria-hidden style={{ blockSize: above }} /> : null}
            {items.map(item => {
              const application = applications[item.index]
              return application === undefined ? null : (
                <MarkGridRow
                  key={application.id}
                  name={name}
                  row={item.index}
                  application={application}
                  memberId={member.id}
                  criteria={criteria}
                  active={item.index === row ? column : -1}
                  onPoint={point}
                />
              )
            })}
            {below > 0 ? <tr aria-hidden style={{ blockSize: below }} /> : null}
          </tbody>
        </table>
      </div>
      <MarkGridFoot
        application={chosen}
        criterion={criterion}
        place={place}
        scale={scheme.scale}
        refused={refused}
        onBack={() => grid.current?.focus()}
      />
    </div>
  )
}

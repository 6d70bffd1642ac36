import { type CSSProperties, type KeyboardEvent, useId, useRef, useState } from 'react'
import { giveMark } from '#renderer/commands/assessment-commands'
import { type Cell, cellAfterKey } from '#renderer/screens/scoring/grid-keys'
import { CellMark } from '#renderer/screens/scoring/mark-grid-row'
import { readMarkKey } from '#renderer/screens/scoring/mark-keys'
import { useOffice } from '#renderer/screens/scoring/use-office'
import type { Member } from '#shared/round/kinds/member-entries'
import { type AssessmentCriterion, markableCriteria } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'
import '#renderer/screens/scoring/mark-grid.css'

interface Props {
  readonly applicationId: string
  /** Those who may mark the application. */
  readonly members: readonly Member[]
  readonly criteria: readonly AssessmentCriterion[]
  readonly scale: Scheme['scale']
}

/** The marks of one application as members say them in the meeting: members by criteria, filled in by keyboard. */
export function LiveMarks({ applicationId, members, criteria, scale }: Props) {
  const canWrite = useOffice()
  const name = useId()
  const grid = useRef<HTMLTableElement>(null)
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 })
  const [refused, setRefused] = useState(false)
  const typed = useRef('')
  const columns = markableCriteria(criteria)
  const member = members[cell.row]
  const criterion = columns[cell.column]

  function goTo(next: Cell) {
    typed.current = ''
    setRefused(false)
    setCell(next)
  }

  function key(event: KeyboardEvent) {
    if (event.altKey || event.metaKey) return
    const size = { rows: members.length, columns: columns.length, page: members.length }
    const isPage = event.key === 'PageDown' || event.key === 'PageUp'
    const next = isPage ? null : cellAfterKey(event.key, cell, size, event.ctrlKey)
    if (next !== null) goTo(next)
    else if (event.ctrlKey || !mark(event.key)) return
    event.preventDefault()
  }

  function mark(pressed: string): boolean {
    const read = readMarkKey(pressed, typed.current, scale)
    if (read === null || member === undefined || criterion === undefined) return false
    if (!canWrite) return true
    setRefused(read.kind === 'refused')
    typed.current = 'typed' in read ? read.typed : ''
    const place = { memberId: member.id, applicationId, criterionId: criterion.id }
    if (read.kind === 'set') void giveMark(place, read.mark)
    if (read.kind === 'clear') void giveMark(place, null)
    return true
  }

  const idOf = ({ row, column }: Cell) => `${name}-${row}-${column}`
  return (
    <div className="live-marks">
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked through by keyboard is a grid.
        role="grid"
        tabIndex={0}
        className="mark-grid-table numbers"
        aria-label="Poeng fra medlemmene"
        aria-activedescendant={idOf(cell)}
        aria-readonly={!canWrite}
        style={{ '--criteria': columns.length } as CSSProperties}
        onKeyDown={key}
      >
        <thead>
          <tr>
            <th scope="col" className="live-marks-name">
              Medlem
            </th>
            {columns.map(({ id, label, text }) => (
              <th key={id} scope="col" title={text}>
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((one, row) => (
            <tr key={one.id} data-active={row === cell.row}>
              <th scope="row" className="live-marks-name" title={one.organisation}>
                {one.name}
              </th>
              {columns.map(({ id }, column) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the grid, which knows its active cell.
                <td
                  key={id}
                  id={idOf({ row, column })}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid.
                  role="gridcell"
                  tabIndex={-1}
                  className="mark-grid-cell"
                  aria-selected={row === cell.row && column === cell.column}
                  onClick={() => {
                    goTo({ row, column })
                    grid.current?.focus()
                  }}
                >
                  <CellMark place={{ memberId: one.id, applicationId, criterionId: id }} parts={[]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted" role="status">
        {refused
          ? `Skalaen går fra ${scale.min} til ${scale.max}.`
          : `${scale.min}–${scale.max} gir poeng · piltaster flytter · Enter neste medlem · Delete tar poenget bort`}
      </p>
    </div>
  )
}

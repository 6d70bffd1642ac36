import { ChatIcon, PadlockLockedIcon } from '@navikt/aksel-icons'
import { memo } from 'react'
import type { MarkPlace } from '#renderer/commands/assessment-commands'
import type { Application } from '#shared/round/round-view'
import type { AssessmentCriterion } from '#shared/scheme/assessment-criteria'
import type { Cell } from './grid-keys'
import { decimalText, markText } from './number-text'
import { useLock, useMark, useMeanOfParts } from './use-mark'

interface Props {
  /** Beginning of the ids of the cells. */
  readonly name: string
  readonly row: number
  readonly application: Application
  readonly memberId: string
  readonly criteria: readonly AssessmentCriterion[]
  /** The column that the keys act on; -1 when it is in another row. */
  readonly active: number
  readonly onPoint: (cell: Cell) => void
}

/** One application. Drawn anew only when the cursor or one of its own marks changes. */
export const MarkGridRow = memo(function MarkGridRow(props: Props) {
  const { name, row, application, memberId, criteria, active, onPoint } = props
  const { title } = application.packet.form
  const lock = useLock(application.id, memberId)
  return (
    <tr aria-rowindex={row + 2} data-active={active >= 0} data-even={row % 2 === 1}>
      <td className="mark-grid-number">{application.number}</td>
      <th scope="row" className="mark-grid-title" title={title}>
        {title}
      </th>
      {criteria.map(({ id, parts }, column) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the grid, which knows its active cell.
        <td
          key={id}
          id={`${name}-${row}-${column}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid.
          role="gridcell"
          tabIndex={-1}
          className="mark-grid-cell"
          aria-selected={column === active}
          aria-readonly={lock !== null}
          title={lock === null ? undefined : `Inhabil: ${lock}`}
          onClick={() => onPoint({ row, column })}
        >
          {lock === null ? (
            <CellMark place={{ memberId, applicationId: application.id, criterionId: id }} parts={parts} />
          ) : (
            <span className="muted">
              <PadlockLockedIcon aria-hidden />
              <span className="only-screen-reader">låst, inhabil</span>
            </span>
          )}
        </td>
      ))}
    </tr>
  )
})

/** A mark as a cell of a grid shows it, with a sign where there is a comment. */
export function CellMark({
  place,
  parts,
}: {
  readonly place: MarkPlace
  readonly parts: AssessmentCriterion['parts']
}) {
  const mark = useMark(place)
  const ofParts = useMeanOfParts(place, parts)
  if ((mark?.mark ?? null) === null && ofParts !== null) {
    return (
      <span className="muted" title="Gjennomsnitt av delene">
        {decimalText(ofParts, 1)}
      </span>
    )
  }
  if (mark === null) return <span className="only-screen-reader">ikke gitt</span>
  return (
    <>
      {mark.mark === null ? null : markText(mark.mark)}
      {mark.comment === '' ? null : (
        <span className="mark-grid-comment" title={mark.comment}>
          <ChatIcon aria-hidden />
          <span className="only-screen-reader">, med kommentar</span>
        </span>
      )}
    </>
  )
}

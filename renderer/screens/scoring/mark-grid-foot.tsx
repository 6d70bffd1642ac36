import type { MarkPlace } from '#renderer/commands/assessment-commands'
import { useRoundStore } from '#renderer/stores/round-store'
import type { Application } from '#shared/round/round-view'
import type { AssessmentCriterion } from '#shared/scheme/assessment-criteria'
import { CommentField } from './comment-field'
import type { Scale } from './mark-keys'
import { useLock, useMark } from './use-mark'

interface Props {
  readonly application: Application
  readonly criterion: AssessmentCriterion
  readonly place: MarkPlace
  readonly scale: Scale
  readonly refused: boolean
  readonly onBack: () => void
}

/** What the active cell is about, in full, and the comment that goes with it. */
export function MarkGridFoot({ application, criterion, place, scale, refused, onBack }: Props) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const lock = useLock(place.applicationId, place.memberId)
  const written = useMark(place)?.comment ?? ''
  const { min, max } = scale
  return (
    <section className="mark-grid-foot" aria-label="Valgt celle">
      <div>
        <h3 title={application.packet.form.title}>
          <span className="numbers muted">{application.number}</span> {application.packet.form.title}
        </h3>
        <p title={criterion.text}>
          <strong>{criterion.label}:</strong> {criterion.text}
        </p>
        <p className="muted" role="status">
          {lock !== null
            ? `Låst: medlemmet er inhabil i saken. ${lock}`
            : refused
              ? `Skalaen går fra ${min} til ${max}.`
              : `${min}–${max} gir poeng · piltaster flytter · Enter ned · Tab kommentar · Delete tar poenget bort`}
        </p>
      </div>
      {lock === null ? (
        <CommentField
          key={Object.values(place).join(' ')}
          place={place}
          label={`Kommentar til ${criterion.label}`}
          written={written}
          disabled={readOnly}
          rows={3}
          onKey={event => {
            if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
            event.preventDefault()
            onBack()
          }}
        />
      ) : null}
    </section>
  )
}

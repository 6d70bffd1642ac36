import type { KeyboardEvent, Ref } from 'react'
import type { MarkPlace } from '#renderer/commands/assessment-commands'
import type { AssessmentCriterion } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'
import { CommentField } from './comment-field'
import { MarkField } from './mark-field'
import { markText } from './number-text'
import { useMark } from './use-mark'

interface Props {
  readonly index: number
  readonly criterion: AssessmentCriterion
  /** Left out where the criterion before stands under the same one. */
  readonly parentText: string | null
  readonly scale: Scheme['scale']
  readonly place: MarkPlace
  /** Ruled out: neither mark nor comment is shown. */
  readonly locked: boolean
  readonly disabled: boolean
  readonly field: Ref<HTMLDivElement>
  readonly onKey: (event: KeyboardEvent) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/** One criterion in the call's own words, its mark and its comment. */
export function MarkRow(props: Props) {
  const { index, criterion, parentText, scale, place, locked, disabled, field, onKey, onBack, onNext } = props
  const written = useMark(place)?.comment ?? ''
  return (
    <li className="mark-row" data-row={index}>
      <div className="mark-criterion">
        {parentText === null ? null : <p className="mark-parent muted">{parentText}</p>}
        <h3>{criterion.label}</h3>
        <p>{criterion.text}</p>
        {scale.anchors === null ? null : (
          <p className="muted">
            {scale.anchors.map(({ value, text }) => `${markText(value)} = ${text}`).join(' · ')}
          </p>
        )}
      </div>
      <div className="mark-answer">
        <MarkField
          place={place}
          label={`Poeng for ${criterion.label}, ${scale.min} til ${scale.max}`}
          scale={scale}
          locked={locked}
          disabled={disabled}
          field={field}
          onKey={onKey}
        />
        {locked ? null : (
          <CommentField
            key={`${place.applicationId} ${place.memberId}`}
            place={place}
            label={`Kommentar til ${criterion.label}`}
            written={written}
            disabled={disabled}
            onKey={event => {
              if (event.key === 'Escape') onBack()
              else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onNext()
              else return
              event.preventDefault()
            }}
          />
        )}
      </div>
    </li>
  )
}

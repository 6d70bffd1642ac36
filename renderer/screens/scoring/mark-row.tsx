import { type KeyboardEvent, type Ref, useRef } from 'react'
import { type MarkPlace, setCertainty } from '#renderer/commands/assessment-commands'
import type { AssessmentCriterion } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'
import type { ShownAnchors } from './anchors'
import { CertaintyChoice, nextCertainty } from './certainty-choice'
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
  readonly anchors: ShownAnchors | null
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
  const {
    index,
    criterion,
    parentText,
    scale,
    anchors,
    place,
    locked,
    disabled,
    field,
    onKey,
    onBack,
    onNext,
  } = props
  const mark = useMark(place)
  const given = locked ? null : (mark?.mark ?? null)
  const written = mark?.comment ?? ''
  const certainty = mark !== null && 'certainty' in mark ? mark.certainty : undefined
  const row = useRef<HTMLLIElement>(null)

  function key(event: KeyboardEvent) {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey
    const letter = plain ? event.key.toLowerCase() : ''
    if (letter === 'k') row.current?.querySelector('textarea')?.focus()
    else if (letter === 's' && given !== null && !disabled) void setCertainty(place, nextCertainty(certainty))
    else return onKey(event)
    event.preventDefault()
  }

  return (
    <li className="mark-row" data-row={index} ref={row}>
      <div className="mark-criterion">
        {parentText === null ? null : <p className="mark-parent muted">{parentText}</p>}
        <h3>{criterion.label}</h3>
        <p>{criterion.text}</p>
        {anchors === null ? null : (
          <ul className="mark-anchors muted" aria-label={`Hva poengene betyr på ${criterion.label}`}>
            {anchors.anchors.map(({ value, text }) => (
              <li key={value} data-chosen={value === given}>
                <strong className="numbers">{markText(value)}</strong> {text}
              </li>
            ))}
            {anchors.own ? (
              <li className="mark-anchors-own">Skrevet av sekretariatet, ikke i utlysningen</li>
            ) : null}
          </ul>
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
          onKey={key}
        />
        {given === null ? null : (
          <CertaintyChoice
            certainty={certainty}
            label={criterion.label}
            disabled={disabled}
            onChange={next => void setCertainty(place, next)}
          />
        )}
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

import { PadlockLockedIcon } from '@navikt/aksel-icons'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { giveMark, type MarkPlace } from '#renderer/commands/assessment-commands'
import { marksOfScale, readMarkKey, type Scale } from './mark-keys'
import { markText } from './number-text'
import { useMark } from './use-mark'

interface Props {
  readonly place: MarkPlace
  readonly label: string
  readonly scale: Scale
  /** Ruled out of the case: no mark is shown and none can be given. */
  readonly locked: boolean
  readonly disabled: boolean
  readonly field: Ref<HTMLDivElement>
  /** A key that is not about the mark: up, down, Enter. */
  readonly onKey: (event: KeyboardEvent) => void
}

/** One mark: typed by its digit, or clicked. It is a field with a number, but not one that text is written in. */
export function MarkField({ place, label, scale, locked, disabled, field, onKey }: Props) {
  const given = useMark(place)?.mark ?? null
  const mark = locked ? null : given
  // The digits so far belong to one application; the field stays in focus when the page is turned.
  const [typed, setTyped] = useState({ for: place.applicationId, digits: '' })
  const [refused, setRefused] = useState(false)
  const { min, max } = scale

  function give(next: number | null, digits = '') {
    setTyped({ for: place.applicationId, digits })
    setRefused(false)
    void giveMark(place, next)
  }

  function key(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const before = typed.for === place.applicationId ? typed.digits : ''
    const read = locked || disabled ? null : readMarkKey(event.key, before, scale)
    if (read === null) return onKey(event)
    event.preventDefault()
    if (read.kind === 'set') give(read.mark, read.typed)
    else if (read.kind === 'clear') give(null)
    else if (read.kind === 'wait') setTyped({ for: place.applicationId, digits: read.typed })
    else setRefused(true)
  }

  const choices = locked ? [] : marksOfScale(scale)
  return (
    <div className="mark-field-and-word">
      <div
        ref={field}
        className="mark-field numbers"
        role="spinbutton"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={mark ?? undefined}
        aria-valuetext={locked ? 'låst' : mark === null ? 'ikke gitt' : markText(mark)}
        aria-disabled={locked || disabled}
        onKeyDown={key}
        onFocus={() => setTyped({ for: place.applicationId, digits: '' })}
        onBlur={() => setRefused(false)}
      >
        {choices.map(choice => (
          // The field answers to the digits; these are for the mouse.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
          // biome-ignore lint/a11y/noStaticElementInteractions: see above.
          <span
            key={choice}
            className="mark-choice"
            data-chosen={choice === mark}
            title={choice === mark ? `${choice}. Klikk igjen for å ta poenget bort` : String(choice)}
            onClick={() => {
              if (!disabled) give(choice === mark ? null : choice)
            }}
          >
            {choice}
          </span>
        ))}
        {mark !== null && !choices.includes(mark) ? (
          <span className="mark-choice" data-chosen>
            {markText(mark)}
          </span>
        ) : null}
        {locked ? (
          <span className="mark-choice mark-choice-locked muted">
            <PadlockLockedIcon aria-hidden /> Låst
          </span>
        ) : null}
        {!locked && choices.length === 0 && mark === null ? (
          <span className="mark-choice muted">–</span>
        ) : null}
      </div>
      <span className="mark-refused" role="status">
        {refused ? `Skalaen går fra ${min} til ${max}.` : ''}
      </span>
    </div>
  )
}

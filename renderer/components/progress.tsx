import { useId } from 'react'
import { formatWholeNumber } from '#shared/money/format-kroner'
import { Button } from './button'
import './progress.css'

export interface ProgressProps {
  /** What is going on: «Leser søknader». */
  readonly label: string
  /** Done and all; left out while nobody knows how much there is. */
  readonly done?: number
  readonly of?: number
  readonly onCancel?: () => void
}

/** Long work, with a way out. */
export function Progress({ label, done, of, onCancel }: ProgressProps) {
  const id = useId()
  const known = done !== undefined && of !== undefined
  return (
    <div className="progress">
      <label htmlFor={id}>
        {label}
        {known ? (
          <span className="numbers muted">{` ${formatWholeNumber(done)} av ${formatWholeNumber(of)}`}</span>
        ) : null}
      </label>
      <progress id={id} {...(known ? { value: done, max: of } : {})} />
      {onCancel ? <Button onClick={onCancel}>Avbryt</Button> : null}
    </div>
  )
}

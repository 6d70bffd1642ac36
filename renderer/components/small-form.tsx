import type { ReactNode } from 'react'
import { Button } from './button'
import './small-form.css'

interface Props {
  readonly label?: string
  /** What the button says that saves. */
  readonly save: string
  readonly isBlocked?: boolean
  readonly onSave: () => void
  readonly onCancel: () => void
  /** Buttons between the one that saves and the one that leaves. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A form that opens in its place on a page: it saves, or is left as it was by Escape or by its button. */
export function SmallForm({ label, save, isBlocked = false, onSave, onCancel, actions, children }: Props) {
  return (
    <form
      className="small-form"
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        onSave()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      {children}
      <div className="button-row">
        <Button type="submit" variant="primary" disabled={isBlocked}>
          {save}
        </Button>
        {actions}
        <Button type="button" variant="tertiary" onClick={onCancel}>
          Avbryt
        </Button>
      </div>
    </form>
  )
}

import { Dialog as BaseDialog } from '@digdir/designsystemet-react'
import { type ReactNode, useId } from 'react'
import './dialog.css'

export interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  /** As wide as the window lets it be: for what must be compared. */
  readonly size?: 'wide'
  readonly children: ReactNode
  /** Buttons in the lower right corner, the main one last. */
  readonly actions?: ReactNode
}

/** A modal dialog. Escape and the cross close it; focus goes back to where it was. */
export function Dialog({ title, open, onClose, size, children, actions }: DialogProps) {
  const titleId = useId()
  return (
    <BaseDialog
      className="dialog"
      data-width={size}
      open={open}
      onClose={onClose}
      aria-labelledby={titleId}
      closeButton="Lukk dialogen"
    >
      <h2 id={titleId}>{title}</h2>
      {open ? <div className="dialog-content">{children}</div> : null}
      {actions ? <div className="dialog-actions">{actions}</div> : null}
    </BaseDialog>
  )
}

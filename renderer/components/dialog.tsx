import { Dialog as BaseDialog } from '@digdir/designsystemet-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
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

/** A modal dialog: its first field has the focus. Escape and the cross close it; focus goes back to where it was. */
export function Dialog({ title, open, onClose, size, children, actions }: DialogProps) {
  const titleId = useId()
  const content = useRef<HTMLDivElement>(null)
  // The browser gives the focus to what comes first, which is the cross.
  useEffect(() => {
    if (open && content.current !== null) firstField(content.current)?.focus()
  }, [open])
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
      {open ? (
        <div className="dialog-content" ref={content}>
          {children}
        </div>
      ) : null}
      {actions ? <div className="dialog-actions">{actions}</div> : null}
    </BaseDialog>
  )
}

const field = ':is(input, select, textarea):not(:disabled, [type="hidden"])'

/** The first field that can be filled in; of a choice between several, the one that is chosen. */
function firstField(content: HTMLElement): HTMLElement | null {
  const first = content.querySelector<HTMLInputElement>(field)
  if (first?.type !== 'radio') return first
  return content.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`) ?? first
}

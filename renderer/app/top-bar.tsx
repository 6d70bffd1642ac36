import type { ReactNode } from 'react'
import { formatKroner } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'

export interface TopBarProps {
  /** Left out where no round is open. */
  readonly title?: string
  readonly frameKroner?: Kroner | null
  /** «Lagret kl. 10.42», «Lagrer …»: made by whoever knows what is on disk. */
  readonly saved?: ReactNode
}

/** The open round: what it is called, what there is to share, and whether all is on disk. */
export function TopBar({ title, frameKroner, saved }: TopBarProps) {
  return (
    <header className="top-bar">
      {title === undefined ? (
        <span className="muted">Ingen runde er åpen</span>
      ) : (
        <>
          <h1>{title}</h1>
          {frameKroner === undefined || frameKroner === null ? null : (
            <span className="top-bar-frame numbers">
              <span className="muted">Ramme</span> {formatKroner(frameKroner)}
            </span>
          )}
        </>
      )}
      <span className="top-bar-saved" role="status">
        {saved}
      </span>
    </header>
  )
}

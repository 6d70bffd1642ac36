import { XMarkIcon } from '@navikt/aksel-icons'
import { useEffect } from 'react'
import { IconButton } from './button'
import { type StatusKind, StatusSymbol } from './status'
import './notice-region.css'

export interface NoticeItem {
  readonly id: number
  readonly kind: 'info' | 'success' | 'warning' | 'failure'
  readonly text: string
}

const symbols: Readonly<Record<NoticeItem['kind'], StatusKind>> = {
  info: 'note',
  success: 'good',
  warning: 'warn',
  failure: 'stop',
}

interface Props {
  readonly notices: readonly NoticeItem[]
  readonly onDismiss: (id: number) => void
}

/** Messages are read aloud as they come. Good news leaves by itself; warnings and failures wait to be closed. */
export function NoticeRegion({ notices, onDismiss }: Props) {
  return (
    <section className="notice-region" aria-label="Meldinger" aria-live="polite">
      {notices.map(notice => (
        <NoticeLine key={notice.id} notice={notice} onDismiss={onDismiss} />
      ))}
    </section>
  )
}

const shownMilliseconds = 6000

function NoticeLine({ notice, onDismiss }: { notice: NoticeItem; onDismiss: (id: number) => void }) {
  const passing = notice.kind === 'info' || notice.kind === 'success'
  useEffect(() => {
    if (!passing) return
    const timer = setTimeout(() => onDismiss(notice.id), shownMilliseconds)
    return () => clearTimeout(timer)
  }, [passing, notice.id, onDismiss])

  return (
    <div className="notice" data-kind={notice.kind} role={notice.kind === 'failure' ? 'alert' : undefined}>
      <StatusSymbol kind={symbols[notice.kind]} />
      <p>{notice.text}</p>
      <IconButton label="Lukk meldingen" onClick={() => onDismiss(notice.id)}>
        <XMarkIcon aria-hidden />
      </IconButton>
    </div>
  )
}

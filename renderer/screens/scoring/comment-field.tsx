import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { commentOnMark, currentMark, type MarkPlace } from '#renderer/commands/assessment-commands'
import { beforeWindowCloses } from '#renderer/commands/closing'

interface Props {
  readonly place: MarkPlace
  readonly label: string
  readonly written: string
  readonly disabled: boolean
  readonly rows?: number
  readonly onKey?: (event: KeyboardEvent) => void
}

const restMilliseconds = 1500

/**
 * A comment on a mark. Written when the person leaves the field, and while they rest in it, so that nothing of
 * weight is lost with the power. Give it a `key` of its place: it belongs to one mark.
 */
export function CommentField({ place, label, written, disabled, rows = 1, onKey }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef<string | null>(null)
  const here = useRef(place)

  function change(next: string | null) {
    latest.current = next
    setDraft(next)
  }

  function commit() {
    const text = latest.current
    if (text === null || text.trim() === (currentMark(here.current)?.comment ?? '')) return
    return commentOnMark(here.current, text)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field leaves what was last written, whenever it goes.
  useEffect(() => {
    const stop = beforeWindowCloses(async () => void (await commit()))
    return () => {
      stop()
      void commit()
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins the rest anew.
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => void commit(), restMilliseconds)
    return () => clearTimeout(timer)
  }, [draft])

  return (
    <textarea
      className="comment-field"
      aria-label={label}
      placeholder="Kommentar"
      rows={rows}
      maxLength={10_000}
      disabled={disabled}
      value={draft ?? written}
      onChange={event => change(event.target.value)}
      onBlur={() => {
        void commit()
        change(null)
      }}
      onKeyDown={onKey}
    />
  )
}

import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import './split-pane.css'

export interface SplitPaneProps {
  /** Remembers the width under this name on this machine. */
  readonly name: string
  readonly list: ReactNode
  readonly detail: ReactNode
  /** Width of the list in per cent of the whole, to begin with. */
  readonly listPercent?: number
}

const narrowest = 20
const widest = 80
const keySteps: Readonly<Record<string, number>> = { ArrowLeft: -2, ArrowRight: 2, PageUp: -10, PageDown: 10 }

/** A list and, to its right, the detail of what is chosen. The line between them moves by mouse and arrow keys. */
export function SplitPane({ name, list, detail, listPercent = 50 }: SplitPaneProps) {
  const storageKey = `split-pane:${name}`
  const whole = useRef<HTMLDivElement>(null)
  const [percent, setPercent] = useState(() => storedPercent(storageKey) ?? listPercent)

  function resize(wanted: number) {
    const next = Math.min(widest, Math.max(narrowest, wanted))
    setPercent(next)
    localStorage.setItem(storageKey, String(next))
  }

  function drag(event: PointerEvent<HTMLDivElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !whole.current) return
    const box = whole.current.getBoundingClientRect()
    resize(((event.clientX - box.left) / box.width) * 100)
  }

  function key(event: KeyboardEvent) {
    const step = keySteps[event.key]
    if (step !== undefined) resize(percent + step)
    else if (event.key === 'Home') resize(narrowest)
    else if (event.key === 'End') resize(widest)
    else return
    event.preventDefault()
  }

  return (
    <div className="split-pane" ref={whole}>
      <div className="split-pane-part" style={{ flexBasis: `${percent}%` }}>
        {list}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>. */}
      <div
        className="split-pane-line"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label="Bredde på listen"
        aria-valuenow={Math.round(percent)}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        onKeyDown={key}
        onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => resize(listPercent)}
      />
      <div className="split-pane-part split-pane-detail">{detail}</div>
    </div>
  )
}

function storedPercent(key: string): number | null {
  const stored = Number(localStorage.getItem(key))
  return stored >= narrowest && stored <= widest ? stored : null
}

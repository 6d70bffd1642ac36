import { type RefObject, useLayoutEffect, useState } from 'react'

const narrowPixels = 1020

/** Whether a place on the screen has room for fewer columns. */
export function useIsNarrow(place: RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new ResizeObserver(() => setNarrow(element.clientWidth < narrowPixels))
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return isNarrow
}

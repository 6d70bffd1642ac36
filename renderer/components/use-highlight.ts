import { type RefObject, useEffect, useRef } from 'react'
import { highlightIn } from './highlight'

/** Marks the terms under an element, and brings the first of them in sight each time `visit` is another. */
export function useHighlight<T extends HTMLElement>(
  terms: readonly string[],
  visit: number,
): RefObject<T | null> {
  const root = useRef<T>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new visit is a reason of its own.
  useEffect(() => {
    if (root.current === null || terms.length === 0) return
    const { first, clear } = highlightIn(root.current, terms)
    first?.scrollIntoView({ block: 'center' })
    return clear
  }, [terms, visit])
  return root
}

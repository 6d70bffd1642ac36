import { windowApi } from '#renderer/app/window-api'

type Finish = () => Promise<void> | void
const finishes = new Set<Finish>()

/** Adds something to finish before the window closes, such as a draft to write; the answer takes it back. */
export function beforeWindowCloses(finish: Finish): () => void {
  finishes.add(finish)
  return () => finishes.delete(finish)
}

/**
 * Answers the main process when the window is to close: a field that is being edited is left first, so that what
 * was typed counts; then everything registered is finished. Nothing that fails here may hold the window open.
 */
export function answerClosing(): () => void {
  return windowApi.onWindowClosing(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await Promise.allSettled([...finishes].map(async finish => finish()))
    await windowApi.windowClosingAnswer({ proceed: true })
  })
}

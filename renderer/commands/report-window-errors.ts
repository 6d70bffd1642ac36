import { windowApi } from '#renderer/app/window-api'

/** Sends the stack of a mistake in the window's own code to the local log. */
export function reportWindowError(reason: unknown): void {
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
  void windowApi.logWindowError({ text: text.slice(0, 20_000) })
}

/** From now on no mistake passes unseen, wherever it happens. */
export function reportWindowErrors(): void {
  window.addEventListener('error', event => reportWindowError(event.error ?? event.message))
  window.addEventListener('unhandledrejection', event => reportWindowError(event.reason))
}

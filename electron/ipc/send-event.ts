import type { WebContents } from 'electron'
import type { WindowEventName, WindowEvents } from '#shared/ipc/contract'

/** Tells the window something it did not ask for; lost without a trace where the window is already gone. */
export function sendEvent<Name extends WindowEventName>(
  to: WebContents,
  name: Name,
  payload: WindowEvents[Name],
): void {
  if (!to.isDestroyed()) to.send(name, payload)
}

import { windowApi } from '#renderer/app/window-api'

/** Stops the long work that is under way. What is done by then stays. */
export async function cancelWork(): Promise<void> {
  await windowApi.workCancel()
}

import { appOrigin, roomPage } from '#electron/window/app-address'

/** The part of Electron's `WebFrameMain` that says where a call comes from. */
export interface SenderFrame {
  readonly url: string
  readonly parent: unknown
}

/** Whether a call comes from the app's own page, in the main frame of its window; the big screen may ask nothing. */
export function isOwnWindow(frame: SenderFrame | null): boolean {
  if (frame === null || frame.parent !== null) return false
  if (frame.url.split(/[?#]/)[0] === roomPage) return false
  return frame.url === appOrigin || frame.url.startsWith(`${appOrigin}/`)
}

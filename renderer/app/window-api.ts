import type { WindowApi } from '#shared/ipc/window-api'

declare global {
  interface Window {
    readonly tildeling: WindowApi
  }
}

/** The window's only way to the main process. */
export const windowApi: WindowApi = window.tildeling

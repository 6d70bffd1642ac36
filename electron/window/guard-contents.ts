import type { App } from 'electron'
import { isPrintViewer } from '#electron/print/print-jobs'

/** No page may go elsewhere, open a window or embed a guest: applies to everything that is ever shown. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => event.preventDefault())
    contents.on('will-frame-navigate', event => {
      if (!isPrintViewer(contents.id, event.url)) event.preventDefault()
    })
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

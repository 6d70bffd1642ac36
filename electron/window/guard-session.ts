import type { Session } from 'electron'
import { isPrintViewer } from '#electron/print/print-jobs'
import { appOrigin } from './app-address'

// Electron's types do not know this one yet. Without it IndexedDB may be evicted; everything else (camera, notifications, clipboard reading …) is refused.
const grantedPermission = 'persistent-storage'

/** Cuts a session off from the network and from every permission but lasting storage. */
export function guardSession(session: Session, allowDevTools: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const isAllowed = isLocal(details.url, allowDevTools) || isPrintViewer(details.webContentsId, details.url)
    answer({ cancel: !isAllowed })
  })
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer((permission as string) === grantedPermission)
  })
  session.setPermissionCheckHandler((_contents, permission) => (permission as string) === grantedPermission)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', event => event.preventDefault())
}

function isLocal(url: string, allowDevTools: boolean): boolean {
  if (url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`)) return true
  return allowDevTools && url.startsWith('devtools://')
}

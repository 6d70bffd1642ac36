import { useEffect, useState } from 'react'
import type { AppInfo } from '#shared/ipc/contract'
import { windowApi } from './window-api'

/** What the program is and runs on; null until it has been asked for and answered. */
export function useAppInfo(wanted: boolean): AppInfo | null {
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    if (!wanted) return
    void windowApi.appInfo().then(reply => reply.ok && setInfo(reply.value))
  }, [wanted])
  return info
}

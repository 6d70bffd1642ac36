import { contextBridge, ipcRenderer } from 'electron'
import type { RoomApi, RoomView, roomViewEvent } from '#shared/ipc/room-channels'

// A sandboxed preload is one file: the name is checked against the shared one by its type, not imported.
const event: typeof roomViewEvent = 'room:view'

let last: RoomView | null = null
let listener: ((view: RoomView) => void) | null = null

ipcRenderer.on(event, (_event, view: RoomView) => {
  last = view
  listener?.(view)
})

const api: RoomApi = {
  onView: heard => {
    listener = heard
    if (last !== null) heard(last)
  },
}

contextBridge.exposeInMainWorld('tildelingRoom', api)

import { contextBridge, ipcRenderer } from 'electron'
import type { ChannelName, ReplyOf, RequestOf, WindowEventName, WindowEvents } from '#shared/ipc/contract'
import type { WindowApi } from '#shared/ipc/window-api'

function ask<Name extends ChannelName>(name: Name, request: RequestOf<Name>): Promise<ReplyOf<Name>> {
  return ipcRenderer.invoke(name, request)
}

// The event object stays here: it would hand the page more than the payload.
function listen<Name extends WindowEventName>(name: Name, listener: (payload: WindowEvents[Name]) => void) {
  const forward = (_event: unknown, payload: WindowEvents[Name]) => listener(payload)
  ipcRenderer.on(name, forward)
  return () => {
    ipcRenderer.removeListener(name, forward)
  }
}

const api: WindowApi = {
  appInfo: () => ask('app:info', undefined),
  menuSetEnabled: request => ask('menu:set-enabled', request),
  windowSetDocument: request => ask('window:set-document', request),
  windowClosingAnswer: request => ask('window:closing-answer', request),
  logWindowError: request => ask('log:window-error', request),
  onMenuCommand: listener => listen('menu:command', listener),
  onWindowClosing: listener => listen('window:closing', listener),
}

contextBridge.exposeInMainWorld('tildeling', api)

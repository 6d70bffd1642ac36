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
  roundsRecent: () => ask('rounds:recent', undefined),
  roundsCreate: request => ask('rounds:create', request),
  roundsOpen: request => ask('rounds:open', request),
  roundsOpenFile: () => ask('rounds:open-file', undefined),
  roundsOpenWaiting: () => ask('rounds:open-waiting', undefined),
  roundsOpenExample: () => ask('rounds:open-example', undefined),
  roundsClose: () => ask('rounds:close', undefined),
  roundsSaveCopy: () => ask('rounds:save-copy', undefined),
  journalAppend: request => ask('journal:append', request),
  journalRestore: request => ask('journal:restore', request),
  importChoose: request => ask('import:choose', request),
  importSettleUpdates: request => ask('import:settle-updates', request),
  listsChoose: request => ask('lists:choose', request),
  workCancel: () => ask('work:cancel', undefined),
  attachmentsRead: request => ask('attachments:read', request),
  attachmentsView: request => ask('attachments:view', request),
  attachmentsText: request => ask('attachments:text', request),
  attachmentsSaveCopy: request => ask('attachments:save-copy', request),
  allocationCompute: request => ask('allocation:compute', request),
  allocationExplain: request => ask('allocation:explain', request),
  allocationCompare: request => ask('allocation:compare', request),
  allocationWithdrawals: request => ask('allocation:withdrawals', request),
  allocationFrontier: request => ask('allocation:frontier', request),
  allocationCancel: request => ask('allocation:cancel', request),
  robustnessCompute: request => ask('robustness:compute', request),
  robustnessCancel: request => ask('robustness:cancel', request),
  decisionsPropose: request => ask('decisions:propose', request),
  decisionsFreeze: request => ask('decisions:freeze', request),
  documentsPreview: request => ask('documents:preview', request),
  documentsSave: request => ask('documents:save', request),
  documentsPreviewRound: request => ask('documents:preview-round', request),
  documentsSaveRound: request => ask('documents:save-round', request),
  documentsLacking: () => ask('documents:lacking', undefined),
  documentsExport: () => ask('documents:export', undefined),
  schemesList: () => ask('schemes:list', undefined),
  schemesSaveOwn: request => ask('schemes:save-own', request),
  schemesDeleteOwn: request => ask('schemes:delete-own', request),
  schemesImport: () => ask('schemes:import', undefined),
  schemesExport: request => ask('schemes:export', request),
  missingPreview: request => ask('missing:preview', request),
  missingSave: request => ask('missing:save', request),
  screeningSaveReport: request => ask('screening:save-report', request),
  onRoundWaiting: listener => listen('round:waiting', listener),
  onAllocationProgress: listener => listen('allocation:progress', listener),
  onRobustnessProgress: listener => listen('robustness:progress', listener),
  onWorkProgress: listener => listen('work:progress', listener),
  onMenuCommand: listener => listen('menu:command', listener),
  onWindowClosing: listener => listen('window:closing', listener),
}

contextBridge.exposeInMainWorld('tildeling', api)

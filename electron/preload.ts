import { contextBridge, ipcRenderer, webUtils } from 'electron'
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
  roundsOpenDropped: () => ask('rounds:open-dropped', undefined),
  roundsOpenExample: () => ask('rounds:open-example', undefined),
  roundsClose: () => ask('rounds:close', undefined),
  roundsSaveCopy: () => ask('rounds:save-copy', undefined),
  journalAppend: request => ask('journal:append', request),
  journalRestore: request => ask('journal:restore', request),
  importChoose: request => ask('import:choose', request),
  importDropped: () => ask('import:dropped', undefined),
  importReadAgain: request => ask('import:read-again', request),
  importAccept: request => ask('import:accept', request),
  importLeave: () => ask('import:leave', undefined),
  importMappings: () => ask('import:mappings', undefined),
  importSetMappings: request => ask('import:set-mappings', request),
  importSaveReport: request => ask('import:save-report', request),
  importPrintReport: () => ask('import:print-report', undefined),
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
  followupsPreview: request => ask('followups:preview', request),
  followupsSave: request => ask('followups:save', request),
  documentsLacking: () => ask('documents:lacking', undefined),
  documentsExport: () => ask('documents:export', undefined),
  exchangeUnseal: request => ask('exchange:unseal', request),
  exchangeBundle: request => ask('exchange:bundle', request),
  exchangeReceive: request => ask('exchange:receive', request),
  exchangeHandIn: request => ask('exchange:hand-in', request),
  documentsSaveLetters: request => ask('documents:save-letters', request),
  documentsPrint: request => ask('documents:print', request),
  templatesPreview: request => ask('templates:preview', request),
  templatesImportWord: () => ask('templates:import-word', undefined),
  templatesSaveFile: request => ask('templates:save-file', request),
  templatesOpenFile: () => ask('templates:open-file', undefined),
  templatesChooseLogo: () => ask('templates:choose-logo', undefined),
  schemesList: () => ask('schemes:list', undefined),
  schemesSaveOwn: request => ask('schemes:save-own', request),
  schemesDeleteOwn: request => ask('schemes:delete-own', request),
  schemesImport: () => ask('schemes:import', undefined),
  schemesExport: request => ask('schemes:export', request),
  missingPreview: request => ask('missing:preview', request),
  missingSave: request => ask('missing:save', request),
  screeningSaveReport: request => ask('screening:save-report', request),
  roomOpen: () => ask('room:open', undefined),
  roomShow: request => ask('room:show', request),
  roomClose: () => ask('room:close', undefined),
  onRoomClosed: listener => listen('room:closed', listener),
  onRoundWaiting: listener => listen('round:waiting', listener),
  onAllocationProgress: listener => listen('allocation:progress', listener),
  onRobustnessProgress: listener => listen('robustness:progress', listener),
  onFilesDropped: listener => listen('files:dropped', listener),
  onWorkProgress: listener => listen('work:progress', listener),
  onMenuCommand: listener => listen('menu:command', listener),
  onWindowClosing: listener => listen('window:closing', listener),
}

contextBridge.exposeInMainWorld('tildeling', api)

// Files and folders that a person drops on the window. Their paths are taken here, from the event itself, in a world
// that the page cannot reach: it is given no function that takes a path or a file, an event that it makes up is not
// trusted, and a file object that it makes up has no path. So what reaches the main process is what a person let go of.
// The main process still checks each path and keeps the list to itself; the page learns names, and asks for «what was
// dropped», as it asks for «what was chosen» in a dialog.
interface FileDrag {
  readonly isTrusted: boolean
  readonly dataTransfer: {
    readonly types: readonly string[]
    readonly files: Iterable<Parameters<typeof webUtils.getPathForFile>[0]>
    dropEffect: string
  } | null
  preventDefault(): void
}
declare const window: {
  addEventListener(type: 'dragover' | 'drop', listener: (event: FileDrag) => void): void
}

const carriesFiles = (event: FileDrag) =>
  event.isTrusted && event.dataTransfer?.types.includes('Files') === true

window.addEventListener('dragover', event => {
  if (!carriesFiles(event) || event.dataTransfer === null) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'copy'
})

window.addEventListener('drop', event => {
  if (!carriesFiles(event)) return
  event.preventDefault()
  const paths = [...(event.dataTransfer?.files ?? [])]
    .map(file => webUtils.getPathForFile(file))
    .filter(path => path !== '')
  if (paths.length > 0) void ask('drop:take', { paths: paths.slice(0, 2_000) })
})

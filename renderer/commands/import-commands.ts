import { windowApi } from '#renderer/app/window-api'
import {
  type EarlierAnswers,
  resetImport,
  showImportReport,
  showMappings,
  showPreview,
  useImportStore,
} from '#renderer/stores/import-store'
import { goTo } from '#renderer/stores/navigation-store'
import { showNotice } from '#renderer/stores/notice-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { selectApplication } from '#renderer/stores/selection-store'
import { resetWork, useWorkStore } from '#renderer/stores/work-store'
import type { Result } from '#shared/base/result'
import type { DroppedFiles, ImportChoice, ImportPreview } from '#shared/ipc/import-channels'
import { type Entry, secretariat } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import { importReported, type LabelMapping } from '#shared/round/kinds/import-entries'
import { computeUndo } from '#shared/round/undo'
import { commands } from './commands'
import { canExchange, receiveDropped } from './exchange-commands'
import { openDropped } from './round-commands'
import { takeIn } from './write'

/** Whether applications can be taken in just now: a round is open for writing, and no other long work is under way. */
export function canImport(): boolean {
  const { roundId, readOnly, actor } = useRoundStore.getState()
  return (
    roundId !== null &&
    readOnly === null &&
    actor === secretariat &&
    useWorkStore.getState().progress === null
  )
}

/** Whether a round is open that reports and mapped labels can be shown of. */
export function hasRound(): boolean {
  return useRoundStore.getState().roundId !== null
}

/** Reads the files, or the folders, that the person chooses, and shows what they would mean. */
export function importApplications(what: 'files' | 'folder'): Promise<void> {
  return readInto(() => windowApi.importChoose({ what }))
}

/** Files were dropped on the window: a round file is opened where no round is; all else is read as applications. */
export async function takeDropped({ isRound, names }: DroppedFiles): Promise<void> {
  const { preview, report } = useImportStore.getState()
  const busy = preview !== null || report !== null || useWorkStore.getState().progress !== null
  if (busy) return showNotice('warning', 'Gjør ferdig det som pågår, og slipp filene på nytt.')
  if (!hasRound() && isRound && names.length === 1) return openDropped()
  if (isRound && canExchange()) return receiveDropped()
  if (!hasRound()) {
    const what = names.length === 1 ? `«${names[0]}»` : `${names.length} filer`
    return showNotice('warning', `Åpne runden som ${what} hører til, og slipp på nytt.`)
  }
  const { readOnly } = useRoundStore.getState()
  if (readOnly !== null) return showNotice('warning', readOnly)
  return readInto(() => windowApi.importDropped())
}

/** Remembers what labels mean, and reads the same files again; what was answered before still holds. */
export async function readAgain(mappings: readonly LabelMapping[], earlier: EarlierAnswers): Promise<void> {
  const { preview } = useImportStore.getState()
  await readInto(
    async () => {
      const reply = await windowApi.importReadAgain({ mappings: [...mappings] })
      if (reply.ok) await takeIn(reply.value.entries)
      return reply
    },
    { preview, earlier },
  )
}

/** Takes in what the person chose, and shows what came of it. */
export async function acceptImport(choices: readonly ImportChoice[]): Promise<void> {
  const { roundId } = useRoundStore.getState()
  // The window must be free for the progress and its way out.
  showPreview(null)
  try {
    const reply = await windowApi.importAccept({ choices: [...choices] })
    if (!reply.ok) return showNotice('failure', reply.error.message)
    if (roundId !== useRoundStore.getState().roundId) return
    const { report, entries } = reply.value
    await takeInUndoably(entries)
    goTo('applications')
    const first = report.imported[0] ?? report.updated[0]
    if (first !== undefined) selectApplication(first.applicationId)
    showImportReport(report)
  } finally {
    resetWork()
    commands.refresh()
  }
}

/** Puts away what was read; nothing of it is taken in. */
export async function leaveImport(): Promise<void> {
  resetImport()
  await windowApi.importLeave()
}

/** Saves a report of the round as a file that the person names. */
export async function saveImportReport(importId: string): Promise<void> {
  const reply = await windowApi.importSaveReport({ importId })
  if (!reply.ok) showNotice('failure', reply.error.message)
  else if (reply.value !== null) showNotice('success', `Rapporten er lagret som «${reply.value.fileName}».`)
}

/** Shows the system's print dialog for the report on the screen. */
export async function printImportReport(): Promise<void> {
  const reply = await windowApi.importPrintReport()
  if (!reply.ok) showNotice('failure', reply.error.message)
}

/** Shows the labels that are mapped by hand. */
export async function openMappings(): Promise<void> {
  const reply = await windowApi.importMappings()
  if (reply.ok) showMappings(reply.value)
  else showNotice('failure', reply.error.message)
}

/** Writes the whole list of mapped labels. */
export async function saveMappings(mappings: readonly LabelMapping[]): Promise<void> {
  const reply = await windowApi.importSetMappings({ mappings: [...mappings] })
  if (!reply.ok) return showNotice('failure', reply.error.message)
  await takeIn(reply.value.entries)
  showMappings(reply.value.mappings)
}

async function readInto(
  read: () => Promise<Result<ImportPreview | null, { readonly message: string }>>,
  again: { readonly preview: ImportPreview | null; readonly earlier: EarlierAnswers | null } = {
    preview: null,
    earlier: null,
  },
): Promise<void> {
  const { roundId } = useRoundStore.getState()
  showPreview(null)
  try {
    const reply = await read()
    if (!reply.ok) {
      showNotice('failure', reply.error.message)
      return showPreview(again.preview, again.earlier)
    }
    if (reply.value === null || roundId !== useRoundStore.getState().roundId) return
    showPreview(reply.value, again.earlier)
  } finally {
    resetWork()
    commands.refresh()
  }
}

/**
 * Entries that the main process wrote become a step that can be undone, like those the window writes itself. The
 * report of the import stays: it says what happened.
 */
async function takeInUndoably(added: readonly Entry[]): Promise<void> {
  if (added.length === 0) return
  const { state } = useRoundStore.getState()
  const redo = added
    .filter(({ kind }) => kind !== importReported.kind)
    .map(({ kind, payload }): Action => ({ kind, payload }))
  const undo = redo.map(action => computeUndo(state, action))
  await takeIn(added)
  if (undo.includes(null) || redo.length === 0) return
  useRoundStore.setState(({ undoSteps }) => ({
    undoSteps: [...undoSteps, { undo: undo.reverse() as readonly Action[], redo }],
    redoSteps: [],
  }))
  commands.refresh()
}

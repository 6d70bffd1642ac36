import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { AttachmentReader } from '#electron/intake/attachment-reader'
import type { Handle } from '#electron/ipc/handle'
import { buildFreeze, proposeFromAllocation } from '#electron/round/freeze-decisions'
import { DocumentNotSaved } from '#electron/round/save-whole'
import type { LabelMemory } from '#electron/schemes/label-memory'
import type { Analyst } from '#electron/work/analyst'
import type { PdfRenderer } from '#electron/work/render-pdf'
import type { Solver } from '#electron/work/solve'
import { err, ok, type Result } from '#shared/base/result'
import type { RoundFailure } from '#shared/ipc/round-channels'
import { selectInfo, selectProposals, selectSetup } from '#shared/round/round-view'
import type { AllocationDesk } from './allocation-desk'
import { registerAttachmentChannels } from './attachment-channels'
import { choose } from './choose-files'
import { DocumentDesk } from './document-desk'
import type { DropTray } from './drop-tray'
import { ImportDesk } from './import-desk'
import { readList } from './read-list'
import { registerDocumentChannels } from './register-document-channels'
import { registerFollowUpChannels } from './register-follow-up-channels'
import { registerImportChannels } from './register-import-channels'
import { registerTemplateChannels } from './register-template-channels'
import type { RoundDesk } from './round-desk'
import { registerScreeningChannels } from './screening-channels'

export interface RoundChannelParts {
  readonly desk: RoundDesk
  readonly analyst: Analyst
  readonly solver: Solver
  readonly allocations: AllocationDesk
  readonly renderer: PdfRenderer
  readonly reader: AttachmentReader
  readonly memory: LabelMemory
  readonly drops: DropTray
  readonly window: () => BrowserWindow | null
}

const roundFilter = { name: 'Tildelingsrunde', extensions: ['tildeling', 'age'] }

/** Answers the window's questions about rounds. Every path comes from a dialog that is shown here. */
export function registerRoundChannels(
  handle: Handle,
  { desk, analyst, solver, allocations, renderer, reader, memory, drops, window }: RoundChannelParts,
): void {
  const imports = new ImportDesk(desk, memory)
  const documents = new DocumentDesk(desk, renderer)
  let work = new AbortController()
  const begin = (): AbortSignal => {
    work = new AbortController()
    return work.signal
  }

  registerFollowUpChannels(handle, { desk, renderer, window })
  registerTemplateChannels(handle, { desk, renderer, window })
  registerDocumentChannels(handle, { desk, renderer, solve: solver.solve, window, begin })
  handle('rounds:recent', async () => ok(await desk.recent()))
  handle('rounds:create', ({ schemeId, title, frameKroner }) => desk.create(schemeId, title, frameKroner))
  handle('rounds:open', ({ roundId }) => desk.openStored(roundId))
  handle('rounds:open-file', async () => {
    const [file] = await choose(window(), {
      title: 'Åpne runde',
      properties: ['openFile'],
      filters: [roundFilter],
    })
    return file === undefined ? ok(null) : desk.openFile(file)
  })
  handle('rounds:open-waiting', () => desk.openWaiting())
  handle('rounds:open-dropped', () => {
    const [file] = drops.takeAll()
    return file === undefined ? ok(null) : desk.openFile(file)
  })
  handle('rounds:open-example', () => desk.openExample(begin()))
  registerImportChannels(handle, { desk, imports, renderer, drops, begin, window })
  handle('rounds:close', async () => {
    await imports.leave()
    await desk.close()
    return ok(null)
  })
  handle('rounds:save-copy', async () => {
    const { round } = desk
    if (!round.ok) return round
    const title = selectInfo(round.value.document.state.fields)?.title ?? 'runde'
    const file = await chooseSaveFile(window(), `${title.replace(/[^\p{L}\p{N} ()-]/gu, '')}.tildeling`)
    if (file === null) return ok(null)
    const saved = await desk.saveCopy(file)
    return saved.ok ? ok({ fileName: path.basename(file) }) : saved
  })
  handle('journal:append', async ({ actions }) => {
    const { round } = desk
    if (!round.ok) return round
    const written = await round.value.document.append(actions)
    return written.ok ? written : err({ kind: 'not-saved' as const, message: written.error.message })
  })
  handle('journal:restore', ({ entries }) => desk.restore(entries))
  handle('lists:choose', async ({ what }) => {
    const [file] = await choose(window(), {
      title: what === 'members' ? 'Les inn medlemslisten' : 'Les inn poeng',
      properties: ['openFile'],
      filters: [{ name: 'Liste', extensions: ['csv', 'xlsx'] }],
    })
    return file === undefined ? ok(null) : readList(desk, what, file)
  })
  handle('work:cancel', () => {
    work.abort()
    analyst.cancel()
    return ok(null)
  })
  registerAttachmentChannels(handle, { desk, reader, window })
  registerScreeningChannels(handle, { desk, renderer, window })
  handle('decisions:propose', async choices => {
    const { round } = desk
    if (!round.ok) return round
    const allocated = await allocations.work('allocate', 'propose', choices, {})
    if (!allocated.ok) return allocated
    return ok(proposeFromAllocation(round.value.document.state.fields, allocated.value, ''))
  })
  handle('decisions:freeze', async ({ meetingDate, applicationIds }) => {
    const { round } = desk
    if (!round.ok) return round
    const { document } = round.value
    const { fields } = document.state
    const proposals = selectProposals(fields)
    const chosen = applicationIds.flatMap(applicationId => {
      const decision = proposals.get(applicationId as never)
      return decision === undefined ? [] : [{ applicationId, decision }]
    })
    const action = buildFreeze(fields, chosen, { date: meetingDate, method: selectSetup(fields).method })
    if (!action.ok) return err({ kind: 'refused' as const, message: action.error.join('\n') })
    const written = await document.append([action.value])
    return written.ok ? written : err({ kind: 'not-saved' as const, message: written.error.message })
  })
  handle('documents:preview', name => documents.preview(name))
  handle('documents:save', async what => {
    const [folder] = await choose(window(), {
      title: 'Velg mappe for dokumentene',
      buttonLabel: 'Lagre her',
      properties: ['openDirectory', 'createDirectory'],
    })
    if (folder === undefined) return ok(null)
    try {
      return await documents.save(folder, what, begin())
    } catch (cause) {
      if (!(cause instanceof DocumentNotSaved)) throw cause
      return failure('not-saved', cause.message)
    }
  })
}

function failure(kind: RoundFailure['kind'], message: string): Result<never, RoundFailure> {
  return err({ kind, message })
}

async function chooseSaveFile(window: BrowserWindow | null, defaultPath: string): Promise<string | null> {
  const options = { title: 'Lagre kopi av runden', defaultPath, filters: [roundFilter] }
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

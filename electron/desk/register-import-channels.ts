import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Handle } from '#electron/ipc/handle'
import { sendEvent } from '#electron/ipc/send-event'
import { DocumentNotSaved, saveWhole } from '#electron/round/save-whole'
import type { PdfRenderer } from '#electron/work/render-pdf'
import { renderWorkbook } from '#electron/work/render-workbook'
import { err, ok } from '#shared/base/result'
import { importReportDocument, importReportWorkbook } from '#shared/document/import-report'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import { selectImportReports } from '#shared/round/import-view'
import { selectInfo } from '#shared/round/round-view'
import { choose } from './choose-files'
import type { DropTray } from './drop-tray'
import type { ImportDesk } from './import-desk'
import type { RoundDesk } from './round-desk'

export interface ImportChannelParts {
  readonly desk: RoundDesk
  readonly imports: ImportDesk
  readonly renderer: PdfRenderer
  readonly drops: DropTray
  /** Begins work that the person can cancel. */
  readonly begin: () => AbortSignal
  readonly window: () => BrowserWindow | null
}

/** Answers the window's questions about imports. Every path comes from a dialog shown here, or from a real drop. */
export function registerImportChannels(handle: Handle, parts: ImportChannelParts): void {
  const { desk, imports, renderer, drops, begin, window } = parts
  handle('drop:take', ({ paths }, sender) => {
    const taken = drops.put(paths)
    const names = taken.map(one => path.basename(one).normalize('NFC'))
    if (names.length > 0) {
      const isRound = names.every(name => /\.tildeling(\.age)?$/i.test(name))
      sendEvent(sender, 'files:dropped', { names, isRound })
    }
    return ok(null)
  })
  handle('import:choose', async ({ what }) => {
    const paths = await choose(window(), {
      title: what === 'files' ? 'Importer søknader' : 'Importer en mappe med søknader',
      properties: what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory', 'multiSelections'],
    })
    return paths.length === 0 ? ok(null) : imports.read(paths, begin())
  })
  handle('import:dropped', async () => {
    const paths = drops.takeAll()
    return paths.length === 0 ? ok(null) : imports.read(paths, begin())
  })
  handle('import:read-again', ({ mappings }) => imports.readAgain(mappings, begin()))
  handle('import:accept', ({ choices }) => imports.accept(choices, begin()))
  handle('import:leave', async () => {
    await imports.leave()
    return ok(null)
  })
  handle('import:mappings', () => imports.mappings())
  handle('import:set-mappings', ({ mappings }) => imports.setMappings(mappings))
  handle('import:save-report', async ({ importId }) => {
    const { round } = desk
    if (!round.ok) return round
    const { fields } = round.value.document.state
    const dated = selectImportReports(fields).find(({ report }) => report.importId === importId)
    if (dated === undefined) {
      return err({ kind: 'refused' as const, message: 'Rapporten finnes ikke i runden.' })
    }
    const file = await chooseReportFile(window(), `importrapport-${norwegianDay(dated.at)}.pdf`)
    if (file === null) return ok(null)
    const title = selectInfo(fields)?.title ?? ''
    const bytes = /\.xlsx$/i.test(file)
      ? await renderWorkbook(importReportWorkbook(dated, title))
      : await renderer.render(importReportDocument(dated, title))
    try {
      await saveWhole(bytes, file)
      return ok({ fileName: path.basename(file) })
    } catch (cause) {
      if (!(cause instanceof DocumentNotSaved)) throw cause
      return err({ kind: 'not-saved' as const, message: cause.message })
    }
  })
  handle('import:print-report', async () => {
    const shown = window()
    if (shown === null) return ok(false)
    const printed = await new Promise<boolean>(done =>
      shown.webContents.print({ printBackground: false, pageSize: 'A4' }, success => done(success)),
    )
    return ok(printed)
  })
}

async function chooseReportFile(window: BrowserWindow | null, defaultPath: string): Promise<string | null> {
  const options = {
    title: 'Lagre importrapporten',
    defaultPath,
    filters: [
      { name: 'PDF', extensions: ['pdf'] },
      { name: 'Excel-arbeidsbok', extensions: ['xlsx'] },
    ],
  }
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

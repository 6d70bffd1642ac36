import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Handle } from '#electron/ipc/handle'
import { exportPackage, whatIsLacking } from '#electron/round/export-package'
import { makeRoundDocument } from '#electron/round/round-documents'
import { DocumentNotSaved, saveWhole } from '#electron/round/save-whole'
import type { PdfRenderer } from '#electron/work/render-pdf'
import type { SolveMip } from '#shared/allocation/mip'
import { err, ok, type Result } from '#shared/base/result'
import { type DocumentFormat, type RoundDocumentId, roundDocuments } from '#shared/document/round-documents'
import type { RoundFailure } from '#shared/ipc/round-channels'
import { selectInfo } from '#shared/round/round-view'
import type { RoundDesk } from './round-desk'

export interface DocumentChannelParts {
  readonly desk: RoundDesk
  readonly renderer: PdfRenderer
  readonly solve: SolveMip
  readonly window: () => BrowserWindow | null
  /** Begins a piece of long work that `work:cancel` stops. */
  readonly begin: () => AbortSignal
}

const filters: Readonly<Record<DocumentFormat, Electron.FileFilter>> = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  xlsx: { name: 'Regneark', extensions: ['xlsx'] },
  ics: { name: 'Kalender', extensions: ['ics'] },
}

const today = () => new Date().toISOString().slice(0, 10)

/** Answers the window's questions about the documents of a whole round. Every path comes from a dialog shown here. */
export function registerDocumentChannels(
  handle: Handle,
  { desk, renderer, solve, window, begin }: DocumentChannelParts,
): void {
  const make = async (id: RoundDocumentId, format: DocumentFormat, draft: boolean) => {
    const { round } = desk
    if (!round.ok) return round
    const { fields } = round.value.document.state
    const made = await makeRoundDocument(id, format, { fields, renderer, solve, today: today(), draft })
    return made.ok ? made : refused(made.error)
  }

  handle('documents:preview-round', async ({ id }) => {
    const final = await make(id, 'pdf', false)
    if (final.ok) return ok({ pdf: final.value, draft: false, lacks: [] })
    if (id !== 'protocol') return final
    const draft = await make(id, 'pdf', true)
    return draft.ok ? ok({ pdf: draft.value, draft: true, lacks: final.error.message.split('\n') }) : draft
  })
  handle('documents:save-round', async ({ id, format }) => {
    const document = roundDocuments.find(one => one.id === id)
    const made = await make(id, format, false)
    if (!made.ok) return made
    const file = await ask(
      window(),
      `Lagre ${document?.name.toLowerCase()}`,
      `${document?.fileName}.${format}`,
      [filters[format]],
    )
    if (file === null) return ok(null)
    return saving(async () => {
      await saveWhole(made.value, file)
      return ok({ fileName: path.basename(file) })
    })
  })
  handle('documents:lacking', async () => {
    const { round } = desk
    return round.ok ? ok(whatIsLacking(round.value.document.state.fields, today())) : round
  })
  handle('documents:export', async () => {
    const { round } = desk
    if (!round.ok) return round
    const { fields } = round.value.document.state
    const lacking = whatIsLacking(fields, today())
    if (lacking.length > 0) return refused(lacking)
    const title = selectInfo(fields)?.title ?? 'runde'
    const folder = await ask(
      window(),
      'Navngi mappen for alt fra runden',
      `${title.replace(/[^\p{L}\p{N} ()-]/gu, '')} – dokumenter`,
      [],
    )
    if (folder === null) return ok(null)
    return saving(async () => {
      const packed = await exportPackage({
        fields,
        folder,
        today: today(),
        renderer,
        solve,
        signal: begin(),
        saveRound: async file => {
          const saved = await desk.saveCopy(file)
          if (!saved.ok) throw new DocumentNotSaved(saved.error.message)
        },
        onProgress: (done, all) =>
          desk.options.progress({ job: 'documents', done, all, label: 'Samler dokumentene' }),
      })
      return packed.ok
        ? ok({ folder: path.basename(folder), files: packed.value.length })
        : refused(packed.error)
    })
  })
}

function refused(lines: readonly string[]): Result<never, RoundFailure> {
  return err({ kind: 'refused', message: lines.join('\n') })
}

async function saving<T>(save: () => Promise<Result<T, RoundFailure>>): Promise<Result<T, RoundFailure>> {
  try {
    return await save()
  } catch (cause) {
    if (!(cause instanceof DocumentNotSaved)) throw cause
    return err({ kind: 'not-saved', message: cause.message })
  }
}

async function ask(
  window: BrowserWindow | null,
  title: string,
  defaultPath: string,
  kinds: Electron.FileFilter[],
): Promise<string | null> {
  const options = { title, defaultPath, filters: kinds }
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Handle } from '#electron/ipc/handle'
import { printPdf } from '#electron/print/print-pdf'
import { exportPackage } from '#electron/round/export-package'
import { combinedLetters, saveCombinedLetters, saveMailDrafts } from '#electron/round/letter-forms'
import { undecidedNumbers, whatHoldsLetters, whatIsLacking } from '#electron/round/reconcile-round'
import { chosenLetters } from '#electron/round/render-documents'
import { makeRoundDocument } from '#electron/round/round-documents'
import { DocumentNotSaved, saveWhole } from '#electron/round/save-whole'
import type { PdfRenderer } from '#electron/work/render-pdf'
import type { SolveMip } from '#shared/allocation/mip'
import { err, ok, type Result } from '#shared/base/result'
import { linesByNumber } from '#shared/document/lines-by-number'
import { type DocumentFormat, type RoundDocumentId, roundDocuments } from '#shared/document/round-documents'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { RoundFailure } from '#shared/ipc/round-channels'
import type { Fields } from '#shared/round/fields'
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

const today = () => norwegianDay(new Date())

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
  handle('documents:save-letters', async ({ applicationIds, form }) => {
    const { round } = desk
    if (!round.ok) return round
    const { fields } = round.value.document.state
    const choice = choiceOf(applicationIds)
    const { letters, failures } = chosenLetters(fields, { ...choice, draft: false })
    const draft = failures.length > 0
    if (letters.length + failures.length === 0) return refused([noDecisions])
    if (form === 'combined') {
      const file = await ask(
        window(),
        'Lagre alle brev i én PDF',
        draft ? 'alle-brev-kladd.pdf' : 'alle-brev.pdf',
        [filters.pdf],
      )
      if (file === null) return ok(null)
      // Letters that disagree with the protocol or the payment list would be sent as they are.
      const holds = draft ? [] : whatHoldsLetters(fields, today(), choice.only ?? null)
      if (holds.length > 0) return refused(['Brevene er ikke lagret.', ...holds])
      return saving(async () => {
        const saved = await saveCombinedLetters(fields, renderer, file, { ...choice, draft })
        if (!saved.ok) return refused(saved.error)
        return ok({
          place: path.basename(file),
          letters: letters.length + failures.length,
          draft,
          withoutAddress: [],
        })
      })
    }
    const holds = draft
      ? linesByNumber(failures, letters.length + failures.length)
      : whatHoldsLetters(fields, today(), applicationIds === null ? null : new Set(applicationIds))
    if (holds.length > 0) return refused(['Utkast til e-post lages bare av brev som kan sendes.', ...holds])
    const folder = await chooseFolder(window(), 'Velg mappe for e-postutkastene')
    if (folder === null) return ok(null)
    return saving(async () => {
      const saved = await saveMailDrafts(fields, renderer, folder, {
        ...choice,
        signal: begin(),
        onProgress: (done, all) =>
          desk.options.progress({ job: 'documents', done, all, label: 'Lager e-postutkast' }),
      })
      if (!saved.ok) return refused(saved.error)
      const { files, withoutAddress } = saved.value
      return ok({ place: path.basename(folder), letters: files.length, draft: false, withoutAddress })
    })
  })
  handle('documents:print', async ({ what }) => {
    const { round } = desk
    if (!round.ok) return round
    const { fields } = round.value.document.state
    const pdf = what.kind === 'round' ? await make(what.id, 'pdf', false) : await lettersToPrint(fields, what)
    if (!pdf.ok) return pdf
    const outcome = await printPdf(pdf.value, process.env.TILDELING_PRINTER ?? null)
    if (outcome.kind === 'failed') {
      return refused([
        `Utskriften mislyktes (${outcome.reason}). Kontroller skriveren, eller lagre som PDF og skriv ut derfra.`,
      ])
    }
    const isAll = what.kind === 'letters' && what.applicationIds === null
    return ok({ printed: outcome.kind === 'printed', undecided: isAll ? undecidedNumbers(fields) : [] })
  })

  async function lettersToPrint(
    fields: Fields,
    { applicationIds }: { readonly applicationIds: readonly string[] | null },
  ): Promise<Result<Uint8Array, RoundFailure>> {
    const holds = whatHoldsLetters(fields, today(), applicationIds === null ? null : new Set(applicationIds))
    if (holds.length > 0) return refused(['Brevene er ikke skrevet ut.', ...holds])
    const combined = await combinedLetters(fields, renderer, { ...choiceOf(applicationIds), draft: false })
    if (combined === null) return refused([noDecisions])
    return ok(combined.bytes)
  }
}

const noDecisions = 'Ingen vedtak er låst. Lås vedtakene før brevene lages.'

function choiceOf(applicationIds: readonly string[] | null) {
  return { today: today(), ...(applicationIds === null ? {} : { only: new Set(applicationIds) }) }
}

async function chooseFolder(window: BrowserWindow | null, title: string): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title,
    buttonLabel: 'Lagre her',
    properties: ['openDirectory', 'createDirectory'],
  }
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
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

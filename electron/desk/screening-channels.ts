import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Handle } from '#electron/ipc/handle'
import { missingLetterFor, saveMissingLetter } from '#electron/round/missing-letters'
import { screenWholeRound } from '#electron/round/organisations'
import { saveScreeningReport, screeningReport } from '#electron/round/save-screening-report'
import { DocumentNotSaved } from '#electron/round/save-whole'
import type { PdfRenderer } from '#electron/work/render-pdf'
import { err, ok } from '#shared/base/result'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { LetterFailure, RoundFailure } from '#shared/ipc/round-channels'
import type { Action } from '#shared/round/entry-kind'
import { informationRequested } from '#shared/round/kinds/screening-entries'
import { selectStanding } from '#shared/round/round-view'
import { composeMissing } from '#shared/screening/compose-missing'
import type { RoundDesk } from './round-desk'

interface Parts {
  readonly desk: RoundDesk
  readonly renderer: PdfRenderer
  readonly window: () => BrowserWindow | null
}

const today = () => norwegianDay(new Date())

/** Answers the window's questions about letters that ask for more information, and the report of the screening. */
export function registerScreeningChannels(handle: Handle, { desk, renderer, window }: Parts): void {
  handle('missing:preview', async ({ applicationId, replyBy, missing }) => {
    const { round } = desk
    if (!round.ok) return round
    const { fields } = round.value.document.state
    const application = selectStanding(fields).find(({ id }) => id === applicationId)
    if (application === undefined) return refused('Søknaden er ikke i runden.')
    const build = (draft: boolean) =>
      missingLetterFor(fields, application, { today: today(), replyBy, missing, draft })
    const final = build(false)
    const shown = final.ok ? final : build(true)
    if (!shown.ok) return refused(shown.error.lines.join(' '))
    const pdf = await renderer.render(shown.value)
    return ok({ pdf, draft: !final.ok, lacks: final.ok ? [] : final.error.lines })
  })

  handle('missing:save', async ({ letters, replyBy }) => {
    const { round } = desk
    if (!round.ok) return round
    const folder = await chooseFolder(window())
    if (folder === null) return ok(null)
    const { document } = round.value
    const { fields } = document.state
    const standing = new Map(selectStanding(fields).map(one => [one.id as string, one]))
    const files: string[] = []
    const failures: LetterFailure[] = []
    const actions: Action[] = []
    let anyDraft = false
    try {
      for (const [index, { applicationId, missing }] of letters.entries()) {
        const application = standing.get(applicationId)
        if (application === undefined) continue
        const choices = { today: today(), replyBy, ...(missing === null ? {} : { missing }) }
        const final = missingLetterFor(fields, application, { ...choices, draft: false })
        const letter = final.ok ? final : missingLetterFor(fields, application, { ...choices, draft: true })
        if (!letter.ok) {
          failures.push({ number: application.number, lines: letter.error.lines })
          continue
        }
        anyDraft ||= !final.ok
        const saved = await saveMissingLetter(application, letter.value, renderer, folder)
        const fileName = path.basename(saved.path)
        files.push(fileName)
        const screening = screenWholeRound(fields).get(application.id)
        const language = application.packet.form.language ?? 'nb'
        const items = missing ?? (screening === undefined ? [] : composeMissing(screening, language))
        if (final.ok && document.readOnly === null) {
          const request = {
            replyBy,
            items: items.map(({ text, quote, needed }) => ({ text, quote, needed })),
            fileName,
            sha256: saved.sha256,
          }
          actions.push(informationRequested({ applicationId, request }))
        }
        desk.options.progress({
          job: 'documents',
          done: index + 1,
          all: letters.length,
          label: 'Lager mangelbrev',
        })
      }
    } catch (cause) {
      if (!(cause instanceof DocumentNotSaved)) throw cause
      return err<RoundFailure>({ kind: 'not-saved', message: cause.message })
    }
    const written = actions.length === 0 ? ok([]) : await document.append(actions)
    if (!written.ok) return err<RoundFailure>({ kind: 'not-saved', message: written.error.message })
    return ok({ folder: path.basename(folder), files, failures, draft: anyDraft, entries: written.value })
  })

  handle('screening:save-report', async ({ format }) => {
    const { round } = desk
    if (!round.ok) return round
    const shown = window()
    const options = {
      title: 'Lagre rapporten fra formalkontrollen',
      defaultPath: `formalkontroll.${format}`,
      filters: [{ name: format === 'pdf' ? 'PDF' : 'Regneark', extensions: [format] }],
    }
    const answer = await (shown ? dialog.showSaveDialog(shown, options) : dialog.showSaveDialog(options))
    if (answer.canceled || answer.filePath === '') return ok(null)
    const file = answer.filePath.toLowerCase().endsWith(`.${format}`)
      ? answer.filePath
      : `${answer.filePath}.${format}`
    try {
      const report = screeningReport(round.value.document.state.fields, today())
      await saveScreeningReport(report, renderer, file)
      return ok({ fileName: path.basename(file) })
    } catch (cause) {
      if (!(cause instanceof DocumentNotSaved)) throw cause
      return err<RoundFailure>({ kind: 'not-saved', message: cause.message })
    }
  })
}

function refused(message: string) {
  return err<RoundFailure>({ kind: 'refused', message })
}

async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: 'Velg mappe for mangelbrevene',
    buttonLabel: 'Lagre her',
    properties: ['openDirectory', 'createDirectory'],
  }
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Handle } from '#electron/ipc/handle'
import { followUpFileName, followUpLetterFor } from '#electron/round/follow-up-letters'
import { DocumentNotSaved, saveWhole } from '#electron/round/save-whole'
import type { PdfRenderer } from '#electron/work/render-pdf'
import { err, ok, type Result } from '#shared/base/result'
import type { DocumentDefinition } from '#shared/document/definition'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { RoundFailure } from '#shared/ipc/round-channels'
import type { RoundDesk } from './round-desk'

interface Parts {
  readonly desk: RoundDesk
  readonly renderer: PdfRenderer
  readonly window: () => BrowserWindow | null
}

/** Answers the window's questions about letters on awards that were decided on again. Every path comes from a dialog. */
export function registerFollowUpChannels(handle: Handle, { desk, renderer, window }: Parts): void {
  const letter = (name: {
    readonly applicationId: string
    readonly followUpId: string
  }): Result<DocumentDefinition, RoundFailure> => {
    const { round } = desk
    if (!round.ok) return round
    const made = followUpLetterFor(round.value.document.state.fields, name, norwegianDay(new Date()))
    return made.ok ? made : err({ kind: 'refused', message: made.error.join('\n') })
  }
  handle('followups:preview', async name => {
    const made = letter(name)
    return made.ok ? ok({ pdf: await renderer.render(made.value), draft: false, lacks: [] }) : made
  })
  handle('followups:save', async name => {
    const made = letter(name)
    if (!made.ok) return made
    const { round } = desk
    if (!round.ok) return round
    const { fields } = round.value.document.state
    const options = {
      title: 'Lagre brevet',
      defaultPath: followUpFileName(fields, name.applicationId, name.followUpId),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    }
    const shown = window()
    const answer = shown ? await dialog.showSaveDialog(shown, options) : await dialog.showSaveDialog(options)
    if (answer.canceled || answer.filePath === '') return ok(null)
    try {
      await saveWhole(await renderer.render(made.value), answer.filePath)
      return ok({ fileName: path.basename(answer.filePath) })
    } catch (cause) {
      if (!(cause instanceof DocumentNotSaved)) throw cause
      return err({ kind: 'not-saved', message: cause.message })
    }
  })
}

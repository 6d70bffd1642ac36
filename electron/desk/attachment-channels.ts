import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type BrowserWindow, dialog } from 'electron'
import { saveError } from '#electron/files/journal-file'
import type { AttachmentReader } from '#electron/intake/attachment-reader'
import type { Handle } from '#electron/ipc/handle'
import type { Attachments } from '#electron/round/attachments'
import { err, ok, type Result } from '#shared/base/result'
import type { RoundFailure } from '#shared/ipc/round-channels'
import type { RoundDesk } from './round-desk'

interface Parts {
  readonly desk: RoundDesk
  readonly reader: AttachmentReader
  readonly window: () => BrowserWindow | null
}

/** A file larger than this is not sent to the window: it could not be shown there. */
const largestShown = 100_000_000

/** Answers the window's questions about the files that came with the applications. */
export function registerAttachmentChannels(handle: Handle, { desk, reader, window }: Parts): void {
  handle('attachments:read', async ({ sha256 }) => {
    const found = await find(desk, sha256)
    if (!found.ok) return found
    const size = (await found.value.sizes([sha256])).get(sha256) ?? 0
    if (size > largestShown) {
      return unreadable(
        `Filen er på ${Math.round(size / 1e6)} MB og for stor til å vises her. Lagre en kopi og åpne den i et annet program.`,
      )
    }
    const chunks: Buffer[] = []
    for await (const chunk of await found.value.open(sha256)) chunks.push(chunk as Buffer)
    return ok(new Uint8Array(Buffer.concat(chunks)))
  })
  handle('attachments:view', async ({ sha256, name }) => {
    const found = await find(desk, sha256)
    if (!found.ok) return found
    const view = await reader.view(found.value.pathOf(sha256) ?? '', name)
    return view.ok ? view : unreadable(view.error)
  })
  handle('attachments:text', async ({ sha256, name }) => {
    const found = await find(desk, sha256)
    return found.ok ? ok(await reader.text(found.value.pathOf(sha256) ?? '', name)) : found
  })
  handle('attachments:save-copy', async ({ sha256, name }) => {
    const found = await find(desk, sha256)
    if (!found.ok) return found
    const shown = window()
    const options = { title: 'Lagre kopi av vedlegget', defaultPath: plainFileName(name) }
    const answer = await (shown ? dialog.showSaveDialog(shown, options) : dialog.showSaveDialog(options))
    if (answer.canceled || answer.filePath === '') return ok(null)
    const part = `${answer.filePath}.part`
    try {
      await pipeline(await found.value.open(sha256), createWriteStream(part, { flush: true }))
      await rename(part, answer.filePath)
      return ok({ fileName: path.basename(answer.filePath) })
    } catch (cause) {
      await rm(part, { force: true }).catch(() => undefined)
      return err({ kind: 'not-saved' as const, message: saveError(cause).message })
    }
  })
}

async function find(desk: RoundDesk, sha256: string): Promise<Result<Attachments, RoundFailure>> {
  const { round } = desk
  if (!round.ok) return round
  if (await round.value.attachments.has(sha256)) return ok(round.value.attachments)
  return unreadable('Vedlegget finnes ikke på denne maskinen.')
}

function unreadable(message: string): Result<never, RoundFailure> {
  return err({ kind: 'unreadable', message })
}

/** The name that a file came with, as a name that any system takes. It is offered in the dialog and nothing more. */
function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/[^\p{L}\p{N} ._()–-]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '') || 'vedlegg'
}

import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { importWordLetter } from '#electron/intake/import-letter'
import type { Handle } from '#electron/ipc/handle'
import { DocumentNotSaved, saveWhole } from '#electron/round/save-whole'
import { letterOnTrial } from '#electron/round/template-preview'
import type { PdfRenderer } from '#electron/work/render-pdf'
import { err, ok, type Result } from '#shared/base/result'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import { imageSize } from '#shared/intake/image-size'
import type { RoundFailure } from '#shared/ipc/round-channels'
import type { ChosenPicture } from '#shared/ipc/template-channels'
import { decodeTemplate } from '#shared/scheme/decode-template'
import type { LetterTemplate } from '#shared/scheme/letter-template'
import { choose } from './choose-files'
import type { RoundDesk } from './round-desk'

const templateFilter = { name: 'Brevmal', extensions: ['json'] }
const most = { templateBytes: 5_000_000, pictureBytes: 10_000_000, picturePixels: 40_000_000 } as const

const refuse = (message: string): Result<never, RoundFailure> => err({ kind: 'refused', message })

/** Answers the window's questions about letter templates. Every path comes from a dialog that is shown here. */
export function registerTemplateChannels(
  handle: Handle,
  {
    desk,
    renderer,
    window,
  }: {
    readonly desk: RoundDesk
    readonly renderer: PdfRenderer
    readonly window: () => BrowserWindow | null
  },
): void {
  handle('templates:preview', async request => {
    const { round } = desk
    if (!round.ok) return round
    const today = norwegianDay(new Date())
    const letter = letterOnTrial(round.value.document.state.fields, { ...request, today })
    if (!letter.ok) return refuse(letter.error.join('\n'))
    const { definition, lacks } = letter.value
    return ok({ pdf: await renderer.render(definition), draft: true, lacks })
  })
  handle('templates:import-word', async () => {
    const [file] = await choose(window(), {
      title: 'Importer brev fra Word',
      buttonLabel: 'Importer',
      properties: ['openFile'],
      filters: [{ name: 'Word-dokument', extensions: ['docx', 'dotx'] }],
    })
    if (file === undefined) return ok(null)
    const letter = await importWordLetter(file, { launch: desk.options.importer.launch })
    return letter.ok
      ? ok({ file: path.basename(file), letter: letter.value })
      : err({ kind: 'unreadable', message: letter.error.message })
  })
  handle('templates:save-file', async ({ template }) => {
    const shown = window()
    const options = {
      title: 'Lagre brevmalen som fil',
      defaultPath: `${template.name.replace(/[^\p{L}\p{N} ()-]/gu, '')}.json`,
      filters: [templateFilter],
    }
    const answer = shown ? await dialog.showSaveDialog(shown, options) : await dialog.showSaveDialog(options)
    if (answer.canceled || answer.filePath === '') return ok(null)
    try {
      await saveWhole(new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`), answer.filePath)
      return ok({ fileName: path.basename(answer.filePath) })
    } catch (cause) {
      if (!(cause instanceof DocumentNotSaved)) throw cause
      return err({ kind: 'not-saved', message: cause.message })
    }
  })
  handle('templates:open-file', async () => {
    const [file] = await choose(window(), {
      title: 'Hent brevmal fra fil',
      properties: ['openFile'],
      filters: [templateFilter],
    })
    return file === undefined ? ok(null) : readTemplate(file)
  })
  handle('templates:choose-logo', async () => {
    const [file] = await choose(window(), {
      title: 'Velg logo',
      properties: ['openFile'],
      filters: [{ name: 'Bilde', extensions: ['png', 'jpg', 'jpeg'] }],
    })
    return file === undefined ? ok(null) : readPicture(file)
  })
}

async function readTemplate(file: string): Promise<Result<LetterTemplate, RoundFailure>> {
  const text = await readSmall(file, most.templateBytes)
  if (!text.ok) return text
  try {
    const template = decodeTemplate(JSON.parse(text.value.toString('utf8')))
    return template.ok ? template : refuse(`${path.basename(file)}: ${template.error}`)
  } catch {
    return refuse(`${path.basename(file)}: Filen er ikke en brevmal fra Tildeling. Velg en annen fil.`)
  }
}

async function readPicture(file: string): Promise<Result<ChosenPicture, RoundFailure>> {
  const name = path.basename(file)
  const bytes = await readSmall(file, most.pictureBytes)
  if (!bytes.ok) return bytes
  const size = imageSize(bytes.value)
  if (size === null || (size.mediaType !== 'image/png' && size.mediaType !== 'image/jpeg'))
    return refuse(`${name}: Filen er ikke et bilde som kan brukes. Velg en PNG- eller JPEG-fil.`)
  if (size.width * size.height > most.picturePixels)
    return refuse(
      `${name}: Bildet er for stort (${size.width} × ${size.height}). Velg en mindre utgave av logoen.`,
    )
  return ok({ file: name, bytes: bytes.value, mediaType: size.mediaType })
}

async function readSmall(file: string, mostBytes: number): Promise<Result<Buffer, RoundFailure>> {
  const name = path.basename(file)
  try {
    const { size } = await stat(file)
    if (size > mostBytes)
      return refuse(`${name}: Filen er for stor. Den kan være høyst ${Math.round(mostBytes / 1_000_000)} MB.`)
    return ok(await readFile(file))
  } catch {
    return refuse(`${name}: Filen kan ikke leses. Kontroller at den finnes, og at du har tilgang til den.`)
  }
}

import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { clearOpened } from '#electron/files/open-sealed'
import type { Handle } from '#electron/ipc/handle'
import { issueBundle, writeBundle } from '#electron/round/make-bundle'
import { mergeFiles } from '#electron/round/merge-files'
import type { StoredRound } from '#electron/round/stored-round'
import { err, ok, type Result } from '#shared/base/result'
import type { MadeBundles } from '#shared/ipc/exchange-channels'
import type { RoundFailure } from '#shared/ipc/round-failure'
import { selectInfo, selectMembers } from '#shared/round/round-view'
import type { DropTray } from './drop-tray'
import type { RoundDesk } from './round-desk'

const filters = [{ name: 'Tildelingsrunde', extensions: ['tildeling', 'age'] }]

/** Answers the window's questions about files to members and back. Every path comes from a dialog shown here, or from a real drop. */
export function registerExchangeChannels(
  handle: Handle,
  desk: RoundDesk,
  drops: DropTray,
  window: () => BrowserWindow | null,
): void {
  let waiting: readonly string[] = []

  handle('exchange:unseal', ({ passphrase }) => desk.openSealed(passphrase))
  handle('exchange:bundle', async choices => {
    const { round } = desk
    if (!round.ok) return round
    const chosen = await ask(window(), {
      title: 'Velg mappe for filene til medlemmene',
      buttonLabel: 'Lagre her',
      properties: ['openDirectory', 'createDirectory'],
    })
    const [folder] = chosen
    if (folder === undefined) return ok(null)
    if (choices.passphrase !== null) desk.remembersPassphrase(choices.passphrase)
    return makeBundles(round.value, folder, choices)
  })
  handle('exchange:receive', async ({ passphrase, dropped }) => {
    const { round } = desk
    if (!round.ok) return round
    const choose = () =>
      ask(window(), {
        title: 'Ta imot filer fra medlemmer',
        properties: ['openFile', 'multiSelections'],
        filters,
      })
    const paths = passphrase !== null ? waiting : dropped ? drops.takeAll() : await choose()
    if (paths.length === 0) return ok(null)
    const passphrases = passphrase === null ? desk.passphrases : [passphrase, ...desk.passphrases]
    const before = new Set(round.value.document.entries.map(({ hash }) => hash))
    try {
      const merged = await mergeFiles(round.value, paths, { passphrases, now: () => new Date() })
      if (!merged.ok) return err({ kind: 'not-saved' as const, message: merged.error.message })
      waiting = merged.value.sealed
      if (passphrase !== null && waiting.length === 0) desk.remembersPassphrase(passphrase)
      const entries = round.value.document.entries.filter(({ hash }) => !before.has(hash))
      return ok({ report: merged.value, entries })
    } finally {
      clearOpened()
    }
  })
  handle('exchange:hand-in', async ({ passphrase }) => {
    const { round } = desk
    if (!round.ok) return round
    const { document, bundle } = round.value
    if (bundle === null) return failure('refused', 'Runden er sekretariatets egen og leveres ikke.')
    const name = `${fileNameOf(round.value, bundle.memberId)} – levert.tildeling${passphrase === null ? '' : '.age'}`
    const shown = window()
    const options = { title: 'Lagre filen du sender tilbake', defaultPath: name, filters }
    const answer = await (shown === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(shown, options))
    if (answer.canceled || answer.filePath === '') return ok(null)
    // The secretariat has the attachments: what goes back is small enough for an e-mail.
    const header = { ...bundle, attachments: false }
    await document.settle()
    const contents = { header, entries: document.entries }
    const written = await writeBundle(round.value, contents, answer.filePath, passphrase)
    if (!written.ok) return failure('not-saved', written.error.message)
    return ok({ fileName: path.basename(answer.filePath) })
  })
}

interface BundleRequest {
  readonly memberIds: readonly string[]
  readonly attachments: boolean
  readonly passphrase: string | null
}

async function makeBundles(
  round: StoredRound,
  folder: string,
  { memberIds, attachments, passphrase }: BundleRequest,
): Promise<Result<MadeBundles, RoundFailure>> {
  const before = new Set(round.document.entries.map(({ hash }) => hash))
  const files: string[] = []
  for (const memberId of memberIds) {
    const issued = await issueBundle(round.document, { memberId, attachments })
    if (!issued.ok) return failure('not-saved', issued.error.message)
    const name = `${fileNameOf(round, memberId)}.tildeling${passphrase === null ? '' : '.age'}`
    const written = await writeBundle(round, issued.value, path.join(folder, name), passphrase)
    if (!written.ok) return failure('not-saved', written.error.message)
    files.push(name)
  }
  const entries = round.document.entries.filter(({ hash }) => !before.has(hash))
  return ok({ folder, files, entries })
}

function fileNameOf({ document }: StoredRound, memberId: string): string {
  const { fields } = document.state
  const member = selectMembers(fields).find(({ id }) => id === memberId)
  const name = `${selectInfo(fields)?.title ?? 'runde'} – ${member?.name ?? memberId}`
  return name.replace(/[^\p{L}\p{N} ()–-]/gu, '')
}

async function ask(
  window: BrowserWindow | null,
  options: Electron.OpenDialogOptions,
): Promise<readonly string[]> {
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return answer.canceled ? [] : answer.filePaths
}

function failure(kind: RoundFailure['kind'], message: string): Result<never, RoundFailure> {
  return err({ kind, message })
}

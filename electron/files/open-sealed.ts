import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { err, ok, type Result } from '#shared/base/result'
import { isSealed, type UnsealError, unsealFile } from './seal'

/** A file that may be sealed, as plain bytes on this machine. */
export interface OpenedFile {
  /** Where the plain bytes lie: the file itself, or a copy that only this user can read. */
  readonly path: string
  /** The passphrase that opened it; null where it is not sealed. */
  readonly passphrase: string | null
}

export interface NoPassphrase {
  readonly kind: 'no-passphrase'
  readonly message: string
}

const folders = new Set<string>()

/** A folder that only this user can read, for what must not lie about; `clearOpened` removes it. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tildeling-apnet-'))
  folders.add(folder)
  return folder
}

/**
 * Gives a file as it is, or, where it is sealed, opened with one of the passphrases into a folder of its own.
 * Whoever opens clears with `clearOpened` when done.
 */
export async function openSealed(
  file: string,
  passphrases: readonly string[],
): Promise<Result<OpenedFile, UnsealError | NoPassphrase>> {
  if (!(await isSealed(file))) return ok({ path: file, passphrase: null })
  if (passphrases.length === 0) {
    return err({
      kind: 'no-passphrase',
      message: `«${file}» er forseglet. Oppgi passordet den er forseglet med.`,
    })
  }
  const plain = path.join(await scratchFolder(), 'runde.tildeling')
  const opened = await unsealFile(file, plain, passphrases)
  return opened.ok ? ok({ path: plain, passphrase: opened.value }) : opened
}

/** Removes every opened copy of a sealed file, and every scratch folder, that this program has made. */
export function clearOpened(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  folders.clear()
}

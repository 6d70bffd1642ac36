import { createHash } from 'node:crypto'
import { access, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A document could not be put where it was to be; the message says what to do. */
export class DocumentNotSaved extends Error {
  override name = 'DocumentNotSaved'
}

/** Makes a folder and those above it that are missing; fails with words that say what to do. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const isThere = code === 'EEXIST' && (await stat(folder)).isDirectory()
    if (isThere) return
    const parent = path.dirname(folder)
    const isParentMissing = code === 'ENOENT' && parent !== folder && !(await exists(parent))
    if (!isParentMissing) throw new DocumentNotSaved(notSavedText(cause, folder))
    await makeFolder(parent)
    await makeFolder(folder)
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Writes a file beside its place and moves it there when it is whole; gives its SHA-256. */
export async function saveWhole(bytes: Uint8Array, file: string): Promise<string> {
  const part = `${file}.part`
  try {
    await writeFile(part, bytes, { flush: true })
    await rename(part, file)
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined)
    throw new DocumentNotSaved(notSavedText(cause, path.dirname(file)))
  }
  return createHash('sha256').update(bytes).digest('hex')
}

/** Why a file could not be written, in words that say what to do. */
export function notSavedText(cause: unknown, folder: string): string {
  const code = (cause as NodeJS.ErrnoException).code
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'Disken er full. Frigjør plass og lagre dokumentene på nytt.'
  if (code === 'EEXIST' || code === 'ENOTDIR') return `«${folder}» er ikke en mappe. Velg en annen mappe.`
  if (code === 'ENOENT') return `Mappen «${folder}» finnes ikke lenger. Velg en annen mappe.`
  return `Dokumentet kan ikke lagres i «${folder}» (${code ?? 'ukjent feil'}). Velg en annen mappe, eller be om skrivetilgang.`
}

import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isLitter } from '#shared/intake/entry-name'
import { intakeLimits } from '#shared/intake/limits'
import { rejectionMessage } from '#shared/intake/messages'
import type { Rejection } from '#shared/intake/problem'
import type { RejectedFile } from '#shared/intake/report'
import type { IntakeUnit } from './intake-protocol'

export type FoundUnits = { readonly units: readonly IntakeUnit[]; readonly rejected: readonly RejectedFile[] }

/**
 * Sorts out what was chosen, by names alone: folders with `soknad.json` are packets, zip files stand for themselves,
 * and the other files under one chosen folder are read together. Links are not followed. Order is by name.
 */
export async function findUnits(paths: readonly string[]): Promise<FoundUnits> {
  const search = new Search()
  for (const path of paths) await search.choose(resolve(path))
  return { units: search.units, rejected: search.rejected }
}

class Search {
  readonly units: IntakeUnit[] = []
  readonly rejected: RejectedFile[] = []
  readonly #chosen = new Set<string>()
  #files = 0

  async choose(path: string): Promise<void> {
    if (this.#chosen.has(path)) return
    this.#chosen.add(path)
    const name = basename(path).normalize('NFC')
    const info = await stat(path).catch(() => null)
    if (info === null) this.#reject(name, { kind: 'not-found' })
    else if (info.isDirectory()) await this.#folder(path, name)
    else if (!info.isFile()) this.#reject(name, { kind: 'not-a-packet' })
    else if (/^soknad\.json$/i.test(name)) await this.choose(dirname(path))
    else this.units.push({ kind: 'files', root: '', mixed: false, files: [{ path, name }] })
  }

  async #folder(path: string, name: string): Promise<void> {
    const entries = await this.#list(path)
    if (entries === null) {
      this.#reject(name, { kind: 'not-found' })
      return
    }
    if (entries.some(isForm)) {
      this.units.push({ kind: 'packet-folder', path, name })
      return
    }
    const loose: { path: string; name: string }[] = []
    const before = this.units.length
    await this.#walk(path, '', entries, loose, 1)
    const mixed = this.units.length > before
    if (loose.length > 0) this.units.push({ kind: 'files', root: '', mixed, files: loose })
    else if (!mixed) this.#reject(name, { kind: 'empty-folder' })
  }

  async #walk(
    folder: string,
    prefix: string,
    entries: readonly Dirent[],
    loose: { path: string; name: string }[],
    depth: number,
  ): Promise<void> {
    for (const entry of [...entries].sort((a, b) => a.name.localeCompare(b.name, 'nb', { numeric: true }))) {
      if (isLitter(entry.name)) continue
      const path = join(folder, entry.name)
      const name = `${prefix}${entry.name.normalize('NFC')}`
      if (entry.isDirectory()) {
        await this.#subfolder(path, name, loose, depth)
      } else if (entry.isFile()) {
        this.#files += 1
        if (this.#files > intakeLimits.files) {
          this.#reject(name, { kind: 'too-many', what: 'filer', limit: intakeLimits.files })
          return
        }
        if (/\.zip$/i.test(name)) {
          this.units.push({ kind: 'files', root: '', mixed: true, files: [{ path, name }] })
        } else loose.push({ path, name })
      }
    }
  }

  async #subfolder(
    path: string,
    name: string,
    loose: { path: string; name: string }[],
    depth: number,
  ): Promise<void> {
    const inner = depth >= intakeLimits.folderDepth ? null : await this.#list(path)
    if (inner === null) this.#reject(name, { kind: 'too-deep', limit: intakeLimits.folderDepth })
    else if (inner.some(isForm)) this.units.push({ kind: 'packet-folder', path, name })
    else if (inner.every(entry => isLitter(entry.name))) this.#reject(name, { kind: 'empty-folder' })
    else await this.#walk(path, `${name}/`, inner, loose, depth + 1)
  }

  async #list(path: string): Promise<readonly Dirent[] | null> {
    return readdir(path, { withFileTypes: true }).catch(() => null)
  }

  #reject(file: string, rejection: Rejection): void {
    this.rejected.push({ file, reason: rejection.kind, message: rejectionMessage(file, rejection) })
  }
}

function isForm(entry: Dirent): boolean {
  return entry.isFile() && /^soknad\.json$/i.test(entry.name)
}

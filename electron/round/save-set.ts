import { createHash } from 'node:crypto'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DocumentNotSaved, makeFolder, notSavedText } from './save-whole'

/** One file of a set, with its hash once it is written. */
export interface SetFile {
  readonly path: string
  readonly sha256: string
}

/**
 * A set of files that comes into a folder together: each is written beside its place, and all are moved there only
 * when the last is whole. A set that is given up, or that a full disk or a lost folder stops, leaves nothing behind.
 */
export class FileSet {
  private readonly parts = new Map<string, SetFile>()
  private readonly moved: string[] = []

  private constructor(private readonly folder: string) {}

  /** Begins a set in a folder, which is made where it is missing; parts of a set that was cut off are cleared. */
  static async begin(folder: string): Promise<FileSet> {
    await makeFolder(path.resolve(folder))
    for (const name of await readdir(folder).catch(() => [])) {
      if (name.endsWith(partEnding)) await rm(path.join(folder, name), { force: true })
    }
    return new FileSet(folder)
  }

  /** Writes one file. Two files of one name, in letters of any case, are a mistake that would hide one of them. */
  async add(name: string, bytes: Uint8Array): Promise<SetFile> {
    const key = name.normalize('NFC').toLowerCase()
    if (this.parts.has(key)) {
      await this.giveUp()
      throw new DocumentNotSaved(`To dokumenter har samme filnavn, «${name}». Ingenting er lagret.`)
    }
    const file = path.join(this.folder, name)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.parts.set(key, { path: file, sha256 })
    try {
      await writeFile(`${file}${partEnding}`, bytes, { flush: true })
    } catch (cause) {
      await this.giveUp()
      throw new DocumentNotSaved(notSavedText(cause, this.folder))
    }
    return { path: file, sha256 }
  }

  /** Moves all files to their places. */
  async finish(): Promise<readonly SetFile[]> {
    const files = [...this.parts.values()]
    try {
      for (const file of files) {
        await rename(`${file.path}${partEnding}`, file.path)
        this.moved.push(file.path)
      }
    } catch (cause) {
      await this.giveUp()
      throw new DocumentNotSaved(notSavedText(cause, this.folder))
    }
    return files
  }

  /** Takes away what is written so far, also what has its place already: a part of a set would look like all of it. */
  async giveUp(): Promise<void> {
    for (const place of this.moved) await rm(place, { force: true }).catch(() => {})
    for (const file of this.parts.values())
      await rm(`${file.path}${partEnding}`, { force: true }).catch(() => {})
  }
}

const partEnding = '.part'

import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { mappingFile } from '#shared/intake/label-mappings'
import type { LabelMapping } from '#shared/round/kinds/import-entries'
import { writeFileWhole } from './write-file-whole'

/**
 * Labels that were mapped by hand, one file for each scheme in the profile, so that the next round of the same scheme
 * knows them. A file that cannot be read counts as none and is left until the next mapping is written.
 */
export class LabelMemory {
  private readonly folder: string

  constructor(profile: string) {
    this.folder = path.join(profile, 'label-mappings')
  }

  async read(schemeId: string): Promise<readonly LabelMapping[]> {
    try {
      const file = mappingFile.parse(JSON.parse(await readFile(this.fileOf(schemeId), 'utf8')))
      return file.schemeId === schemeId ? file.mappings : []
    } catch {
      return []
    }
  }

  /** Writes all of them; they are on disk when it answers. */
  async write(schemeId: string, mappings: readonly LabelMapping[]): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const content = { format: 'tildeling/label-mappings@1', schemeId, mappings }
    await writeFileWhole(this.fileOf(schemeId), `${JSON.stringify(content, null, 2)}\n`)
  }

  private fileOf(schemeId: string): string {
    const plain = /^[a-z0-9-]{1,80}$/.test(schemeId)
    const name = plain ? schemeId : createHash('sha256').update(schemeId).digest('hex')
    return path.join(this.folder, `${name}.json`)
  }
}

import { createHash } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { mappingFile, mergeMappings } from '#shared/intake/label-mappings'
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
    return readMappingFile(this.fileOf(schemeId), schemeId)
  }

  /** Writes all of them; they are on disk when it answers. */
  async write(schemeId: string, mappings: readonly LabelMapping[]): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    await writeFileWhole(this.fileOf(schemeId), fileText(schemeId, mappings))
  }

  /** Writes what is mapped for a scheme beside its file. The file's name; null where nothing is mapped. */
  async putOutBeside(schemeId: string, schemeFile: string): Promise<string | null> {
    const mappings = await this.read(schemeId)
    if (mappings.length === 0) return null
    const file = besideOf(schemeFile)
    await writeFileWhole(file, fileText(schemeId, mappings))
    return path.basename(file)
  }

  /**
   * Takes in what lies beside a scheme file for the scheme that it became. How many labels it maps; none where there
   * is no such file, or it is too large or no list of mapped labels. What is mapped here before stays.
   */
  async takeInBeside(schemeFile: string, fileSchemeId: string, schemeId: string): Promise<number> {
    const beside = await readMappingFile(besideOf(schemeFile), fileSchemeId)
    if (beside.length > 0) await this.write(schemeId, mergeMappings(beside, await this.read(schemeId)))
    return beside.length
  }

  private fileOf(schemeId: string): string {
    const plain = /^[a-z0-9-]{1,80}$/.test(schemeId)
    const name = plain ? schemeId : createHash('sha256').update(schemeId).digest('hex')
    return path.join(this.folder, `${name}.json`)
  }
}

const largestBytes = 2_000_000

async function readMappingFile(file: string, schemeId: string): Promise<readonly LabelMapping[]> {
  try {
    if ((await stat(file)).size > largestBytes) return []
    const read = mappingFile.parse(JSON.parse(await readFile(file, 'utf8')))
    return read.schemeId === schemeId ? read.mappings : []
  } catch {
    return []
  }
}

/** `ordning.json` has its mapped labels in `ordning.feltkoblinger.json`. */
function besideOf(schemeFile: string): string {
  const { dir, name } = path.parse(schemeFile)
  return path.join(dir, `${name}.feltkoblinger.json`)
}

function fileText(schemeId: string, mappings: readonly LabelMapping[]): string {
  return `${JSON.stringify({ format: 'tildeling/label-mappings@1', schemeId, mappings }, null, 2)}\n`
}

import { mkdir, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { saveError } from '#electron/files/journal-file'
import { shippedSchemes } from '#electron/round/schemes'
import { err, ok, type Result } from '#shared/base/result'
import type { ExportedScheme, ImportedScheme, ListedScheme, SchemeFailure } from '#shared/ipc/scheme-channels'
import { copyScheme, freeSchemeId } from '#shared/scheme/copy-scheme'
import { decodeScheme } from '#shared/scheme/decode-scheme'
import type { Scheme } from '#shared/scheme/scheme'
import { LabelMemory } from './label-memory'
import { readSchemeFile, schemeFileText } from './scheme-file'
import { writeFileWhole } from './write-file-whole'

/** The schemes of the secretariat's own, one file each in the profile's folder, beside those that ship. */
export class OwnSchemes {
  private readonly folder: string
  private readonly memory: LabelMemory

  constructor(
    profile: string,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.folder = path.join(profile, 'schemes')
    this.memory = new LabelMemory(profile)
  }

  /** Shipped ones first, then one's own by name, then files that cannot be read, which are left as they are. */
  async list(): Promise<readonly ListedScheme[]> {
    const shipped = shippedSchemes().map(
      (scheme): ListedScheme => ({ origin: 'shipped', id: scheme.id, scheme }),
    )
    const files = (await this.fileNames()).sort()
    const read = await Promise.all(files.map(fileName => this.read(fileName)))
    const own = read.filter(item => item.origin === 'own')
    const broken = read.filter(item => item.origin === 'broken')
    return [...shipped, ...own.sort((a, b) => a.scheme.name.localeCompare(b.scheme.name, 'nb')), ...broken]
  }

  /** A scheme by its id, shipped or own; null where there is none that can be read. */
  async find(id: string): Promise<Scheme | null> {
    const found = (await this.list()).find(item => item.origin !== 'broken' && item.id === id)
    return found === undefined || found.origin === 'broken' ? null : found.scheme
  }

  /** Saves a scheme that is new or changed. The ids of those that ship are not to be had. */
  async save(json: unknown): Promise<Result<Scheme, SchemeFailure>> {
    const decoded = decodeScheme(json)
    if (!decoded.ok) return failure('not-valid', decoded.error.map(({ message }) => message).join('\n'))
    const scheme = decoded.value
    if (isShipped(scheme.id)) {
      return failure(
        'not-allowed',
        'En ordning som følger med, kan ikke endres. Kopier den til en egen ordning.',
      )
    }
    try {
      await mkdir(this.folder, { recursive: true })
      await writeFileWhole(this.fileOf(scheme.id), schemeFileText(scheme))
      return ok(scheme)
    } catch (cause) {
      return failure('not-saved', saveError(cause).message)
    }
  }

  /** Puts a scheme aside under a name with the time; nothing is erased. */
  async setAside(id: string): Promise<Result<null, SchemeFailure>> {
    const fileName = `${id}.json`
    if (!(await this.fileNames()).includes(fileName)) {
      return failure('not-found', 'Ordningen finnes ikke lenger blant dine egne.')
    }
    const time = this.now().toISOString().replace(/\D/g, '').slice(0, 17)
    try {
      await rename(this.fileOf(id), path.join(this.folder, `${id}.${time}.slettet`))
      return ok(null)
    } catch (cause) {
      return failure('not-saved', saveError(cause).message)
    }
  }

  /** Takes in a scheme file as one's own. One whose id is taken gets another: nothing is overwritten. */
  async takeIn(file: string): Promise<Result<ImportedScheme, SchemeFailure>> {
    const read = await readSchemeFile(file)
    if (!read.ok) {
      return failure('unreadable', `«${path.basename(file)}» ble ikke importert.\n${read.error.join('\n')}`)
    }
    const listed = await this.list()
    const taken = listed.map(({ id }) => id)
    const id = freeSchemeId(read.value.id, taken)
    const newId = id !== read.value.id
    const names = listed.flatMap(item => (item.origin === 'broken' ? [] : [item.scheme.name]))
    const scheme = newId ? copyScheme(read.value, { id, name: freeName(read.value.name, names) }) : read.value
    const saved = await this.save(scheme)
    if (!saved.ok) return saved
    try {
      const mappedLabels = await this.memory.takeInBeside(file, read.value.id, id)
      return ok({ scheme: saved.value, newId, mappedLabels })
    } catch (cause) {
      return failure('not-saved', saveError(cause).message)
    }
  }

  /** Writes a scheme, shipped or own, as a file elsewhere, and beside it the labels that are mapped by hand for it. */
  async putOut(id: string, file: string): Promise<Result<ExportedScheme, SchemeFailure>> {
    const scheme = await this.find(id)
    if (scheme === null) return failure('not-found', 'Ordningen finnes ikke lenger. Velg en annen.')
    try {
      await writeFileWhole(file, schemeFileText(scheme))
      const mappingsFileName = await this.memory.putOutBeside(id, file)
      return ok({ fileName: path.basename(file), mappingsFileName })
    } catch (cause) {
      return failure('not-saved', saveError(cause).message)
    }
  }

  private fileOf(id: string): string {
    return path.join(this.folder, `${id}.json`)
  }

  private async fileNames(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => [])
    return names.filter(name => name.endsWith('.json'))
  }

  private async read(fileName: string) {
    const id = fileName.slice(0, -'.json'.length)
    const read = await readSchemeFile(path.join(this.folder, fileName))
    const broken = (faults: readonly string[]) => ({ origin: 'broken' as const, id, fileName, faults })
    if (!read.ok) return broken(read.error)
    if (isShipped(read.value.id)) {
      return broken([`Id-en «${read.value.id}» tilhører en ordning som følger med. Importer filen på nytt.`])
    }
    if (read.value.id !== id) {
      return broken([`Filen inneholder ordningen «${read.value.id}» og må hete «${read.value.id}.json».`])
    }
    return { origin: 'own' as const, id, scheme: read.value }
  }
}

function isShipped(id: string): boolean {
  return shippedSchemes().some(scheme => scheme.id === id)
}

function freeName(name: string, taken: readonly string[]): string {
  let free = name
  for (let number = 2; taken.includes(free); number++) free = `${name} (${number})`
  return free
}

function failure(kind: SchemeFailure['kind'], message: string): Result<never, SchemeFailure> {
  return err({ kind, message })
}

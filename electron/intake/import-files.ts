import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LabelMappings } from '#shared/intake/form-field'
import type { IntakeReport, ReadPacket, RejectedFile } from '#shared/intake/report'
import { findUnits } from './find-units'
import type { IntakeUnit } from './intake-protocol'
import { type LaunchIntakeChild, launchHere } from './launch-child'
import { ReaderPool } from './run-unit'
import { unfinishedPrefix } from './staging'

/** How far an import has come: units begun, packets read so far, and the file that is being read. */
export type IntakeProgress = {
  readonly unitsDone: number
  readonly units: number
  /** Files begun, and files found; a packet folder and a zip count as one. */
  readonly filesDone: number
  readonly files: number
  readonly packets: number
  readonly file: string
}

export type ImportOptions = {
  /** Where attachments are put, each under its SHA-256; made if it is missing. */
  readonly stagingDir: string
  readonly labelMappings?: LabelMappings
  /** The grant year of amounts that name none: the scheme's. */
  readonly grantYear?: number
  readonly onProgress?: (progress: IntakeProgress) => void
  readonly signal?: AbortSignal
  readonly launch?: LaunchIntakeChild
  readonly idleMs?: number
}

/**
 * Reads files and folders in a disposable process and gives what was found, in the order of the files. One bad file
 * never stops the rest: a reader that dies or falls silent is replaced, and the file it was lost on is refused.
 * After an abort the rest is refused as cancelled. Attachments that no packet refers to are removed again.
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<IntakeReport> {
  const { stagingDir, onProgress, signal } = options
  await mkdir(stagingDir, { recursive: true })
  const before = new Set(await readdir(stagingDir))
  const { units, rejected: unfound } = await findUnits(paths)
  const pool = new ReaderPool(options.launch ?? (await launchHere()), options)
  const packets: ReadPacket[] = []
  const rejected: RejectedFile[] = [...unfound]
  const warnings: IntakeReport['warnings'][number][] = []
  const files = units.reduce((sum, unit) => sum + filesOf(unit).length, 0)
  let filesDone = 0
  try {
    for (const [index, unit] of units.entries()) {
      const names = filesOf(unit)
      const tell = (file: string) => {
        const place = Math.max(0, names.indexOf(file))
        const done = filesDone + place
        onProgress?.({
          unitsDone: index,
          units: units.length,
          filesDone: done,
          files,
          packets: packets.length,
          file,
        })
      }
      const read = await pool.read(unit, tell, signal)
      packets.push(...read.packets)
      rejected.push(...read.rejected)
      warnings.push(...read.warnings)
      filesDone += names.length
    }
    const all = { unitsDone: units.length, units: units.length, filesDone: files, files }
    onProgress?.({ ...all, packets: packets.length, file: '' })
  } finally {
    pool.close()
    await removeUnused(stagingDir, before, packets)
  }
  return { packets, rejected, warnings }
}

function filesOf(unit: IntakeUnit): readonly string[] {
  return unit.kind === 'files' ? unit.files.map(({ name }) => name) : [unit.name]
}

async function removeUnused(
  stagingDir: string,
  before: ReadonlySet<string>,
  packets: readonly ReadPacket[],
): Promise<void> {
  const used = new Set(packets.flatMap(({ packet }) => packet.attachments.map(file => file.sha256)))
  for (const name of await readdir(stagingDir)) {
    if (before.has(name) || used.has(name)) continue
    if (/^[0-9a-f]{64}$/.test(name) || name.startsWith(unfinishedPrefix)) {
      await rm(join(stagingDir, name), { force: true })
    }
  }
}

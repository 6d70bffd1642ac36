import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll } from 'vitest'
import { type ImportOptions, importFiles } from '#electron/intake/import-files'
import type { IntakeReport } from '#shared/intake/report'
import { launchInProcess } from '../../fixtures/intake/launch-in-process'

/** The least form that can be imported, with what a test changes in it. */
export function soknad(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: 'tildeling/application@1',
    title: 'Felles kveldsteam',
    applicant: { name: 'Lier kommune', orgNumber: '857566122', side: 'kommune' },
    budget: { requested: { 2025: 500_000 } },
    ...changes,
  }
}

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A zip of files, each given as text or bytes. */
export function zipOf(files: Files): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

/** A zip packet with a form and attachments. */
export function zipPacket(form: unknown = soknad(), attachments: Files = {}): Uint8Array {
  const inside = Object.entries(attachments).map(([name, content]) => [`vedlegg/${name}`, content] as const)
  return zipOf({ 'soknad.json': JSON.stringify(form), ...Object.fromEntries(inside) })
}

const folders: string[] = []

// What a test file has made is cleared when it is done.
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** A folder of its own with these files in it. */
export async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tildeling-intake-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, 'inn', name)
    await mkdir(name.endsWith('/') ? path : dirname(path), { recursive: true })
    if (!name.endsWith('/')) await writeFile(path, content)
  }
  await mkdir(join(folder, 'inn'), { recursive: true })
  return folder
}

/** Imports a folder with these files through the readers themselves. */
export async function importing(
  files: Files,
  options: Partial<ImportOptions> = {},
): Promise<IntakeReport & { readonly stagingDir: string }> {
  const folder = await folderOf(files)
  const stagingDir = join(folder, 'vedlegg')
  const report = await importFiles([join(folder, 'inn')], {
    stagingDir,
    grantYear: 2025,
    launch: launchInProcess,
    ...options,
  })
  return { ...report, stagingDir }
}

/** What was found, in short: titles, refusals as "file: reason", and warnings as "file: field". */
export function inShort(report: IntakeReport) {
  return {
    titles: report.packets.map(({ packet }) => packet.form.title),
    rejected: report.rejected.map(({ file, reason }) => `${file}: ${reason}`),
    warnings: report.warnings.map(({ file, field }) => `${file}: ${field}`),
  }
}

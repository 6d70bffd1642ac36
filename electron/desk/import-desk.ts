import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importFiles } from '#electron/intake/import-files'
import { schemeOf } from '#electron/round/round-reading'
import { takeInPackets } from '#electron/round/take-in-packets'
import { grantYear } from '#shared/allocation/instance-from-round'
import { err, ok, type Result } from '#shared/base/result'
import { buildImport, type ImportPlan, outdatedMessage, type PlannedPacket } from '#shared/intake/plan-import'
import type { ImportReport, RoundFailure } from '#shared/ipc/round-channels'
import type { Entry } from '#shared/journal/entry'
import type { RoundDesk } from './round-desk'

/** Imports into the open round; keeps later versions staged until someone says what to do with them. */
export class ImportDesk {
  private pending: { readonly updated: readonly PlannedPacket[]; readonly stagingDir: string } | null = null

  constructor(private readonly desk: RoundDesk) {}

  async run(paths: readonly string[], signal: AbortSignal): Promise<Result<ImportReport, RoundFailure>> {
    const { round } = this.desk
    if (!round.ok) return round
    const { document } = round.value
    if (document.readOnly !== null) return err({ kind: 'refused', message: document.readOnly })
    await this.dropPending()
    const before = document.entries.length
    const stagingDir = await mkdtemp(path.join(tmpdir(), 'tildeling-import-'))
    let keep = false
    try {
      const report = await importFiles(paths, {
        stagingDir,
        grantYear: Number(grantYear(schemeOf(document.state.fields))),
        launch: this.desk.options.launch,
        signal,
        onProgress: ({ unitsDone, units, file }) =>
          this.desk.options.progress({ job: 'import', done: unitsDone, all: units, label: file }),
      })
      const packets = report.packets.map(({ packet }) => packet)
      const plan = await takeInPackets(round.value, packets, stagingDir, {
        withUpdates: false,
        now: () => new Date(),
      })
      if (!plan.ok) return err({ kind: 'not-saved', message: plan.error.message })
      keep = plan.value.updated.length > 0
      if (keep) this.pending = { updated: plan.value.updated, stagingDir }
      return ok({
        imported: plan.value.imported.map(listed),
        updated: plan.value.updated.map(listed),
        duplicates: plan.value.duplicates.map(listed),
        rejected: [
          ...report.rejected,
          ...plan.value.outdated.map(one => ({
            file: one.packet.file,
            reason: 'older-version',
            message: outdatedMessage(one),
          })),
        ],
        warnings: report.warnings,
        entries: document.entries.slice(before),
      })
    } finally {
      if (!keep) await rm(stagingDir, { recursive: true, force: true })
    }
  }

  /** Takes in the later versions of the named applications; the others are left, and the staged files cleared. */
  async settleUpdates(accept: readonly string[]): Promise<Result<readonly Entry[], RoundFailure>> {
    const { round } = this.desk
    if (!round.ok) return round
    const { pending } = this
    if (pending === null) return ok([])
    const updated = pending.updated.filter(({ applicationId }) => accept.includes(applicationId))
    for (const { packet } of updated) {
      for (const { sha256 } of packet.attachments) {
        await round.value.attachments.takeIn(path.join(pending.stagingDir, sha256), sha256)
      }
    }
    await this.dropPending()
    if (updated.length === 0) return ok([])
    const plan: ImportPlan = { imported: [], updated, duplicates: [], outdated: [] }
    const { document } = round.value
    const written = await document.append(buildImport(document.state.fields, plan, new Date().toISOString()))
    return written.ok ? written : err({ kind: 'not-saved', message: written.error.message })
  }

  async dropPending(): Promise<void> {
    const { pending } = this
    this.pending = null
    if (pending !== null) await rm(pending.stagingDir, { recursive: true, force: true })
  }
}

function listed({ applicationId, packet }: PlannedPacket) {
  return { file: packet.file, applicationId, title: packet.form.title }
}

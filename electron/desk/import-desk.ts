import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { saveError } from '#electron/files/journal-file'
import { importFiles } from '#electron/intake/import-files'
import { schemeOf } from '#electron/round/round-reading'
import type { StoredRound } from '#electron/round/stored-round'
import type { LabelMemory } from '#electron/schemes/label-memory'
import { grantYear } from '#shared/allocation/instance-from-round'
import { type ApplicationId, asId } from '#shared/base/ids'
import { err, ok, type Result } from '#shared/base/result'
import { labelMappingsOf, mergeMappings, withoutMappings } from '#shared/intake/label-mappings'
import {
  buildImport,
  decidedAlready,
  type ImportPlan,
  outdatedMessage,
  type PlannedPacket,
  planImport,
} from '#shared/intake/plan-import'
import type { IntakeReport } from '#shared/intake/report'
import type { ImportChoice, ImportPreview, TakenInReport } from '#shared/ipc/import-channels'
import type { RoundFailure } from '#shared/ipc/round-channels'
import type { Entry } from '#shared/journal/entry'
import { selectLabelMappings } from '#shared/round/import-view'
import {
  type ImportReport,
  importReported,
  type LabelMapping,
  labelsMapped,
} from '#shared/round/kinds/import-entries'
import { selectApplications } from '#shared/round/round-view'
import type { RoundDesk } from './round-desk'

/** What was read and waits for a person: nothing of it is in the round yet. */
interface Pending {
  readonly roundId: string
  readonly paths: readonly string[]
  readonly report: IntakeReport
  readonly planned: readonly (PlannedPacket & { readonly kind: keyof ImportPlan })[]
  readonly stagingDir: string
}

type Answer<T> = Promise<Result<T, RoundFailure>>

/** So many applications go into the journal in one write; between two writes a person can stop. */
const batchSize = 20

/** Imports into the open round: reads what was chosen, shows it, and takes in what a person says. */
export class ImportDesk {
  private pending: Pending | null = null

  constructor(
    private readonly desk: RoundDesk,
    private readonly memory: LabelMemory,
  ) {}

  /** Reads files and folders and says what they would mean for the round. Nothing is taken in. */
  async read(paths: readonly string[], signal: AbortSignal): Answer<ImportPreview> {
    const { round } = this.desk
    if (!round.ok) return round
    const { document } = round.value
    if (document.readOnly !== null) return err({ kind: 'refused', message: document.readOnly })
    await this.leave()
    // The reader takes a moment to start; from now on there is something to see, and a way out.
    this.desk.options.progress({ job: 'import', done: 0, all: 0, label: '' })
    const stagingDir = await mkdtemp(path.join(tmpdir(), 'tildeling-import-'))
    let keep = false
    try {
      const mappings = await this.mappingsOf(round.value)
      const report = await importFiles(paths, {
        stagingDir,
        grantYear: Number(grantYear(schemeOf(document.state.fields))),
        labelMappings: labelMappingsOf(mappings),
        launch: this.desk.options.importer.launch,
        signal,
        onProgress: ({ filesDone, files, file }) =>
          this.desk.options.progress({ job: 'import', done: filesDone, all: files, label: file }),
      })
      const plan = planImport(
        document.state.fields,
        report.packets.map(({ packet }) => packet),
      )
      const planned = inOrderOfFiles(report, plan)
      this.pending = { roundId: round.value.roundId, paths, report, planned, stagingDir }
      keep = true
      return ok(previewOf(this.pending, mappings))
    } finally {
      if (!keep) await rm(stagingDir, { recursive: true, force: true })
    }
  }

  /** Remembers what labels mean, for the round and for its scheme, and reads the same files again. */
  async readAgain(
    mappings: readonly LabelMapping[],
    signal: AbortSignal,
  ): Answer<ImportPreview & { readonly entries: readonly Entry[] }> {
    const { pending } = this
    if (pending === null) return err({ kind: 'refused', message: 'Filene er lagt bort. Velg dem på nytt.' })
    const known = await this.mappings()
    if (!known.ok) return known
    const saved = await this.setMappings(mergeMappings(known.value, mappings))
    if (!saved.ok) return saved
    const preview = await this.read(pending.paths, signal)
    return preview.ok ? ok({ ...preview.value, entries: saved.value.entries }) : preview
  }

  /** Every label that is mapped by hand, for the open round. */
  async mappings(): Answer<readonly LabelMapping[]> {
    const { round } = this.desk
    return round.ok ? ok(await this.mappingsOf(round.value)) : round
  }

  /** Writes the whole list: to the journal, for this round wherever it is opened, and for the scheme's next rounds. */
  async setMappings(
    mappings: readonly LabelMapping[],
  ): Answer<{ readonly mappings: readonly LabelMapping[]; readonly entries: readonly Entry[] }> {
    const { round } = this.desk
    if (!round.ok) return round
    const { document } = round.value
    if (document.readOnly !== null) return err({ kind: 'refused', message: document.readOnly })
    const schemeId = schemeOf(document.state.fields).id
    const before = await this.mappingsOf(round.value)
    const gone = before.map(({ label }) => label)
    const others = withoutMappings(await this.memory.read(schemeId), gone)
    try {
      await this.memory.write(schemeId, mergeMappings(others, mappings))
    } catch (cause) {
      return err({ kind: 'not-saved', message: saveError(cause).message })
    }
    const written = await document.append([labelsMapped({ mappings: mappings.map(one => ({ ...one })) })])
    if (!written.ok) return err({ kind: 'not-saved', message: written.error.message })
    return ok({ mappings, entries: written.value })
  }

  /**
   * Takes in what a person chose, a few applications at a time: attachments first, so that an entry never speaks of one
   * that is not there. What is in when somebody stops, or the disk is full, stays; the report names the rest.
   */
  async accept(choices: readonly ImportChoice[], signal: AbortSignal): Answer<TakenInReport> {
    const { round } = this.desk
    if (!round.ok) return round
    const { pending } = this
    if (pending === null || pending.roundId !== round.value.roundId) {
      return err({ kind: 'refused', message: 'Filene er lagt bort. Velg dem på nytt.' })
    }
    const { document } = round.value
    const before = document.entries.length
    const held = new Set<string>(selectApplications(document.state.fields).map(({ id }) => id))
    const chosen = chosenPackets(pending, choices, held)
    const outcome = await this.takeIn(round.value, pending, chosen.taken, signal)
    const { rejected, warnings } = pending.report
    const updated = outcome.done.filter(one => chosen.versions.has(one))
    const report: ImportReport = {
      importId: randomUUID(),
      imported: outcome.done.filter(one => !chosen.versions.has(one)).map(listed),
      updated: updated.map(listed),
      left: chosen.left.map(listed),
      duplicates: pending.planned.filter(({ kind }) => kind === 'duplicates').map(listed),
      rejected: [
        ...rejected.map(({ file, reason, message }) => ({ file, reason, message })),
        ...pending.planned
          .filter(one => one.kind === 'outdated' && !outcome.done.includes(one))
          .map(one => ({ file: one.packet.file, reason: 'older-version', message: outdatedMessage(one) })),
        ...chosen.taken.slice(outcome.done.length).map(({ packet: { file, form } }) => ({
          file,
          reason: outcome.failure === null ? 'cancelled' : 'not-saved',
          message: `${file}: «${form.title}» ble ikke tatt inn. ${outcome.failure ?? 'Importen ble avbrutt.'}`,
        })),
      ],
      warnings: [...warnings, ...decidedAlready(document.state.fields, updated)].map(
        ({ file, field, message }) => ({ file, field, message }),
      ),
    }
    await this.leave()
    const written = await document.append([importReported(report)])
    if (!written.ok && outcome.done.length === 0) {
      return err({ kind: 'not-saved', message: written.error.message })
    }
    return ok({ report, entries: document.entries.slice(before) })
  }

  /** Puts away what was read. */
  async leave(): Promise<void> {
    const { pending } = this
    this.pending = null
    if (pending !== null) await rm(pending.stagingDir, { recursive: true, force: true })
  }

  private async takeIn(
    round: StoredRound,
    { stagingDir }: Pending,
    taken: readonly PlannedPacket[],
    signal: AbortSignal,
  ): Promise<{ readonly done: readonly PlannedPacket[]; readonly failure: string | null }> {
    const done: PlannedPacket[] = []
    try {
      for (let at = 0; at < taken.length && !signal.aborted; at += batchSize) {
        const batch = taken.slice(at, at + batchSize)
        for (const { packet } of batch) {
          this.desk.options.progress({
            job: 'take-in',
            done: at,
            all: taken.length,
            label: packet.form.title,
          })
          for (const { sha256 } of packet.attachments) {
            await round.attachments.takeIn(path.join(stagingDir, sha256), sha256)
          }
        }
        const plan: ImportPlan = { imported: batch, updated: [], duplicates: [], outdated: [] }
        const { document } = round
        const written = await document.append(
          buildImport(document.state.fields, plan, new Date().toISOString()),
        )
        if (!written.ok) return { done, failure: written.error.message }
        done.push(...batch)
      }
    } catch (cause) {
      return { done, failure: saveError(cause).message }
    }
    return { done, failure: null }
  }

  private async mappingsOf({ document }: StoredRound): Promise<readonly LabelMapping[]> {
    const { fields } = document.state
    return mergeMappings(await this.memory.read(schemeOf(fields).id), selectLabelMappings(fields))
  }
}

/** The plan in one row, in the order of planning (versions of one application by when they were sent). */
function inOrderOfFiles(report: IntakeReport, plan: ImportPlan): Pending['planned'] {
  const place = new Map(report.packets.map(({ packet }, index) => [packet, index]))
  const kinds = ['imported', 'updated', 'duplicates', 'outdated'] as const
  const all = kinds.flatMap(kind => plan[kind].map(one => ({ ...one, kind })))
  // A new application stands before its own later versions, which a stable order of files might turn round.
  const rank = (one: (typeof all)[number]) => (one.kind === 'imported' ? 0 : 1)
  return all.sort(
    (a, b) =>
      rank(a) - rank(b) || (rank(a) === 0 ? (place.get(a.packet) ?? 0) - (place.get(b.packet) ?? 0) : 0),
  )
}

function previewOf({ report, planned }: Pending, mappings: readonly LabelMapping[]): ImportPreview {
  return {
    items: planned.map(({ kind, applicationId, packet, near }, key) => ({
      key,
      kind: kind === 'imported' ? (near.length > 0 ? 'near' : 'new') : previewKinds[kind],
      applicationId,
      packet,
      near,
    })),
    rejected: report.rejected,
    warnings: report.warnings,
    mappings,
  }
}

const previewKinds = { updated: 'version', duplicates: 'duplicate', outdated: 'outdated' } as const

interface Chosen {
  readonly taken: readonly PlannedPacket[]
  readonly left: readonly PlannedPacket[]
  /** Those of `taken` that become a later version of something. */
  readonly versions: ReadonlySet<PlannedPacket>
}

/** What the choices mean; what nobody chose is left. A version may only be of what is, or comes, in the round. */
function chosenPackets(
  { planned }: Pending,
  choices: readonly ImportChoice[],
  held: ReadonlySet<string>,
): Chosen {
  const known = new Set(held)
  const byKey = new Map(choices.map(choice => [choice.key, choice]))
  const taken: PlannedPacket[] = []
  const left: PlannedPacket[] = []
  const versions = new Set<PlannedPacket>()
  for (const [key, one] of planned.entries()) {
    if (one.kind === 'duplicates') continue
    const choice = byKey.get(key)
    const of = choice?.versionOf ?? null
    if (choice === undefined || !choice.take) {
      if (one.kind !== 'outdated') left.push(one)
      continue
    }
    const named = of === null ? null : one.near.find(({ applicationId }) => applicationId === of)
    const applicationId: ApplicationId = named == null ? one.applicationId : asId(named.applicationId)
    const packet = named == null ? one : { ...one, applicationId }
    taken.push(packet)
    if (known.has(applicationId)) versions.add(packet)
    known.add(applicationId)
  }
  return { taken, left, versions }
}

function listed({ applicationId, packet }: PlannedPacket) {
  return { file: packet.file, applicationId, title: packet.form.title }
}

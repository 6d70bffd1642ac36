import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importFiles } from '#electron/intake/import-files'
import type { LaunchIntakeChild } from '#electron/intake/launch-child'
import { schemeOf } from '#electron/round/round-reading'
import { takeInPackets } from '#electron/round/take-in-packets'
import { profileFolder } from '#electron/schemes/default-profile'
import { LabelMemory } from '#electron/schemes/label-memory'
import { grantYear } from '#shared/allocation/instance-from-round'
import { labelMappingsOf, mergeMappings } from '#shared/intake/label-mappings'
import { nearDuplicateMessage } from '#shared/intake/near-duplicates'
import { decidedAlready, outdatedMessage, type PlannedPacket } from '#shared/intake/plan-import'
import type { IntakeWarning } from '#shared/intake/report'
import type { Fields } from '#shared/round/fields'
import { selectLabelMappings } from '#shared/round/import-view'
import type { LabelMapping } from '#shared/round/kinds/import-entries'
import type { Arguments, Outcome, Terminal } from './command'
import { refuse } from './failure'
import { openForWriting, saveOrRefuse } from './round-argument'

/** Takes what files and folders hold into a round's file, and says what became of each. */
export async function importInto(
  args: Arguments,
  usage: string,
  paths: readonly string[],
  launch: LaunchIntakeChild,
  { print, tell, now }: Terminal,
): Promise<Outcome> {
  const stagingDir = await mkdtemp(path.join(tmpdir(), 'tildeling-import-'))
  try {
    const round = await openForWriting(args, usage)
    const year = Number(grantYear(schemeOf(round.document.state.fields)))
    const labelMappings = labelMappingsOf(await mappingsOf(round.document.state.fields))
    const report = await importFiles(paths, {
      stagingDir,
      grantYear: year,
      labelMappings,
      launch,
    })
    const packets = report.packets.map(({ packet }) => packet)
    const plan = await takeInPackets(round, packets, stagingDir, { withUpdates: true, now })
    if (!plan.ok) refuse(plan.error.message)
    await saveOrRefuse(round)
    const json = {
      imported: plan.value.imported.map(listed),
      updated: plan.value.updated.map(listed),
      duplicates: plan.value.duplicates.map(listed),
      rejected: [
        ...report.rejected.map(({ file, reason, message }) => ({ file, reason, message })),
        ...plan.value.outdated.map(outdated),
      ],
      warnings: [
        ...report.warnings.map(plainWarning),
        ...plan.value.imported.flatMap(({ packet, near }) => {
          const message = nearDuplicateMessage(packet, near)
          return message === null ? [] : [{ file: packet.file, field: 'title', message }]
        }),
        ...decidedAlready(round.document.state.fields, plan.value.updated),
      ],
    }
    print(
      `${json.imported.length} nye, ${json.updated.length} nye versjoner, ${json.duplicates.length} like, ${json.rejected.length} avvist.`,
    )
    for (const { message } of [...json.rejected, ...json.warnings]) tell(message)
    return { json, exitCode: json.rejected.length > 0 ? 3 : 0 }
  } finally {
    await rm(stagingDir, { recursive: true, force: true })
  }
}

/** What was mapped by hand: for the scheme, as this profile remembers it, and for the round, which counts for more. */
async function mappingsOf(fields: Fields): Promise<readonly LabelMapping[]> {
  const memory = new LabelMemory(profileFolder(process.env, process.platform))
  return mergeMappings(await memory.read(schemeOf(fields).id), selectLabelMappings(fields))
}

function outdated(planned: PlannedPacket) {
  return { file: planned.packet.file, reason: 'older-version', message: outdatedMessage(planned) }
}

/** The three parts of a warning that the report of the command line has. */
function plainWarning({ file, field, message }: IntakeWarning) {
  return { file, field, message }
}

function listed({ applicationId, packet }: PlannedPacket) {
  return { file: packet.file, applicationId, title: packet.form.title }
}

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { importFiles } from '#electron/intake/import-files'
import { importMarks, importMembers } from '#electron/intake/import-tables'
import type { LaunchIntakeChild } from '#electron/intake/launch-child'
import { grantYear } from '#shared/allocation/instance-from-round'
import { planMarks } from '#shared/assessment/plan-marks'
import { z } from '#shared/base/zod'
import type { Action } from '#shared/round/entry-kind'
import { impartialityDeclared, impartialityRuled } from '#shared/round/kinds/impartiality-entries'
import { memberSet } from '#shared/round/kinds/member-entries'
import { meetingSet, officeSet } from '#shared/round/kinds/office-entries'
import { screeningConcluded } from '#shared/round/kinds/screening-entries'
import { weightsLocked } from '#shared/round/kinds/weight-entries'
import { selectStanding } from '#shared/round/round-view'
import { exampleMeeting, exampleOffice } from './example-office'
import { screenWholeRound } from './organisations'
import { schemeOf } from './round-reading'
import { sampleFolder } from './sample-folder'
import { beginRound, shippedSchemes } from './schemes'
import { type OpenRound, takeInPackets } from './take-in-packets'

const impartialityFile = z.object({
  cases: z.array(
    z.object({
      member: z.string(),
      application: z.string(),
      declared: z.string(),
      ruling: z.object({ outcome: z.enum(['habil', 'inhabil']), reason: z.string() }),
    }),
  ),
})

export interface ExampleOptions {
  readonly roundId: string
  /** Where attachments lie until the round has them; whoever gives it clears it. */
  readonly stagingDir: string
  readonly now: () => Date
  readonly launch?: LaunchIntakeChild
  readonly onProgress?: (done: number, all: number, label: string) => void
  readonly signal?: AbortSignal
}

/** Thrown where somebody stopped the making of the example: what was made is of no use. */
export class ExampleCancelled extends Error {}

/**
 * Fills a new round with the example: packets and workbook through the real import, members, impartiality, marks,
 * office and meeting. It stops where the committee begins: nothing is distributed or decided.
 */
export async function fillExampleRound(round: OpenRound, options: ExampleOptions): Promise<void> {
  const folder = sampleFolder()
  const { document } = round
  const write = async (actions: readonly Action[]) => {
    const written = await document.append(actions)
    if (!written.ok) throw new Error(written.error.message)
  }
  const scheme = shippedSchemes().find(({ id }) => id === 'vest-viken-2025')
  if (scheme === undefined) throw new Error('The scheme of the example is missing')
  await write(beginRound(options.roundId, scheme, { title: 'Vest-Viken 2025 (eksempel)' }))
  await importExample(round, folder, options)
  stopWhereCancelled(options)

  const launch = options.launch === undefined ? {} : { launch: options.launch }
  const members = await importMembers(path.join(folder, 'members.csv'), launch)
  if (!members.ok) throw new Error(members.error.message)
  await write([
    ...members.value.records.map(member => memberSet({ memberId: member.id, member })),
    weightsLocked({ locked: true }),
    officeSet({ office: exampleOffice }),
    meetingSet({ meeting: exampleMeeting(members.value.records) }),
  ])
  await write(await impartialityActions(round, folder))
  const marks = await importMarks(path.join(folder, 'marks.csv'), launch)
  if (!marks.ok) throw new Error(marks.error.message)
  const planned = planMarks(document.state.fields, schemeOf(document.state.fields), marks.value.records)
  stopWhereCancelled(options)
  await write(planned.actions)
  await write(dismissLate(round))
}

function stopWhereCancelled({ signal }: ExampleOptions): void {
  if (signal?.aborted) throw new ExampleCancelled()
}

async function importExample(round: OpenRound, folder: string, options: ExampleOptions): Promise<void> {
  const names = (await readdir(folder)).filter(name => /\.(zip|xlsx)$/.test(name)).sort()
  const { stagingDir } = options
  const report = await importFiles(
    names.map(name => path.join(folder, name)),
    {
      stagingDir,
      grantYear: Number(grantYear(schemeOf(round.document.state.fields))),
      ...(options.launch === undefined ? {} : { launch: options.launch }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onProgress: ({ unitsDone, units, file }) => options.onProgress?.(unitsDone, units, file),
    },
  )
  stopWhereCancelled(options)
  const [rejected] = report.rejected
  if (rejected !== undefined) throw new Error(rejected.message)
  const packets = report.packets.map(({ packet }) => packet)
  const taken = await takeInPackets(round, packets, stagingDir, { withUpdates: false, now: options.now })
  if (!taken.ok) throw new Error(taken.error.message)
}

async function impartialityActions({ document }: OpenRound, folder: string): Promise<readonly Action[]> {
  const text = await readFile(path.join(folder, 'impartiality.json'), 'utf8')
  const { cases } = impartialityFile.parse(JSON.parse(text))
  const applications = selectStanding(document.state.fields)
  return cases.flatMap(({ member, application, declared, ruling }) => {
    const found = applications.find(({ packet }) => packet.form.title === application)
    if (found === undefined) throw new Error(`The example has no application «${application}»`)
    const about = { applicationId: found.id, memberId: member }
    return [
      impartialityDeclared({ ...about, declaration: { tie: true, ground: declared } }),
      impartialityRuled({ ...about, ruling: { outcome: ruling.outcome, reason: ruling.reason } }),
    ]
  })
}

/** In the example the body follows the proposal to dismiss what came too late. */
function dismissLate({ document }: OpenRound): readonly Action[] {
  return [...screenWholeRound(document.state.fields)]
    .filter(([, screening]) => screening.proposed === 'dismissed')
    .map(([applicationId]) =>
      screeningConcluded({
        applicationId,
        conclusion: { status: 'dismissed', reason: 'Søknaden kom inn etter søknadsfristen.' },
      }),
    )
}

import { importMarks } from '#electron/intake/import-tables'
import { schemeOf } from '#electron/round/round-reading'
import { planMarks } from '#shared/assessment/plan-marks'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { appendOrRefuse, openForWriting, saveOrRefuse } from '../round-argument'

const usage = 'marks <runde> <fil>'

export const marks: Command = {
  name: 'marks',
  usage,
  summary: 'Leser inn poeng (CSV eller Excel).',
  options: [],
  run: async (args, { print, tell }) => {
    const [, file] = args.words
    const round = await openForWriting(args, usage)
    if (file === undefined) misuse(`Oppgi filen med poeng. Bruk: ${usage}`)
    const reading = await importMarks(file)
    if (!reading.ok) refuse(reading.error.message)
    const { fields } = round.document.state
    const only = round.file?.header.bundle?.memberId ?? null
    const plan = planMarks(fields, schemeOf(fields), reading.value.records, only)
    if (plan.actions.length > 0) {
      await appendOrRefuse(round, plan.actions)
      await saveOrRefuse(round)
    }
    const rejected = [...reading.value.refused, ...plan.refused]
    print(`${plan.actions.length} poeng lest inn, ${rejected.length} rader avvist.`)
    for (const { message } of rejected) tell(message)
    return { json: { marks: plan.actions.length, rejected }, exitCode: rejected.length > 0 ? 3 : 0 }
  },
}

import { importMembers } from '#electron/intake/import-tables'
import { memberSet } from '#shared/round/kinds/member-entries'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { appendOrRefuse, openForWriting, saveOrRefuse } from '../round-argument'

const usage = 'members <runde> <fil>'

export const members: Command = {
  name: 'members',
  usage,
  summary: 'Leser inn medlemslisten (CSV eller Excel).',
  options: [],
  run: async (args, { print, tell }) => {
    const [, file] = args.words
    const round = await openForWriting(args, usage)
    if (file === undefined) misuse(`Oppgi filen med medlemmer. Bruk: ${usage}`)
    const reading = await importMembers(file)
    if (!reading.ok) refuse(reading.error.message)
    const { records, refused } = reading.value
    if (records.length > 0) {
      await appendOrRefuse(
        round,
        records.map(member => memberSet({ memberId: member.id, member })),
      )
      await saveOrRefuse(round)
    }
    print(`${records.length} medlemmer lest inn, ${refused.length} rader avvist.`)
    for (const { message } of refused) tell(message)
    return {
      json: { members: records.length, rejected: refused },
      exitCode: refused.length > 0 ? 3 : 0,
    }
  },
}

import { describeApplications } from '#electron/round/describe-applications'
import type { Command } from '../command'
import { openRoundArgument } from '../round-argument'

const usage = 'applications <runde>'

export const applications: Command = {
  name: 'applications',
  usage,
  summary: 'Viser søknadene med kontroll, poeng og vedtak.',
  options: [],
  run: async (args, { print }) => {
    const round = await openRoundArgument(args, usage)
    const json = describeApplications(round.document.state.fields)
    for (const one of json) {
      print(`${one.number}. ${one.title} – ${one.applicant}: ${one.requested} kr, ${one.screening.status}`)
    }
    return { json, exitCode: 0 }
  },
}

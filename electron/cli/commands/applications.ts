import { describeApplications } from '#electron/round/describe-applications'
import { reportStatus } from '#shared/document/screening-report'
import { formatKroner } from '#shared/money/format-kroner'
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
      const status = reportStatus[one.screening.status].toLowerCase()
      print(`${one.number}. ${one.title} – ${one.applicant}: ${formatKroner(one.requested)}, ${status}`)
    }
    return { json, exitCode: 0 }
  },
}

import { describeApplications } from '#electron/round/describe-applications'
import { screeningWords } from '#shared/i18n/round-words'
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
    for (const one of json) print(applicationLine(one))
    return { json, exitCode: 0 }
  },
}

type Listed = Pick<
  ReturnType<typeof describeApplications>[number],
  'number' | 'title' | 'applicant' | 'requested' | 'screening'
>

/** One application on one line, for a person. */
export function applicationLine({ number, title, applicant, requested, screening }: Listed): string {
  return `${number}. ${title} – ${applicant}: ${formatKroner(requested)}, ${screeningWords[screening.status]}`
}

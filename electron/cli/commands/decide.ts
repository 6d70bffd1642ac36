import { allocateRound } from '#electron/round/allocate-round'
import { describeApplications } from '#electron/round/describe-applications'
import { buildFreeze, proposeFromAllocation } from '#electron/round/freeze-decisions'
import { createSolver } from '#electron/work/solve'
import { isIsoDate } from '#shared/i18n/calendar'
import { formatKroner } from '#shared/money/format-kroner'
import { selectFrozen } from '#shared/round/round-view'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { openForWriting, required, saveOrRefuse } from '../round-argument'
import { methodOption } from './allocate'

const usage = 'decide <runde> --method <id> --meeting <ÅÅÅÅ-MM-DD> --reason <tekst>'

export const decide: Command = {
  name: 'decide',
  usage,
  summary: 'Låser vedtak etter en beregnet fordeling.',
  options: ['method', 'meeting', 'reason'],
  run: async (args, { print }) => {
    const method = methodOption(args, usage)
    const date = required(args, 'meeting', usage)
    const reason = required(args, 'reason', usage)
    if (!isIsoDate(date)) misuse(`«${date}» er ikke en dato. Skriv møtedatoen som ÅÅÅÅ-MM-DD.`)
    const round = await openForWriting(args.words[0], usage)
    const { fields } = round.document.state
    if (selectFrozen(fields).size > 0) {
      refuse('Vedtakene i runden er allerede låst. Et nytt vedtak gjøres i programmet, med begrunnelse.')
    }
    const solver = createSolver()
    try {
      const allocated = await allocateRound(fields, { method }, solver.solve)
      if (!allocated.ok) refuse(...allocated.error)
      const { result } = allocated.value
      const action = buildFreeze(fields, proposeFromAllocation(fields, result, reason), { date, method })
      if (!action.ok) refuse(...action.error)
      await round.document.append([action.value])
      await saveOrRefuse(round)
      print(
        `Vedtakene er låst. Tildelt ${formatKroner(result.spent)}, igjen ${formatKroner(result.remainder)}.`,
      )
      const decisions = describeApplications(round.document.state.fields).map(({ id, decision }) => ({
        applicationId: id,
        ...decision,
      }))
      return { json: { decisions, spent: result.spent, remainder: result.remainder }, exitCode: 0 }
    } finally {
      await solver.dispose()
    }
  },
}

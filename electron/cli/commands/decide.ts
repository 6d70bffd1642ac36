import { allocateRound } from '#electron/round/allocate-round'
import { describeApplications } from '#electron/round/describe-applications'
import { buildFreeze, proposeFromAllocation } from '#electron/round/freeze-decisions'
import { screenWholeRound } from '#electron/round/organisations'
import { schemeOf } from '#electron/round/round-reading'
import { createSolver } from '#electron/work/solve'
import { isIsoDate } from '#shared/i18n/calendar'
import { formatKroner } from '#shared/money/format-kroner'
import type { Fields } from '#shared/round/fields'
import { selectFrozen, selectStanding } from '#shared/round/round-view'
import { scoreRound } from '#shared/scoring/score-round'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { appendOrRefuse, openForWriting, required, saveOrRefuse } from '../round-argument'
import { methodOption } from './allocate'

const usage = 'decide <runde> --method <id> --meeting <ÅÅÅÅ-MM-DD> --reason <tekst>'

export const decide: Command = {
  name: 'decide',
  usage,
  summary: 'Låser vedtak etter en beregnet fordeling.',
  options: ['method', 'meeting', 'reason'],
  run: async (args, { print, tell }) => {
    const method = methodOption(args, usage)
    const date = required(args, 'meeting', usage)
    const reason = required(args, 'reason', usage)
    if (!isIsoDate(date)) misuse(`«${date}» er ikke en dato. Skriv møtedatoen som ÅÅÅÅ-MM-DD.`)
    const round = await openForWriting(args, usage)
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
      for (const line of openQuestions(fields)) tell(line)
      await appendOrRefuse(round, [action.value])
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

/** What a committee should have settled before it decided, one line an application. */
function openQuestions(fields: Fields): readonly string[] {
  const scores = scoreRound(fields, schemeOf(fields))
  const screenings = screenWholeRound(fields)
  return selectStanding(fields).flatMap(({ id, number, packet }) => {
    const name = `Søknad ${number} «${packet.form.title}»`
    const { status } = screenings.get(id) ?? {}
    return [
      ...(status === 'unclear' ? [`${name}: formalkontrollen er ikke avklart. Kontroller vedtaket.`] : []),
      ...(status !== 'dismissed' && (scores.get(id)?.score ?? null) === null
        ? [`${name}: søknaden har ingen poeng. Kontroller vedtaket.`]
        : []),
    ]
  })
}

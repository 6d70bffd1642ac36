import { listInWords } from '#shared/i18n/list-in-words'
import type { Side } from '#shared/round/application-form'
import { ask, type Check, type CheckContext, fields, isAnswered, partiesOn } from '../context'
import { sidesNamed, speaksOf } from '../parties'

/**
 * Whether the budget shows what each municipality and the hospital put in. A party is shown by its name in a line;
 * "de fem kommunene" shows every municipality.
 */
export const checkOwnContributionByParty: Check<'own-contribution-by-party'> = context => {
  const lines = (context.form.budget.ownContribution ?? []).filter(
    line => line.amount > 0 || isAnswered(line.text),
  )
  const lookedAt = fields(context, 'budget.ownContribution')
  const wanted = ask(
    'oversikt over hva hver kommune og sykehuset bidrar med',
    'oversikt over kva kvar kommune og sjukehuset bidreg med',
  )
  if (lines.length === 0) {
    return {
      met: false,
      message: 'Budsjettet viser ikke hva partene bidrar med. Be søkeren dele opp egen innsats.',
      lookedAt,
      ask: wanted,
    }
  }
  const isGeneral = (side: Side) =>
    lines.some(
      line => (line.side ?? [...sidesNamed(line.party, context.parties)][0]) === side && isPlural(line.party),
    )
  const missing = partiesOn(context, 'kommune', 'sykehus').filter(
    ({ name, side }) =>
      side !== null &&
      !isGeneral(side) &&
      !lines.some(line => speaksOf(line.party, name) || (line.side === side && isOnlyOne(context, side))),
  )
  if (missing.length === 0) {
    return {
      met: true,
      message: `Egen innsats er delt på ${listInWords(lines.map(line => line.party))}.`,
      lookedAt,
      ask: wanted,
    }
  }
  const names = listInWords(missing.map(party => party.name))
  const whole = (['kommune', 'sykehus'] as const).some(
    side =>
      partiesOn(context, side).length > 0 && partiesOn(context, side).every(party => missing.includes(party)),
  )
  const message = `Budsjettet viser ikke hva ${names} bidrar med. Be søkeren oppgi det.`
  return { met: whole ? false : null, message, lookedAt, ask: wanted }
}

function isPlural(party: string): boolean {
  return /kommunene|kommunane|alle (parter|partar)|partene|partane/i.test(party)
}

function isOnlyOne(context: CheckContext, side: Side): boolean {
  return partiesOn(context, side).length === 1
}

import { listInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import { formatKroner } from '#shared/money/format-kroner'
import { ownContributionKroner, type Side } from '#shared/round/application-form'
import { ask, type Check, type CheckContext, field, fields, isAnswered, partiesOn } from '../context'
import { speaksOf } from '../parties'
import { findMention } from '../words'
import { sidesNamed } from './parties'

/** Whether the parties put in something of their own, in kroner or in words. */
export const checkOwnContribution: Check<'own-contribution'> = context => {
  const lines = context.form.budget.ownContribution ?? []
  const lookedAt = fields(context, 'budget.ownContribution')
  const wanted = ask(
    'opplysning om egen innsats (arbeid, penger eller utstyr som partene bidrar med)',
    'opplysning om eigen innsats (arbeid, pengar eller utstyr som partane bidreg med)',
  )
  const sum = ownContributionKroner(context.form)
  if (sum > 0)
    return { met: true, message: `Partene bidrar med ${formatKroner(sum)}.`, lookedAt, ask: wanted }
  if (lines.some(line => isAnswered(line.text))) {
    return { met: true, message: 'Egen innsats er beskrevet, uten beløp.', lookedAt, ask: wanted }
  }
  const mention = findMention(
    context.form,
    /eg[ei]n(innsats|andel|andel|finansiering)|eigen(innsats|del|finansiering)|eig?en (ressurs)?innsats|egen(de)? ressurs/iu,
  )
  if (mention !== null) {
    const message = `Budsjettet har ingen egen innsats, men teksten sier ${quote(mention.sentence)}. Avklar om det er nok.`
    return { met: null, message, lookedAt: [...lookedAt, field(context, mention.path)], ask: wanted }
  }
  return {
    met: false,
    message: 'Fant ingen egen innsats. Be søkeren oppgi hva partene bidrar med.',
    lookedAt,
    ask: wanted,
  }
}

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

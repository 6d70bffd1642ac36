import { quote } from '#shared/i18n/quote'
import { formatKroner } from '#shared/money/format-kroner'
import { ownContributionKroner } from '#shared/round/application-form'
import { ask, type Check, field, fields, isAnswered } from '../context'
import { findMention } from '../words'

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

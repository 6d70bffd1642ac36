import { quote } from '#shared/i18n/quote'
import { ask, type Check, field, fields } from '../context'
import { findMention } from '../words'

/** Whether the project is known to a group or council of the fellowship, by what the form says. */
export const checkAnchored: Check<'anchored'> = context => {
  const mention = findMention(
    context.form,
    /tjenestemodellgruppe|tenestemodellgruppe|fagråd|\bTMG\b|forankr/iu,
  )
  const wanted = ask(
    'opplysning om forankring i tjenestemodellgruppe eller fagråd, eller grunnen til at prosjektet sendes direkte',
    'opplysning om forankring i tenestemodellgruppe eller fagråd, eller grunnen til at prosjektet blir sendt direkte',
  )
  if (mention === null) {
    return {
      met: false,
      message: 'Søknaden nevner verken tjenestemodellgruppe eller fagråd. Be om opplysning om forankringen.',
      lookedAt: fields(context, 'description', 'transition'),
      ask: wanted,
    }
  }
  const lookedAt = [field(context, mention.path)]
  const said = `Søknaden sier ${quote(mention.sentence)}.`
  return /tjenestemodell|tenestemodell|fagråd|TMG/i.test(mention.sentence) && !mention.negated
    ? { met: true, message: said, lookedAt, ask: wanted }
    : { met: null, message: `${said} Avklar om det er nok.`, lookedAt, ask: wanted }
}

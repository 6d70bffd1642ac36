import { listInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import { ask, type Check, field, fields } from '../context'
import { findMention } from '../words'

const digitalWords =
  /digital|e-helse|velferdsteknolog|telemedisin|hjemmeoppfølging|heimeoppfølging|videokonsultasjon|kunstig intelligens|programvare/iu
const digitalDemands: readonly (readonly [RegExp, string])[] = [
  [/e-helsestrategi|strategi for (digital|e-helse)/iu, 'nasjonal e-helsestrategi'],
  [/normen|norm for informasjonssikkerh/iu, 'Norm for informasjonssikkerhet'],
  [/nasjonale? (e-helse)?standard|standardar|standarder/iu, 'nasjonale standarder'],
]

/** Whether a digital measure speaks of the strategy, the norm and the standards; other measures are not touched. */
export const checkDigital: Check<'digital'> = context => {
  const digital = findMention(context.form, digitalWords, ['title', 'summary', 'purpose', 'description'])
  const missing = digitalDemands
    .filter(([words]) => findMention(context.form, words) === null)
    .map(([, name]) => name)
  const asked = listInWords(missing.length === 0 ? digitalDemands.map(([, name]) => name) : missing)
  const wanted = ask(
    `opplysning om hvordan tiltaket følger ${asked}`,
    `opplysning om korleis tiltaket følgjer ${asked}`,
  )
  const lookedAt =
    digital === null ? fields(context, 'summary', 'description') : [field(context, digital.path)]
  if (digital === null)
    return { met: true, message: 'Tiltaket ser ikke ut til å være digitalt.', lookedAt, ask: wanted }
  if (missing.length === 0)
    return { met: true, message: 'Søknaden nevner strategi, norm og standarder.', lookedAt, ask: wanted }
  const message = `Tiltaket ser ut til å være digitalt (${quote(digital.sentence)}), men nevner ikke ${asked}. Avklar om det er nødvendig.`
  return { met: null, message, lookedAt, ask: wanted }
}

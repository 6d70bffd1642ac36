import { listInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import { ask, type Check, field, fields, isAnswered } from '../context'
import type { Outcome } from '../finding'
import { findMention } from '../words'

/** Whether the measure is to go on in ordinary operations: the form's answer, and some words about how. */
export const checkLastingOperation: Check<'lasting-operation'> = context => {
  const confirmed = context.form.confirmations?.leadsToOrdinaryOperations
  const described = isAnswered(context.form.transition)
  const lookedAt = fields(context, 'confirmations.leadsToOrdinaryOperations', 'transition')
  const wanted = ask(
    'beskrivelse av hvordan tiltaket går over i ordinær drift',
    'skildring av korleis tiltaket går over i ordinær drift',
  )
  const answer = (met: boolean | null, message: string): Outcome => ({ met, message, lookedAt, ask: wanted })
  if (confirmed === false)
    return answer(
      false,
      'Søkeren oppgir at tiltaket ikke går over i ordinær drift. Avklar hva som skjer etterpå.',
    )
  if (described) return answer(true, 'Søknaden beskriver overgangen til drift.')
  return confirmed === true
    ? answer(null, 'Søkeren bekrefter overgang til drift, men beskriver den ikke. Be om en beskrivelse.')
    : answer(false, 'Søknaden sier ikke hvordan tiltaket går over i drift. Be om en beskrivelse.')
}

/** Whether the money is for something new, and not for today's operations: the form's own answer. */
export const checkNotOrdinaryOperations: Check<'not-ordinary-operations'> = context => {
  const confirmed = context.form.confirmations?.notOrdinaryOperations
  const lookedAt = fields(context, 'confirmations.notOrdinaryOperations')
  const wanted = ask(
    'bekreftelse på at tiltaket ikke er ordinær drift i dag',
    'stadfesting på at tiltaket ikkje er ordinær drift i dag',
  )
  if (confirmed === true)
    return {
      met: true,
      message: 'Søkeren bekrefter at tiltaket ikke er ordinær drift i dag.',
      lookedAt,
      ask: wanted,
    }
  return confirmed === false
    ? {
        met: false,
        message: 'Søkeren oppgir at tiltaket er ordinær drift i dag. Avklar hva som er nytt.',
        lookedAt,
        ask: wanted,
      }
    : {
        met: null,
        message: 'Søkeren har ikke svart på om tiltaket er ordinær drift i dag. Avklar det.',
        lookedAt,
        ask: wanted,
      }
}

/** Whether it is settled who answers for the patients, where that matters: the form's own answer. */
export const checkPatientResponsibility: Check<'patient-responsibility'> = context => {
  const answer = context.form.confirmations?.patientResponsibility
  const lookedAt = fields(context, 'confirmations.patientResponsibility')
  const wanted = ask(
    'avklaring av hvem som har ansvaret for pasientene',
    'avklaring av kven som har ansvaret for pasientane',
  )
  switch (answer) {
    case 'yes':
      return { met: true, message: 'Søkeren oppgir at pasientansvaret er avklart.', lookedAt, ask: wanted }
    case 'not-relevant':
      return { met: true, message: 'Søkeren oppgir at pasientansvar ikke er aktuelt.', lookedAt, ask: wanted }
    case 'no':
      return {
        met: false,
        message: 'Søkeren oppgir at pasientansvaret ikke er avklart. Be om en avklaring.',
        lookedAt,
        ask: wanted,
      }
    default:
      return {
        met: null,
        message: 'Søkeren har ikke svart på om pasientansvaret er avklart. Avklar det.',
        lookedAt,
        ask: wanted,
      }
  }
}

/** Whether the local fellowship has given the application a place on its list. */
export const checkLocalRank: Check<'local-rank'> = context => {
  const { localRank, localFellowship } = context.form
  const lookedAt = fields(context, 'localRank', 'localFellowship')
  const wanted = ask(
    'plassen på det lokale helsefellesskapets prioriteringsliste',
    'plassen på prioriteringslista til det lokale helsefellesskapet',
  )
  if (localRank === undefined) {
    return {
      met: false,
      message: 'Plass på den lokale prioriteringslisten mangler. Be det lokale helsefellesskapet om den.',
      lookedAt,
      ask: wanted,
    }
  }
  const by = isAnswered(localFellowship) ? ` (${localFellowship})` : ''
  return {
    met: true,
    message: `Søknaden er nummer ${localRank} på den lokale listen${by}.`,
    lookedAt,
    ask: wanted,
  }
}

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

/** What only a person can judge. */
export const leaveToPerson: Check<'judgement'> = context => ({
  met: null,
  message: 'Dette må vurderes ved å lese søknaden.',
  lookedAt: fields(context, 'purpose', 'description'),
  ask: null,
})

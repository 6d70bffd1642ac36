import { listInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import type { involvedParties } from '#shared/scheme/requirement'
import { ask, type Check, type CheckContext, field, fields, isAnswered, partiesOn } from '../context'
import type { Ask, Place } from '../finding'
import { findMention, type TextField } from '../words'

type Involved = (typeof involvedParties)[number]

interface Answer {
  readonly met: boolean | null
  readonly text: string
  readonly place: Place | null
}

/**
 * Whether each group that the call names took part. A partner of that kind, or words about it in the form, count;
 * words in a sentence that also says no are left to a person.
 */
export const checkInvolvement: Check<'involvement'> = (context, { parties }) => {
  const answers = parties.map(party => ({ party, ...answerFor(party, context) }))
  const open = answers.filter(answer => answer.met !== true)
  const lookedAt = [
    ...fields(context, 'partners', 'userInvolvement', 'unionInvolvement'),
    ...answers.flatMap(answer => (answer.place === null ? [] : [answer.place])),
  ]
  const names = (open.length === 0 ? [...parties] : open.map(answer => answer.party)).map(
    party => groups[party].name,
  )
  const wanted = ask(
    `dokumentasjon på medvirkning fra ${listInWords(names.map(name => name.nb))}`,
    `dokumentasjon på medverknad frå ${listInWords(names.map(name => name.nn))}`,
  )
  if (open.length === 0) {
    return { met: true, message: answers.map(answer => answer.text).join(' '), lookedAt, ask: wanted }
  }
  const met = open.some(answer => answer.met === false) ? false : null
  return {
    met,
    message: `${open.map(answer => answer.text).join(' ')} Avklar med søkeren.`,
    lookedAt,
    ask: wanted,
  }
}

const groups: Readonly<
  Record<Involved, { readonly name: Ask; readonly words: RegExp; readonly paths?: readonly TextField[] }>
> = {
  brukere: {
    name: ask('brukere', 'brukarar'),
    words:
      /bruk[ae]r(e|ar|ne|ane|råd|utval|organisasjon|representant|medvirk|medverk)|pårørende|pårørande|pasient(er|ar)? (har|er|deltar)/iu,
  },
  tillitsvalgte: {
    name: ask('tillitsvalgte', 'tillitsvalde'),
    words: /tillitsval|tillitsvald|fagforening|fagorganisasjon|\b(HTV|FTV)\b/iu,
  },
  vernetjenesten: {
    name: ask('vernetjenesten', 'vernetenesta'),
    words: /verneomb[ou]d|vernet(j|e)n|arbeidsmiljøutval|\bAMU\b/iu,
  },
  fastlege: {
    name: ask('fastleger', 'fastlegar'),
    words: /fastlege|allmennlege|praksiskonsulent|allmennpraksis/iu,
  },
}

function answerFor(party: Involved, context: CheckContext): Answer {
  const { name, words } = groups[party]
  const label = name.nb.charAt(0).toUpperCase() + name.nb.slice(1)
  const partner = partiesOn(context, party === 'brukere' ? 'bruker' : 'fastlege')[0]
  if ((party === 'brukere' || party === 'fastlege') && partner !== undefined) {
    return { met: true, text: `${label}: ${partner.name} er part.`, place: field(context, partner.path) }
  }
  const own = party === 'brukere' ? 'userInvolvement' : party === 'fastlege' ? null : 'unionInvolvement'
  const text = own === null ? undefined : context.form[own]
  if (own === 'userInvolvement' && isAnswered(text)) {
    return { met: true, text: `${label}: medvirkning er beskrevet.`, place: field(context, own) }
  }
  const mention = findMention(context.form, words)
  if (mention === null) {
    return own !== null && isAnswered(text)
      ? {
          met: null,
          text: `${label} er ikke nevnt der medvirkning fra ansatte er beskrevet.`,
          place: field(context, own),
        }
      : { met: false, text: `${label} er ikke nevnt.`, place: null }
  }
  const place = field(context, mention.path)
  return mention.negated
    ? { met: null, text: `${label}: søknaden sier ${quote(mention.sentence)}.`, place }
    : { met: true, text: `${label} er nevnt.`, place }
}

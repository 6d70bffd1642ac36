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
 * Whether each group that the call names took part. A partner of that kind, or words about it in the form, count.
 * Left to a person: a sentence that also says no, and general practitioners who are merely spoken of.
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
    message: `${open.map(answer => answer.text).join(' ')} Vurder det, eller spør søkeren.`,
    lookedAt,
    ask: wanted,
  }
}

const groups: Readonly<Record<Involved, { readonly name: Ask; readonly words: RegExp }>> = {
  brukere: {
    name: ask('brukere', 'brukarar'),
    words: /bruk[ae]r(råd|utval|organisasjon|representant|medvirk|medverk)|eldreråd|ungdomsråd/iu,
  },
  tillitsvalgte: {
    name: ask('tillitsvalgte', 'tillitsvalde'),
    words: /tillitsval|fagforening|fagorganisasjon|\b(HTV|FTV)\b/iu,
  },
  vernetjenesten: {
    name: ask('vernetjenesten', 'vernetenesta'),
    words: /verneomb[ou]d|vernetj?en|arbeidsmiljøutval|\bAMU\b/iu,
  },
  fastlege: {
    name: ask('fastleger', 'fastlegar'),
    words: /fastleg|allmennleg|praksiskonsulent|allmennpraksis/iu,
  },
}

/** The field where a form tells of a group; general practitioners have none of their own. */
const ownField: Readonly<Record<Involved, TextField | null>> = {
  brukere: 'userInvolvement',
  tillitsvalgte: 'unionInvolvement',
  vernetjenesten: 'unionInvolvement',
  fastlege: null,
}

function answerFor(party: Involved, context: CheckContext): Answer {
  const { name, words } = groups[party]
  const label = name.nb.charAt(0).toUpperCase() + name.nb.slice(1)
  const partner = partiesOn(context, party === 'brukere' ? 'bruker' : 'fastlege')[0]
  if ((party === 'brukere' || party === 'fastlege') && partner !== undefined) {
    return { met: true, text: `${label}: ${partner.name} er part.`, place: field(context, partner.path) }
  }
  const own = ownField[party]
  const mention =
    (party === 'brukere' ? findMention(context.form, /\S/u, ['userInvolvement']) : null) ??
    findMention(context.form, words)
  if (mention === null) {
    return own !== null && isAnswered(context.form[own])
      ? {
          met: null,
          text: `${label} er ikke nevnt der medvirkning er beskrevet.`,
          place: field(context, own),
        }
      : { met: false, text: `${label} er ikke nevnt.`, place: null }
  }
  const place = field(context, mention.path)
  const merelyNamed = party === 'fastlege' && mention.path !== 'userInvolvement'
  return mention.negated || merelyNamed
    ? { met: null, text: `${label}: søknaden sier ${quote(mention.sentence)}.`, place }
    : { met: true, text: `${label} er nevnt.`, place }
}

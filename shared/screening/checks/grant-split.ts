import { listInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import { formatKroner } from '#shared/money/format-kroner'
import { requestedKroner } from '#shared/round/application-form'
import {
  ask,
  type Check,
  type CheckContext,
  field,
  fields,
  filledAttachments,
  inAttachment,
  partiesOn,
} from '../context'
import type { Outcome } from '../finding'
import { sidesIn, sidesNamed } from '../parties'
import { findMention, type Mention } from '../words'

/**
 * Whether the application shows how the grant is split between municipalities and hospital: every budget line names
 * who gets it, or a sentence names both sides with amounts that are the whole request, or shares of 100 percent. A
 * grant that goes whole to one side is a split too.
 */
export const checkGrantSplit: Check<'grant-split'> = context => {
  const lines = context.form.budget.lines ?? []
  const wanted = ask(
    'oversikt over hvordan tilskuddet skal deles mellom kommune(r) og sykehus',
    'oversikt over korleis tilskotet skal delast mellom kommune(r) og sjukehus',
  )
  const answer = (
    met: boolean | null,
    message: string,
    lookedAt = fields(context, 'budget.lines'),
  ): Outcome => ({ met, message, lookedAt, ask: wanted })
  const parties = partiesOn(context, 'kommune', 'sykehus')
  const shares = { kommune: 0, sykehus: 0, unknown: 0 }
  for (const line of lines) {
    const [side, ...more] = sidesNamed(line.text, parties)
    const known = more.length === 0 && (side === 'kommune' || side === 'sykehus')
    shares[known ? side : 'unknown'] += line.amount
  }
  const shown = listInWords(
    (
      [
        ['kommune', 'kommune(r)'],
        ['sykehus', 'sykehuset'],
      ] as const
    )
      .filter(([side]) => shares[side] > 0)
      .map(([side, name]) => `${formatKroner(shares[side])} til ${name}`),
  )
  if (shown !== '' && shares.unknown === 0) return answer(true, `Budsjettet gir ${shown}.`)
  if (shown !== '') {
    return answer(
      null,
      `Budsjettet gir ${shown}, men ${formatKroner(shares.unknown)} har ingen tydelig mottaker. Avklar hvem de går til.`,
    )
  }
  const mention = splitInWords(context)
  if (mention !== null) {
    const lookedAt = [...fields(context, 'budget.lines'), field(context, mention.path)]
    const said = `Teksten sier ${quote(mention.sentence)}`
    return mention.whole
      ? answer(true, `${said}.`, lookedAt)
      : answer(null, `Budsjettet viser ikke delingen. ${said}. Avklar om det er nok.`, lookedAt)
  }
  const budget = filledAttachments(context).find(file => /budsjett/i.test(file.name))
  if (budget !== undefined) {
    return answer(
      null,
      `Skjemaet viser ikke delingen mellom kommune(r) og sykehus. Se etter i ${quote(budget.name)}.`,
      [...fields(context, 'budget.lines'), inAttachment(budget)],
    )
  }
  return answer(
    false,
    'Søknaden viser ikke hvordan tilskuddet skal deles mellom kommune(r) og sykehus. Be søkeren oppgi det.',
  )
}

/** The sentence that tells of a split; one that adds up before one that does not. */
function splitInWords(context: CheckContext): (Mention & { readonly whole: boolean }) | null {
  const parties = partiesOn(context, 'kommune', 'sykehus')
  const namesBoth = (sentence: string) => {
    const sides = sidesIn(sentence, parties)
    return sides.has('kommune') && sides.has('sykehus')
  }
  const requested = requestedKroner(context.form)
  const whole = findMention(context.form, sentence => namesBoth(sentence) && addsUp(sentence, requested))
  if (whole !== null) return { ...whole, whole: !whole.negated }
  const partial = findMention(
    context.form,
    sentence =>
      namesBoth(sentence) &&
      /tilsk[uo]t|midl|fordel|del(es|t|ast)/i.test(sentence) &&
      /\d|halvpart|likt/i.test(sentence),
  )
  return partial === null ? null : { ...partial, whole: false }
}

function addsUp(sentence: string, requested: number): boolean {
  const sumOf = (pattern: RegExp) =>
    Array.from(sentence.matchAll(pattern), match => Number((match[1] ?? '').replace(/[^\d]/g, ''))).reduce(
      (sum, amount) => sum + amount,
      0,
    )
  const percents = sumOf(/(?<![\d,])(\d{1,3}) ?(?:prosent|%)/giu)
  const kroner = sumOf(/(?<!\d)(\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d{4,9}) ?(?:kroner|kr)/giu)
  return percents === 100 || (requested > 0 && kroner === requested)
}

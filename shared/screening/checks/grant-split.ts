import { listInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import { formatKroner } from '#shared/money/format-kroner'
import { ask, type Check, field, fields, filledAttachments, inAttachment, partiesOn } from '../context'
import type { Outcome } from '../finding'
import { sidesNamed } from '../parties'
import { findMention } from '../words'

/**
 * Whether the application shows how the grant is split between municipalities and hospital: every budget line names
 * who gets it. A grant that goes whole to one side is a split too.
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
  const mention = findMention(
    context.form,
    /^(?=.*kommun)(?=.*(s[yj]u?kehus|helseforetak|\bHF\b))(?=.*(fordel|del[et]?s|likt))(?=.*(\d|prosent|halvparten|likt))/iu,
  )
  if (mention !== null) {
    return answer(
      null,
      `Budsjettet viser ikke delingen, men teksten sier ${quote(mention.sentence)}. Avklar om det er nok.`,
      [...fields(context, 'budget.lines'), field(context, mention.path)],
    )
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

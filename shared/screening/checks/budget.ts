import { listInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import { formatKroner } from '#shared/money/format-kroner'
import { sumKroner } from '#shared/money/kroner'
import { ask, type Check, field, fields, filledAttachments, inAttachment, partiesOn } from '../context'
import type { Outcome } from '../finding'
import { findMention } from '../words'
import { sidesNamed } from './parties'

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
    /(?=.*kommun)(?=.*(s[yj]u?kehus|helseforetak|\bHF\b))(?=.*(fordel|del[et]?s|likt))(?=.*(\d|prosent|halvparten|likt))/iu,
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

/** Whether the grant is for more than equipment: by the kinds of the budget lines, then by the form's own answer. */
export const checkNotPureEquipment: Check<'not-pure-equipment'> = context => {
  const lines = (context.form.budget.lines ?? []).filter(line => line.amount > 0)
  const confirmed = context.form.confirmations?.notPureEquipment
  const lookedAt = fields(context, 'budget.lines', 'confirmations.notPureEquipment')
  const wanted = ask(
    'budsjett som viser hva annet enn utstyr det søkes om',
    'budsjett som viser kva anna enn utstyr det er søkt om',
  )
  const answer = (met: boolean | null, message: string): Outcome => ({ met, message, lookedAt, ask: wanted })
  const total = sumKroner(lines.map(line => line.amount))
  const equipment = sumKroner(lines.filter(line => line.kind === 'utstyr').map(line => line.amount))
  if (total > 0 && equipment === total) {
    return answer(
      false,
      `Hele budsjettet på ${formatKroner(total)} er utstyr. Avklar med søkeren om noe annet inngår.`,
    )
  }
  if (confirmed === false) return answer(false, 'Søkeren oppgir at det søkes om bare utstyr.')
  if (lines.some(line => line.kind !== undefined && line.kind !== 'utstyr')) {
    return answer(
      true,
      equipment === 0
        ? 'Budsjettet har ikke utstyr.'
        : `Utstyr er ${formatKroner(equipment)} av ${formatKroner(total)} i budsjettet.`,
    )
  }
  if (confirmed === true) return answer(true, 'Søkeren bekrefter at det ikke søkes om bare utstyr.')
  return answer(null, 'Budsjettet viser ikke hva som er utstyr. Avklar om det søkes om bare utstyr.')
}

import { listInWords, numberInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import { durationMonths } from '#shared/round/application-form'
import { ask, type Check, field, fields, filledAttachments, inAttachment } from '../context'
import type { Outcome } from '../finding'
import { findMention } from '../words'

/**
 * Whether the project, or the time one award is for, is within the limit. An award's time is not a field of the
 * form: one year's amount for a project within the limit is, several years' amounts are not, and one year's amount
 * for a longer project is left to a person.
 */
export const checkDuration: Check<'duration'> = (context, { measure, maxMonths }) => {
  const { form } = context
  const months = durationMonths(form)
  const lookedAt = fields(context, 'period', ...(measure === 'award' ? ['budget.requested'] : []))
  const wanted = ask('prosjektperiode med første og siste dag', 'prosjektperiode med første og siste dag')
  const answer = (met: boolean | null, message: string): Outcome => ({ met, message, lookedAt, ask: wanted })
  const years = Object.keys(form.budget.requested)
    .filter(year => (form.budget.requested[year] ?? 0) > 0)
    .sort()
  if (measure === 'award' && years.length * 12 > maxMonths && years.length > 1) {
    const message = `Det søkes om midler for ${listInWords(years)}. Tilskudd tildeles for høyst ${maxMonths} måneder om gangen. Tildel for ett år; resten må bekreftes senere.`
    return { ...answer(false, message), ask: null }
  }
  if (months === null) {
    return answer(
      null,
      'Prosjektperioden er ikke oppgitt, eller slutter før den starter. Be søkeren om første og siste dag.',
    )
  }
  const length = `${months === 1 ? 'én måned' : `${numberInWords(months)} måneder`}`
  if (months <= maxMonths) return answer(true, `Prosjektet varer i ${length}.`)
  if (measure === 'award') {
    const message = `Prosjektet varer i ${length}. Tilskudd tildeles for høyst ${maxMonths} måneder om gangen. Avklar hvilke måneder beløpet gjelder.`
    return {
      ...answer(null, message),
      ask: ask(
        'opplysning om hvilke måneder søknadsbeløpet gjelder',
        'opplysning om kva månader søknadsbeløpet gjeld',
      ),
    }
  }
  const message = `Prosjektet varer i ${length}. Grensen er ${maxMonths} måneder. Avklar om perioden kan kortes ned.`
  return {
    ...answer(false, message),
    ask: ask(
      `prosjektperiode på høyst ${maxMonths} måneder`,
      `prosjektperiode på høgst ${maxMonths} månader`,
    ),
  }
}

/**
 * Whether the amount of a running grant is confirmed. An application that shows no sign of an earlier grant is new,
 * and the requirement does not touch it yet.
 */
export const checkYearlyConfirmation: Check<'yearly-confirmation'> = (context, { fromYear }) => {
  const { form, scheme } = context
  const wanted = ask('bekreftelse på søknadsbeløpet for året', 'stadfesting av søknadsbeløpet for året')
  const mention =
    findMention(
      form,
      /(videreføring|vidareføring|fortsettelse|framhald) av|tilsagn|(andre|tredje|2\.|3\.) (prosjekt)?år/iu,
      ['title'],
    ) ??
    findMention(
      form,
      /(fikk|fekk|tidligere|tidlegare) (tildelt|innvilg[ae]t|tilskudd|tilskot)|flerårig tilskudd|fleirårig tilskot/iu,
    )
  const firstYear = Math.min(...scheme.years)
  const startedEarlier = Number(form.period?.from?.slice(0, 4) ?? firstYear) < firstYear
  const lookedAt = [...fields(context, 'period'), ...(mention === null ? [] : [field(context, mention.path)])]
  if (mention === null && !startedEarlier) {
    const message = `Kravet gjelder fra ${ordinal(fromYear)} år. Ingenting i søknaden viser til et tidligere tilskudd.`
    return { met: true, message, lookedAt, ask: wanted }
  }
  const confirmation = filledAttachments(context).find(({ name }) =>
    /(bekreft|stadfest).*(beløp|sum)|(beløp|sum).*(bekreft|stadfest)/i.test(name),
  )
  if (confirmation !== undefined) {
    const message = `${quote(confirmation.name)} er lagt ved.`
    return { met: true, message, lookedAt: [...lookedAt, inAttachment(confirmation)], ask: wanted }
  }
  const sign =
    mention === null
      ? 'Prosjektet startet før årene i ordningen.'
      : `Søknaden sier ${quote(mention.sentence)}.`
  const message = `${sign} Avklar om den gjelder ${ordinal(fromYear)} år eller senere, og om beløpet da er bekreftet.`
  return { met: null, message, lookedAt, ask: wanted }
}

function ordinal(year: number): string {
  return ['andre', 'tredje', 'fjerde', 'femte'][year - 2] ?? `${year}.`
}

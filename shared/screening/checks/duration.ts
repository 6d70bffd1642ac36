import { listInWords, numberInWords } from '#shared/i18n/list-in-words'
import { durationMonths } from '#shared/round/application-form'
import { ask, type Check, fields } from '../context'
import type { Outcome } from '../finding'

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

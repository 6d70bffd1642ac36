import { quote } from '#shared/i18n/quote'
import { ask, type Check, field, fields, filledAttachments, inAttachment } from '../context'
import { findMention } from '../words'

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

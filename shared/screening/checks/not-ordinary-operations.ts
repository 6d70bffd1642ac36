import { ask, type Check, fields } from '../context'

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

import { ask, type Check, fields, isAnswered } from '../context'
import type { Outcome } from '../finding'

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

import { ask, type Check, fields } from '../context'

/** Whether it is settled who answers for the patients, where that matters: the form's own answer. */
export const checkPatientResponsibility: Check<'patient-responsibility'> = context => {
  const answer = context.form.confirmations?.patientResponsibility
  const lookedAt = fields(context, 'confirmations.patientResponsibility')
  const wanted = ask(
    'avklaring av hvem som har ansvaret for pasientene',
    'avklaring av kven som har ansvaret for pasientane',
  )
  switch (answer) {
    case 'yes':
      return { met: true, message: 'Søkeren oppgir at pasientansvaret er avklart.', lookedAt, ask: wanted }
    case 'not-relevant':
      return { met: true, message: 'Søkeren oppgir at pasientansvar ikke er aktuelt.', lookedAt, ask: wanted }
    case 'no':
      return {
        met: false,
        message: 'Søkeren oppgir at pasientansvaret ikke er avklart. Be om en avklaring.',
        lookedAt,
        ask: wanted,
      }
    default:
      return {
        met: null,
        message: 'Søkeren har ikke svart på om pasientansvaret er avklart. Avklar det.',
        lookedAt,
        ask: wanted,
      }
  }
}

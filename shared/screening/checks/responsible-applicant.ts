import { listInWords } from '#shared/i18n/list-in-words'
import { readNames } from '#shared/intake/read-names'
import { ask, type Check, fields } from '../context'

/** Whether one, and only one, organisation answers for the application. */
export const checkResponsibleApplicant: Check<'responsible-applicant'> = context => {
  const { name } = context.form.applicant
  const names = readNames(name)
  const lookedAt = fields(context, 'applicant.name', 'applicant.orgNumber')
  const wanted = ask(
    'én ansvarlig søker, navngitt med organisasjonsnummer',
    'éin ansvarleg søkjar, med namn og organisasjonsnummer',
  )
  if (names.length > 1) {
    const message = `Flere står som søker: ${listInWords(names)}. Avklar hvem som er ansvarlig søker.`
    return { met: false, message, lookedAt, ask: wanted }
  }
  return { met: true, message: `Ansvarlig søker er ${name}.`, lookedAt, ask: wanted }
}

import { readOrgNumber } from '#shared/base/org-number'
import { listInWords } from '#shared/i18n/list-in-words'
import { readNames } from '#shared/intake/read-names'
import { sideOfName } from '#shared/intake/read-value'
import { ask, type Check, fields } from '../context'
import type { Party } from '../parties'

/** Whether one, and only one, organisation answers for the application; null where it cannot be told which it is. */
export const checkResponsibleApplicant: Check<'responsible-applicant'> = context => {
  const { name } = context.form.applicant
  const [applicant] = context.parties
  const names = readNames(name)
  const lookedAt = fields(context, 'applicant.name', 'applicant.orgNumber')
  const wanted = ask(
    'én ansvarlig søker, navngitt med organisasjonsnummer',
    'éin ansvarleg søkjar, med namn og organisasjonsnummer',
  )
  if (names.length > 1 && !isUnitOfEnterprise(names, applicant)) {
    const message = `Flere står som søker: ${listInWords(names)}. Avklar hvem som er ansvarlig søker.`
    return { met: false, message, lookedAt, ask: wanted }
  }
  const doubt = applicant === undefined ? null : doubtAbout(applicant)
  if (doubt !== null)
    return { met: null, message: `${doubt} Avklar hvem som er ansvarlig søker.`, lookedAt, ask: wanted }
  return { met: true, message: `Ansvarlig søker er ${name}.`, lookedAt, ask: wanted }
}

/** Whether the names are one enterprise and hospitals of its own: "Vestre Viken HF, Drammen sykehus". */
function isUnitOfEnterprise(names: readonly string[], applicant: Party | undefined): boolean {
  return (
    applicant?.known?.side === 'sykehus' &&
    names.every(name => sideOfName(name) === 'sykehus') &&
    names.filter(name => /\bHF\b/.test(name)).length === 1
  )
}

function doubtAbout({ name, orgNumber, side, match }: Party): string | null {
  if (match.kind === 'ambiguous' && (match.reason === 'several' || match.reason === 'renamed'))
    return match.reason === 'several' ? `${name} kan være flere.` : `Navnet ${name} er endret.`
  const isKnown = side !== null || readOrgNumber(orgNumber ?? '') !== null
  return isKnown
    ? null
    : `${name} er ikke en kjent organisasjon, og har ikke oppgitt et gyldig organisasjonsnummer.`
}

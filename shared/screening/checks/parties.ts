import { listInWords } from '#shared/i18n/list-in-words'
import { readNames } from '#shared/intake/read-value'
import type { Side } from '#shared/round/application-form'
import { ask, type Check, type CheckContext, field, fields, partiesOn } from '../context'
import type { Place } from '../finding'
import { type Party, speaksOf } from '../parties'

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

/** Whether at least one municipality and the hospital are parties. */
export const checkMunicipalityAndHospital: Check<'municipality-and-hospital'> = context => {
  const municipalities = partiesOn(context, 'kommune')
  const hospitals = partiesOn(context, 'sykehus')
  const lookedAt: readonly Place[] = context.parties.map(party => field(context, party.path))
  const wanted = ask(
    'opplysning om minst én kommune og sykehuset som parter i søknaden',
    'opplysning om minst éin kommune og sjukehuset som partar i søknaden',
  )
  const missing = [
    ...(municipalities.length === 0 ? ['kommune'] : []),
    ...(hospitals.length === 0 ? ['sykehus'] : []),
  ]
  if (missing.length > 0) {
    const unknown = context.parties.filter(party => party.side === null).map(party => party.name)
    const found = `Fant ingen ${listInWords(missing)} blant partene (${listInWords(names(context.parties))}).`
    return unknown.length === 0
      ? { met: false, message: `${found} Be søkeren oppgi alle parter.`, lookedAt, ask: wanted }
      : {
          met: null,
          message: `${found} Avklar hvem ${listInWords(unknown)} hører til.`,
          lookedAt,
          ask: wanted,
        }
  }
  const strangers = [municipalities, hospitals].filter(side => isAllFromElsewhere(side, context))
  if (strangers.length > 0) {
    const message = `${listInWords(strangers.flatMap(names))} hører til et annet helsefellesskap. Avklar om kravet likevel er oppfylt.`
    return { met: null, message, lookedAt, ask: wanted }
  }
  const message = `Parter er ${listInWords(names([...municipalities, ...hospitals]))}.`
  return { met: true, message, lookedAt, ask: wanted }
}

/** The sides that a text names: by the words for them before a colon, then anywhere, then by the parties' names. */
export function sidesNamed(text: string, parties: readonly Party[]): ReadonlySet<Side> {
  const [head, ...rest] = text.split(':')
  const first = rest.length > 0 && head !== undefined ? sidesIn(head, parties) : new Set<Side>()
  return first.size > 0 ? first : sidesIn(text, parties)
}

function sidesIn(text: string, parties: readonly Party[]): ReadonlySet<Side> {
  const named = new Set<Side>()
  if (/kommun/i.test(text)) named.add('kommune')
  if (/s[yj]u?kehus|helseforetak|spesialisthelset|klinikk|\bHF\b/i.test(text)) named.add('sykehus')
  if (named.size > 0) return named
  for (const party of parties) {
    if (party.side !== null && speaksOf(text, party.name)) named.add(party.side)
  }
  return named
}

function isAllFromElsewhere(parties: readonly Party[], { scheme }: CheckContext): boolean {
  return (
    scheme.areaIds.length > 0 &&
    parties.every(({ known }) => known !== null && !known.areaIds.some(area => scheme.areaIds.includes(area)))
  )
}

function names(parties: readonly Party[]): readonly string[] {
  return parties.map(party => party.name)
}

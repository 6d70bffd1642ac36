import { listInWords } from '#shared/i18n/list-in-words'
import { ask, type Check, type CheckContext, field, partiesOn } from '../context'
import type { Place } from '../finding'
import type { Party } from '../parties'

/** Whether at least one municipality and the hospital are parties. */
export const checkMunicipalityAndHospital: Check<'municipality-and-hospital'> = context => {
  const municipalities = partiesOn(context, 'kommune')
  const hospitals = partiesOn(context, 'sykehus')
  const lookedAt: readonly Place[] = context.parties.map(party => field(context, party.path))
  const wanted = ask(
    'opplysning om minst én kommune og sykehuset som parter i søknaden',
    'opplysning om minst éin kommune og sjukehuset som partar i søknaden',
  )
  const missing = missingWords(municipalities.length === 0, hospitals.length === 0)
  if (missing !== null) {
    const unknown = context.parties.filter(party => party.side === null).map(party => party.name)
    const found = `Fant ${missing} blant partene (${listInWords(names(context.parties))}).`
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

function missingWords(noMunicipality: boolean, noHospital: boolean): string | null {
  if (noMunicipality && noHospital) return 'verken kommune eller sykehus'
  if (noMunicipality) return 'ingen kommune'
  return noHospital ? 'ikke noe sykehus' : null
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

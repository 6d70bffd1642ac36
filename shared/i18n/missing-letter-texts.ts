import type { Language } from './language'
import { letterTextsNb } from './letter-texts-nb'
import { letterTextsNn } from './letter-texts-nn'

/** Text modules that stand the same in a letter about missing information as in a decision letter. */
const shared = [
  'fromCall',
  'contactHeading',
  'contact',
  'contactBy',
  'phone',
  'closing',
  'approvedElectronically',
  'labelDate',
  'labelOurReference',
  'labelTheirReference',
  'labelCaseOfficer',
  'labelContact',
  'labelApplication',
  'labelPhone',
  'labelOrgNumber',
  'case',
  'page',
  'draft',
  'missing',
] as const
type SharedKey = (typeof shared)[number]

const nb = {
  title: 'Søknaden mangler opplysninger: {project}',
  lead: 'Søknaden om tilskudd til prosjektet {quotedProject} mangler opplysninger. Send dem innen {replyBy}.',
  about: 'Søknaden gjelder ordningen {quotedScheme}. {body} avgjør søknaden.',
  neededHeading: 'Dette må dere sende',
  needed: 'Søknaden kan ikke vurderes uten dette:',
  wantedHeading: 'Dette bør dere også sende',
  wantedHeadingAlone: 'Dette bør dere sende',
  wanted: 'Søknaden blir bedre opplyst med dette:',
  howHeading: 'Slik svarer dere',
  how: 'Send opplysningene til {address}. Merk svaret med saksnummer {caseNumber} og søknad {number}.',
  later:
    'Ta kontakt før fristen hvis dere trenger mer tid, eller hvis dere mener at noe av dette allerede er sendt.',
  elseHeading: 'Hvis opplysningene ikke kommer',
  elseNeeded:
    'Søknaden blir behandlet slik den er. Den kan da bli avvist, fordi den ikke oppfyller kravene i utlysningen.',
  elseWanted: 'Søknaden blir behandlet slik den er.',
  caseOfficerTitle: 'saksbehandler',
} as const

type OwnKey = keyof typeof nb

const nn: Readonly<Record<OwnKey, string>> = {
  title: 'Søknaden manglar opplysningar: {project}',
  lead: 'Søknaden om tilskot til prosjektet {quotedProject} manglar opplysningar. Send dei innan {replyBy}.',
  about: 'Søknaden gjeld ordninga {quotedScheme}. {body} avgjer søknaden.',
  neededHeading: 'Dette må de sende',
  needed: 'Søknaden kan ikkje vurderast utan dette:',
  wantedHeading: 'Dette bør de også sende',
  wantedHeadingAlone: 'Dette bør de sende',
  wanted: 'Søknaden blir betre opplyst med dette:',
  howHeading: 'Slik svarer de',
  how: 'Send opplysningane til {address}. Merk svaret med saksnummer {caseNumber} og søknad {number}.',
  later:
    'Ta kontakt før fristen dersom de treng meir tid, eller dersom de meiner at noko av dette allereie er sendt.',
  elseHeading: 'Dersom opplysningane ikkje kjem',
  elseNeeded:
    'Søknaden blir behandla slik han er. Han kan då bli avvist, fordi han ikkje oppfyller krava i utlysinga.',
  elseWanted: 'Søknaden blir behandla slik han er.',
  caseOfficerTitle: 'saksbehandlar',
}

/** The name of a text module in a letter about missing information. */
export type MissingLetterKey = OwnKey | SharedKey
export type MissingLetterTexts = Readonly<Record<MissingLetterKey, string>>

function withShared(
  own: Readonly<Record<OwnKey, string>>,
  letter: Readonly<Record<SharedKey, string>>,
): MissingLetterTexts {
  const common = Object.fromEntries(shared.map(key => [key, letter[key]])) as Record<SharedKey, string>
  return { ...own, ...common }
}

/** The letter that asks an applicant for more information, in both forms of Norwegian, module for module the same. */
export const missingLetterTexts: Readonly<Record<Language, MissingLetterTexts>> = {
  nb: withShared(nb, letterTextsNb),
  nn: withShared(nn, letterTextsNn),
}

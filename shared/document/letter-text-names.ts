import type { LetterTextKey } from '#shared/i18n/letter-texts-nb'
import type { LetterFact, LetterPart } from '#shared/scheme/letter-template'

/** The parts of a letter by the name the secretariat knows them under. */
export const letterPartNames: Readonly<Record<LetterPart, string>> = {
  title: 'Overskrift',
  result: 'Resultatet',
  sami: 'Samisk tekst',
  facts: 'Om tilskuddet',
  conditions: 'Vilkår',
  payment: 'Utbetaling',
  reporting: 'Rapportering',
  reasons: 'Begrunnelse',
  change: 'Endringer og forsinkelser',
  control: 'Kontroll og tilbakebetaling',
  next: 'Søke på nytt',
  appeal: 'Klage og innsyn',
  contact: 'Spørsmål',
  signatures: 'Underskrift',
  copies: 'Kopi til',
}

/** What each part tells that nobody writes by hand. */
export const letterPartContents: Readonly<Record<LetterPart, string>> = {
  title: 'Resultatet og prosjektets tittel. Brevets overskrift.',
  result: 'Hva som er vedtatt, beløpet, møtet og ordningen. Også hva vedtaket erstatter.',
  sami: 'Teksten som sekretariatet legger inn under Mottaker, med sitt eget språk i filen.',
  facts: 'Tabell med beløp per år og part, søkt beløp, perioder og formål. Forbehold for senere år.',
  conditions: 'Vilkårene i utlysningen og vedtakets egne.',
  payment: 'Hvordan pengene kommer, merking og konto, slik utlysningen eller runden sier.',
  reporting: 'Hver rapport med mottaker, frist, kanal og innhold.',
  reasons: 'Begrunnelsen i tre deler, kriteriene det bygges på, og krav som ikke er oppfylt.',
  change: 'Samtykke til endringer, og det utlysningen sier om annen bruk.',
  control: 'Kontroll og tilbakebetaling, og det utlysningen sier om det.',
  next: 'Ny søknad etter avslag og avvisning. Hva som skjer videre når behandlingen er utsatt.',
  appeal: 'Klageadgang, frist, klageinstans og innsyn, etter det som er bestemt for runden.',
  contact: 'Saksbehandler, telefon og e-post.',
  signatures: 'Hilsen, to underskrifter eller godkjent elektronisk.',
  copies: 'De som skal ha kopi etter utlysningen.',
}

/** What may be true of a letter, as a condition is read: «Bare når …». */
export const letterFactNames: Readonly<Record<LetterFact, string>> = {
  'several-years': 'tilskuddet gjelder flere år',
  'several-parties': 'tilskuddet er delt mellom flere parter',
  'replaces-earlier': 'vedtaket erstatter et tidligere',
  'can-be-appealed': 'vedtaket kan påklages',
  'to-municipality': 'mottakeren er en kommune',
  'to-hospital': 'mottakeren er et sykehus',
}

/** The sentences of each part, and of the head and foot of the pages, in the order of the letter, with their names. */
export const letterTextNames: Readonly<
  Record<LetterPart | 'frame', readonly (readonly [key: LetterTextKey, name: string])[]>
> = {
  title: [
    ['titleGranted', 'Overskrift, innvilget'],
    ['titleReduced', 'Overskrift, delvis innvilget'],
    ['titleRejected', 'Overskrift, avslag'],
    ['titleDismissed', 'Overskrift, avvist'],
    ['titleDeferred', 'Overskrift, utsatt'],
  ],
  result: [
    ['resultGranted', 'Innvilget'],
    ['resultGrantedYear', 'Innvilget, ett av flere år'],
    ['resultReduced', 'Delvis innvilget'],
    ['resultRejected', 'Avslag'],
    ['resultDismissed', 'Avvist'],
    ['resultDeferred', 'Utsatt'],
    ['decided', 'Møtet og ordningen'],
    ['decidedDeferred', 'Møtet og ordningen, utsatt'],
    ['replaces', 'Erstatter et tidligere vedtak'],
    ['replacesOf', 'Erstatter vedtaket fra et møte'],
    ['replacesReason', 'Grunnen til nytt vedtak'],
    ['otherYears', 'Andre år i søknaden'],
  ],
  sami: [],
  facts: [
    ['factsHeading', 'Overskrift'],
    ['factAward', 'Ledetekst, tilskudd'],
    ['factAwardYear', 'Ledetekst, tilskudd per år'],
    ['factAwardParty', 'Ledetekst, andel per part'],
    ['factRequested', 'Ledetekst, søkt beløp'],
    ['factPurpose', 'Ledetekst, formål'],
    ['factAwardPeriod', 'Ledetekst, tilskuddsperiode'],
    ['factProjectPeriod', 'Ledetekst, prosjektperiode'],
    ['multiYear', 'Forbehold for senere år'],
    ['yearlyConfirmation', 'Årlig bekreftelse'],
  ],
  conditions: [
    ['conditionsHeading', 'Overskrift'],
    ['conditionsIntro', 'Innledning'],
    ['conditionUse', 'Første vilkår'],
  ],
  payment: [
    ['paymentHeading', 'Overskrift'],
    ['paymentMarking', 'Merking'],
    ['paymentAccount', 'Konto'],
  ],
  reporting: [
    ['reportingHeading', 'Overskrift'],
    ['reportingIntro', 'Innledning'],
    ['reportTo', 'Hvem rapporten sendes til'],
    ['reportSent', 'Uten mottaker'],
    ['reportDueOn', 'Frist'],
    ['reportChannel', 'Kanal'],
    ['reportContents', 'Innhold'],
  ],
  reasons: [
    ['reasonsHeading', 'Overskrift'],
    ['reasonsHeadingDeferred', 'Overskrift, utsatt'],
    ['reasonRules', 'Første del'],
    ['reasonFacts', 'Andre del'],
    ['reasonConsiderations', 'Tredje del'],
    ['failedRequirements', 'Krav som ikke er oppfylt'],
    ['criteria', 'Kriterier og prioriteringer'],
  ],
  change: [
    ['changeHeading', 'Overskrift'],
    ['change', 'Samtykke til endringer'],
    ['fromCall', 'Sitat fra utlysningen'],
  ],
  control: [
    ['controlHeading', 'Overskrift'],
    ['control', 'Kontroll og tilbakebetaling'],
  ],
  next: [
    ['nextCallHeading', 'Overskrift'],
    ['nextCallDefault', 'Ny søknad'],
    ['afterDeferralHeading', 'Overskrift, utsatt'],
    ['afterDeferral', 'Hva som skjer, utsatt'],
  ],
  appeal: [
    ['appealHeading', 'Overskrift'],
    ['appeal', 'Klageadgang'],
    ['access', 'Innsyn for parter'],
    ['noAppeal', 'Kan ikke påklages'],
    ['accessOnRequest', 'Innsyn på forespørsel'],
    ['appealUndecided', 'Ikke avgjort (bare i kladd)'],
    ['accessHeading', 'Overskrift, utsatt'],
  ],
  contact: [
    ['contactHeading', 'Overskrift'],
    ['contact', 'Saksbehandler'],
    ['contactBy', 'Saksbehandler med telefon og e-post'],
    ['phone', 'Telefon'],
  ],
  signatures: [
    ['closing', 'Hilsen'],
    ['approvedElectronically', 'Godkjent elektronisk'],
  ],
  copies: [['copies', 'Overskrift']],
  frame: [
    ['labelDate', 'Dato'],
    ['labelOurReference', 'Vår referanse'],
    ['labelTheirReference', 'Deres referanse'],
    ['labelCaseOfficer', 'Saksbehandler'],
    ['labelContact', 'Kontaktperson'],
    ['labelApplication', 'Søknadsnummer'],
    ['labelPhone', 'Telefon'],
    ['labelOrgNumber', 'Organisasjonsnummer'],
    ['case', 'Sak, nederst på siden'],
    ['page', 'Sidetall'],
    ['draft', 'Kladdemerke'],
    ['missing', 'Det som mangler (bare i kladd)'],
  ],
}

const nameOfText: ReadonlyMap<string, string> = new Map(
  Object.entries(letterTextNames).flatMap(([part, texts]) =>
    texts.map(([key, name]) => [
      key,
      `${part === 'frame' ? 'Brevhode og sidefot' : letterPartNames[part as LetterPart]}: ${name}`,
    ]),
  ),
)

/** A sentence of the letter by its part and name; the key itself where it is unknown. */
export function letterTextName(key: string): string {
  return nameOfText.get(key) ?? key
}

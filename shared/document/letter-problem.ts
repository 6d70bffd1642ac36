import { formatDate } from '#shared/i18n/format-date'
import { formatKroner } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'
import type { LegalBasisProblem } from './legal-basis'
import { type TemplateProblem, templateProblemText } from './template-problem'

/** What must be filled in before a letter can go out, by the name the secretariat knows it under. */
export const letterFieldNames = {
  schemeName: 'ordningens navn',
  bodyName: 'organet som har vedtatt',
  senderName: 'avsenderens navn',
  senderAddress: 'avsenderens adresse',
  caseNumber: 'saksnummer',
  ourReference: 'vår referanse',
  caseOfficer: 'saksbehandler',
  place: 'sted',
  recipientName: 'mottakerens navn',
  recipientPostalCode: 'mottakerens postnummer',
  recipientCity: 'mottakerens poststed',
  applicationTitle: 'prosjektets tittel',
  award: 'tildelt beløp',
  awardPeriod: 'tilskuddsperiode',
  awardParty: 'navnet på en part som får del i tilskuddet',
  report: 'hva som skal rapporteres',
  reasonRules: 'begrunnelse: regler og kriterier',
  reasonFacts: 'begrunnelse: opplysninger i saken',
  reasonConsiderations: 'begrunnelse: vurdering',
  criteria: 'kriterier som vedtaket bygger på',
  failedRequirements: 'krav som søknaden ikke oppfyller',
  payment: 'hvordan tilskuddet utbetales',
  reporting: 'rapportering',
  meetingCaseNumber: 'sak i møtet',
  signatories: 'to som underskriver, eller elektronisk godkjenning',
} as const
export type LetterField = keyof typeof letterFieldNames

/** Why a letter cannot go out. */
export type LetterProblem =
  | { readonly kind: 'appealUndecided' }
  | { readonly kind: 'appealBodyMissing' }
  | { readonly kind: 'missing'; readonly field: LetterField }
  | {
      readonly kind: 'invalidDate'
      readonly field: 'date' | 'meetingDate' | 'period' | 'report'
      readonly text: string
    }
  | { readonly kind: 'invalidAmount'; readonly value: number }
  | { readonly kind: 'grantedNotInFull'; readonly award: Kroner; readonly requested: Kroner }
  | { readonly kind: 'reducedNotLess'; readonly award: Kroner; readonly requested: Kroner }
  | { readonly kind: 'awardWithoutGrant'; readonly award: Kroner }
  | {
      readonly kind: 'sumDiffers'
      readonly by: 'year' | 'party'
      readonly sum: Kroner
      readonly award: Kroner
    }
  | TemplateProblem
  | LegalBasisProblem

const dateNames = {
  date: 'Brevets dato',
  meetingDate: 'Møtedatoen',
  period: 'En dato i perioden',
  report: 'Fristen for en rapport',
} as const

/** A problem in Norwegian: what is wrong and what to do. */
export function letterProblemText(problem: LetterProblem): string {
  switch (problem.kind) {
    case 'appealUndecided':
      return 'Det er ikke avgjort om vedtaket kan påklages. Bestem det for ordningen før brevet skrives ut; en kladd kan skrives ut nå.'
    case 'appealBodyMissing':
      return 'Vedtaket kan påklages, men klageinstansen mangler. Fyll inn hvem som behandler klager.'
    case 'missing':
      return `Brevet mangler ${letterFieldNames[problem.field]}. Fyll det inn før brevet skrives ut.`
    case 'invalidDate':
      return `${dateNames[problem.field]} er ikke en dato: «${problem.text}». Rett den.`
    case 'invalidAmount':
      return `${problem.value} er ikke et beløp i hele kroner. Rett beløpet.`
    case 'grantedNotInFull':
      return `Vedtaket er innvilget, men beløpet er ${formatKroner(problem.award)} og det er søkt om ${formatKroner(problem.requested)}. Rett beløpet eller velg delvis innvilget.`
    case 'reducedNotLess':
      return `Vedtaket er delvis innvilget, men beløpet er ${formatKroner(problem.award)} og det er søkt om ${formatKroner(problem.requested)}. Beløpet må være over null og lavere enn søknaden.`
    case 'awardWithoutGrant':
      return `Vedtaket innvilger ikke søknaden, men har et beløp på ${formatKroner(problem.award)}. Fjern beløpet eller endre vedtaket.`
    case 'sumDiffers':
      return `Beløpene ${problem.by === 'year' ? 'per år' : 'per part'} er til sammen ${formatKroner(problem.sum)}, men det er tildelt ${formatKroner(problem.award)}. Rett fordelingen.`
    case 'unknownLegalBasis':
      return `Regelverket «${problem.id}» er ukjent. Velg et regelverk som finnes, for ordningen.`
    case 'legalBasisNotInForce':
      return `Regelverket «${problem.id}» gjelder ikke ${formatDate(problem.date)}. Velg regelverket som gjaldt på møtedatoen.`
    default:
      return templateProblemText(problem)
  }
}

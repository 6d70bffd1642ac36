import type { LetterField, LetterProblem } from '#shared/document/letter-problem'
import { letterProblemText } from '#shared/document/letter-problem'
import { type ProtocolProblem, protocolProblemText } from '#shared/document/protocol-problem'

/** Where something that a document lacks is put right. */
export type Place =
  | 'office'
  | 'meeting'
  | 'recipient'
  | 'decision'
  | 'application'
  | 'allocation'
  | 'template'
  | 'scheme'

/** One thing that keeps a document from being final: what, and where to put it right. */
export interface Lack {
  readonly text: string
  readonly place: Place
  /** The field to go to, by the name it has in the form; null for the form as a whole. */
  readonly field: string | null
}

const fieldPlaces: Readonly<Partial<Record<LetterField, readonly [Place, string | null]>>> = {
  senderName: ['office', 'sender-name'],
  senderAddress: ['office', 'sender-line'],
  caseNumber: ['office', 'case-number'],
  ourReference: ['office', 'case-number'],
  meetingCaseNumber: ['office', 'case-number'],
  caseOfficer: ['office', 'case-officer'],
  place: ['office', 'place'],
  signatories: ['office', 'signatory-name-0'],
  recipientName: ['recipient', 'recipient-name'],
  recipientPostalCode: ['recipient', 'recipient-postal-code'],
  recipientCity: ['recipient', 'recipient-city'],
  applicationTitle: ['application', null],
  awardPeriod: ['office', 'award-period-from'],
  failedRequirements: ['application', null],
  schemeName: ['scheme', null],
  bodyName: ['scheme', null],
  report: ['scheme', null],
  criteria: ['scheme', null],
  payment: ['office', 'payment-others'],
  reporting: ['office', 'add-report'],
}

/** What a letter lacks, and where to put it right. */
export function letterLack(problem: LetterProblem): Lack {
  const [place, field] = letterPlace(problem)
  return { text: letterProblemText(problem), place, field }
}

function letterPlace(problem: LetterProblem): readonly [Place, string | null] {
  switch (problem.kind) {
    case 'missing':
      return fieldPlaces[problem.field] ?? ['decision', null]
    case 'appealUndecided':
      return ['office', 'appealable']
    case 'appealBodyMissing':
      return ['office', 'appeal-body']
    case 'invalidDate':
      return problem.field === 'date'
        ? ['office', 'letter-date']
        : problem.field === 'meetingDate'
          ? ['decision', null]
          : ['application', null]
    case 'invalidAmount':
    case 'grantedNotInFull':
    case 'reducedNotLess':
    case 'awardWithoutGrant':
    case 'sumDiffers':
      return ['decision', null]
    case 'unknownLegalBasis':
    case 'legalBasisNotInForce':
      return ['scheme', null]
    default:
      return ['template', null]
  }
}

const protocolPlaces: Readonly<Record<string, readonly [Place, string | null]>> = {
  caseNumber: ['office', 'case-number'],
  signatories: ['office', 'signatory-name-0'],
  place: ['meeting', 'meeting-place'],
  start: ['meeting', 'meeting-start'],
  end: ['meeting', 'meeting-end'],
  attendance: ['meeting', null],
  frame: ['allocation', null],
}

/** What the protocol lacks, and where to put it right. */
export function protocolLack(problem: ProtocolProblem): Lack {
  const [place, field] = protocolPlace(problem)
  return { text: protocolProblemText(problem), place, field }
}

function protocolPlace(problem: ProtocolProblem): readonly [Place, string | null] {
  switch (problem.kind) {
    case 'missing':
      return protocolPlaces[problem.field] ?? ['scheme', null]
    case 'invalidDate':
      return ['meeting', 'meeting-date']
    case 'overspent':
      return ['allocation', null]
    case 'weightsDoNotSum':
      return ['scheme', null]
    default:
      return ['decision', null]
  }
}

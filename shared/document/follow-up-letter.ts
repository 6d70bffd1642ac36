import { assertNever } from '#shared/base/assert'
import { err, ok, type Result } from '#shared/base/result'
import { fillTemplate } from '#shared/i18n/fill-template'
import { type FollowUpTextKey, followUpTexts } from '#shared/i18n/follow-up-texts'
import { formatDate } from '#shared/i18n/format-date'
import { quote } from '#shared/i18n/quote'
import { formatKroner } from '#shared/money/format-kroner'
import type { FollowUp } from '#shared/round/kinds/follow-up-entries'
import { checkLetter } from './check-letter'
import type { Block, DocumentDefinition } from './definition'
import { letterDocument } from './letter'
import type { LetterInput } from './letter-input'
import { letterPartBlocks } from './letter-parts'
import type { LetterProblem } from './letter-problem'
import { letterWriter } from './letter-writer'
import { inParagraphs } from './paragraphs'

/**
 * The letter on what was decided about an award after it was frozen: a changed use, money claimed back, or the amount
 * of one year confirmed. `letter` is the decision letter of the same award: head, appeal, contact and signatures are
 * its own. Refused with every problem of that letter; a confirmation is no decision that can be appealed.
 */
export function buildFollowUpLetter(
  letter: LetterInput,
  followUp: FollowUp,
): Result<DocumentDefinition, LetterProblem[]> {
  const problems = checkLetter(letter)
  if (problems.length > 0) return err(problems)
  const write = letterWriter(letter)
  const texts = followUpTexts[letter.language]
  const { application, decision, meeting } = letter
  const values: Readonly<Record<string, string>> = {
    project: application.title,
    quotedProject: quote(application.title),
    body: followUp.body,
    date: formatDate(followUp.decidedOn),
    award: formatKroner(decision.awardKroner ?? 0),
    meetingDate: formatDate(meeting.date),
    meetingCase: meeting.caseNumber,
    reference: letter.ourReference,
    ...('kroner' in followUp ? { kroner: formatKroner(followUp.kroner) } : {}),
    ...('year' in followUp ? { year: followUp.year } : {}),
  }
  const text = (key: FollowUpTextKey) => fillTemplate(texts[key], values)
  const heading = (key: FollowUpTextKey): Block => ({ kind: 'heading', level: 2, text: text(key) })
  const { title, lead } = openings(followUp)
  // The rules on appeal are those of the day of this decision.
  const later = { ...letter, meeting: { ...meeting, body: followUp.body, date: followUp.decidedOn } }
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: text(title) },
    { kind: 'lead', text: text(lead) },
    { kind: 'paragraph', text: [text('about')] },
    ...(followUp.kind === 'use-change' ? [heading('requestHeading'), ...inParagraphs(followUp.request)] : []),
    ...amounts(followUp, letter, text, heading),
    heading('reasonHeading'),
    ...inParagraphs(followUp.reason),
    { kind: 'paragraph', text: [text('otherwise')] },
    ...(followUp.kind === 'confirmation' ? [] : letterPartBlocks.appeal(later, write)),
    ...letterPartBlocks.contact(letter, write),
    ...letterPartBlocks.signatures(letter, write),
    ...letterPartBlocks.copies(letter, write),
  ]
  return ok(letterDocument(letter, write, { title: text(title), blocks, problems: [] }))
}

function openings(followUp: FollowUp): { readonly title: FollowUpTextKey; readonly lead: FollowUpTextKey } {
  switch (followUp.kind) {
    case 'use-change':
      return followUp.consents
        ? { title: 'titleConsent', lead: 'leadConsent' }
        : { title: 'titleNoConsent', lead: 'leadNoConsent' }
    case 'repayment':
      return { title: 'titleRepayment', lead: 'leadRepayment' }
    case 'confirmation':
      return { title: 'titleConfirmation', lead: 'leadConfirmation' }
    default:
      return assertNever(followUp)
  }
}

function amounts(
  followUp: FollowUp,
  { decision }: LetterInput,
  text: (key: FollowUpTextKey) => string,
  heading: (key: FollowUpTextKey) => Block,
): readonly Block[] {
  if (followUp.kind === 'use-change') return []
  const award = [text('factAward'), formatKroner(decision.awardKroner ?? 0)] as const
  if (followUp.kind === 'confirmation') {
    const awarded = decision.awardByYear[followUp.year] ?? 0
    const rows = [
      award,
      [text('factAwardYear'), formatKroner(awarded)] as const,
      [text('factConfirmed'), formatKroner(followUp.kroner)] as const,
    ]
    return [heading('amountsHeading'), { kind: 'facts', rows }]
  }
  const rows = [
    award,
    [text('factRepayment'), formatKroner(followUp.kroner)] as const,
    [text('factDue'), formatDate(followUp.dueOn)] as const,
  ]
  return [heading('amountsHeading'), { kind: 'facts', rows }, { kind: 'paragraph', text: [text('payment')] }]
}

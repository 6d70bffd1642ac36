import { err, ok, type Result } from '#shared/base/result'
import { isIsoDate } from '#shared/i18n/calendar'
import { fitAddress } from './address-lines'
import { checkLetter } from './check-letter'
import type { Block, DocumentDefinition } from './definition'
import { bodyBlocks } from './letter-body'
import { letterHead, senderLine } from './letter-head'
import type { LetterInput } from './letter-input'
import type { LetterProblem } from './letter-problem'
import { type LetterWriter, letterWriter } from './letter-writer'
import { makePrintable } from './printable'

/**
 * The letter that tells one applicant what was decided (content by outcome: issue of result, duties, reasons,
 * rules, appeal, contact). A letter that is to go out is refused with every problem when anything required is
 * missing, the amounts disagree, or it is not decided whether the decision can be appealed. A draft is always
 * built: it says KLADD on every page, shows what is missing in brackets and lists it in its warnings.
 */
export function buildLetter(input: LetterInput): Result<DocumentDefinition, LetterProblem[]> {
  const problems = checkLetter(input)
  if (problems.length > 0 && !input.draft) return err(problems)

  const write = letterWriter(input)
  return ok(
    letterDocument(input, write, { title: write.title(), blocks: bodyBlocks(input, write), problems }),
  )
}

/** What is written in a letter below its head, and what is wrong with it. */
interface LetterContent {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly problems: readonly LetterProblem[]
}

/** A letter as a document: the content under the head that every letter of the office has. */
export function letterDocument(
  input: LetterInput,
  write: LetterWriter,
  { title, blocks, problems }: LetterContent,
): DocumentDefinition {
  const address = fitAddress({ ...input.recipient, name: write.or(input.recipient.name, 'recipientName') })
  const { sender, recipient } = input
  return makePrintable({
    kind: 'letter',
    title,
    author: sender.name,
    subject: write.or(input.caseNumber, 'caseNumber'),
    language: input.language,
    date: isIsoDate(input.date) ? input.date : '1970-01-01',
    head: letterHead(input, write, write.date(input.date), address.lines),
    blocks,
    foot: {
      left: write.text('case', { caseNumber: write.or(input.caseNumber, 'caseNumber') }),
      // The numbers are put in page by page.
      page: write.text('page', { page: '{page}', pages: '{pages}' }),
      sender: senderLine(input, write),
    },
    draftMark: input.draft ? write.text('draft') : null,
    warnings: [
      ...(address.shortened
        ? [
            {
              kind: 'addressShortened' as const,
              full: [recipient.name, recipient.line, `${recipient.postalCode} ${recipient.city}`]
                .map(part => part.trim())
                .filter(part => part !== '')
                .join(', '),
            },
          ]
        : []),
      ...problems.map(problem => ({ kind: 'incompleteDraft' as const, problem })),
    ],
  })
}

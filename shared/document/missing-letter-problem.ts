import { formatDate } from '#shared/i18n/format-date'
import { type LetterProblem, letterProblemText } from './letter-problem'

/** Why a letter about missing information cannot be made; these stop a draft too. */
export type MissingLetterStop =
  | { readonly kind: 'nothingMissing' }
  | { readonly kind: 'invalidReplyBy'; readonly text: string }
  | { readonly kind: 'replyByNotAfterLetter'; readonly replyBy: string; readonly date: string }

/** Why a letter about missing information cannot go out. */
export type MissingLetterProblem = LetterProblem | MissingLetterStop

/** Whether a problem stops a draft too. */
export function stopsDraft(problem: MissingLetterProblem): problem is MissingLetterStop {
  return ['nothingMissing', 'invalidReplyBy', 'replyByNotAfterLetter'].includes(problem.kind)
}

/** A problem in Norwegian: what is wrong and what to do. */
export function missingLetterProblemText(problem: MissingLetterProblem): string {
  switch (problem.kind) {
    case 'nothingMissing':
      return 'Søknaden mangler ikke noe som søkeren kan sende. Avklar funnene i formalkontrollen.'
    case 'invalidReplyBy':
      return `Svarfristen er ikke en dato: «${problem.text}». Rett den.`
    case 'replyByNotAfterLetter':
      return `Svarfristen ${formatDate(problem.replyBy)} er ikke etter brevets dato, ${formatDate(problem.date)}. Velg en senere dag.`
    default:
      return letterProblemText(problem)
  }
}

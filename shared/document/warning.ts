import { assertNever } from '#shared/base/assert'
import { type LetterProblem, letterProblemText } from './letter-problem'

/** What the secretariat should look at before a document goes out; it does not stop the document. */
export type DocumentWarning =
  | {
      readonly kind: 'unsupportedCharacter'
      readonly character: string
      /** As Unicode writes it: "U+1F600". */
      readonly codePoint: string
      /** Some of the text around the first place. */
      readonly excerpt: string
    }
  | { readonly kind: 'addressShortened'; readonly full: string }
  | { readonly kind: 'incompleteDraft'; readonly problem: LetterProblem }

/** A warning in Norwegian, one line. */
export function documentWarningText(warning: DocumentWarning): string {
  switch (warning.kind) {
    case 'unsupportedCharacter':
      return `Tegnet «${warning.character}» (${warning.codePoint}) finnes ikke i skriften og er erstattet med «\ufffd» i «${warning.excerpt}». Skriv teksten om.`
    case 'addressShortened':
      return `Adressen får ikke plass i konvoluttvinduet og er forkortet: «${warning.full}». Kontroller den før brevet sendes.`
    case 'incompleteDraft':
      return letterProblemText(warning.problem)
    default:
      return assertNever(warning)
  }
}

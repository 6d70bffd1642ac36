import { assertNever } from '#shared/base/assert'
import type { Language } from '#shared/i18n/language'
import { listInWords } from '#shared/i18n/list-in-words'
import { mergeFieldName } from '#shared/i18n/merge-fields'
import { outcomeWords } from '#shared/i18n/round-words'
import type { LetterPart } from '#shared/scheme/letter-template'
import type { Outcome } from './letter-input'
import { letterPartNames } from './letter-text-names'

/** What is wrong with a letter template; `module` is the name that people know the text under. */
export type TemplateProblem =
  | { readonly kind: 'unknownMergeField'; readonly module: string; readonly field: string }
  | { readonly kind: 'brokenMergeField'; readonly module: string; readonly text: string }
  | { readonly kind: 'mergeFieldLoop'; readonly fields: readonly string[] }
  /** `field` is the name that people know it under. */
  | { readonly kind: 'emptyMergeField'; readonly module: string; readonly field: string }
  | { readonly kind: 'moduleWithoutText'; readonly module: string; readonly language: Language }
  | { readonly kind: 'lostMergeField'; readonly module: string; readonly field: string }
  | { readonly kind: 'missingPart'; readonly part: LetterPart; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'partOutOfPlace'; readonly part: LetterPart }
  | { readonly kind: 'partTwice'; readonly part: LetterPart }

/** A problem of a template in Norwegian: what is wrong and what to do. */
export function templateProblemText(problem: TemplateProblem): string {
  switch (problem.kind) {
    case 'unknownMergeField':
      return `Teksten «${problem.module}» har flettefeltet {${problem.field}}, som ikke finnes. Velg et felt fra listen, eller lag et eget felt.`
    case 'brokenMergeField':
      return `Teksten «${problem.module}» har et ødelagt flettefelt ved «${problem.text}». Fjern det, og sett inn feltet på nytt fra listen.`
    case 'mergeFieldLoop':
      return problem.fields.length === 1
        ? `Det egne feltet «${problem.fields[0]}» viser til seg selv. Ta feltet ut av sin egen tekst.`
        : `De egne feltene ${listInWords(problem.fields.map(name => `«${name}»`))} viser til hverandre i ring. Ta ett av dem ut av teksten til et annet.`
    case 'emptyMergeField':
      return `Teksten «${problem.module}» bruker flettefeltet «${problem.field}», som er tomt i dette brevet. Fyll inn opplysningen, eller sett et vilkår på teksten.`
    case 'moduleWithoutText':
      return `Teksten «${problem.module}» mangler på ${problem.language === 'nn' ? 'nynorsk' : 'bokmål'}. Skriv den inn.`
    case 'lostMergeField':
      return `Teksten «${problem.module}» har ikke lenger flettefeltet «${mergeFieldName(problem.field)}», som brevet må ha. Sett det inn igjen.`
    case 'missingPart':
      return `Malen mangler delen «${letterPartNames[problem.part]}», som må stå i brev om ${listInWords(problem.outcomes.map(outcome => outcomeWords[outcome]))}. Legg den til.`
    case 'partOutOfPlace':
      return `Delen «${letterPartNames[problem.part]}» må stå ${problem.part === 'title' ? 'først' : 'rett etter overskriften'} i brevet. Flytt den opp.`
    case 'partTwice':
      return `Delen «${letterPartNames[problem.part]}» står to ganger i malen. Fjern den ene.`
    default:
      return assertNever(problem)
  }
}

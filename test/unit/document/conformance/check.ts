import { accessibilityRules } from './accessibility-rules'
import { archiveRules } from './archive-rules'
import { PdfFile } from './pdf-file'
import type { Checked, Rule } from './rule'
import { readStructure } from './structure'

export const allRules: readonly Rule[] = [...archiveRules, ...accessibilityRules]

/** A file, read for the rules. */
export function readForRules(bytes: Uint8Array): Checked {
  const file = new PdfFile(bytes)
  return { file, structure: readStructure(file) }
}

/** Everything that speaks against a file being PDF/A-2a and PDF/UA-1, as far as rules can see it; by clause. */
export function conformanceProblems(bytes: Uint8Array): string[] {
  const checked = readForRules(bytes)
  return allRules.flatMap(({ clause, says, problems }) =>
    Array.from(new Set(problems(checked)), problem => `${clause}, ${says}: ${problem}`),
  )
}

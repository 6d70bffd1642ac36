import type { RequirementId } from '#shared/base/ids'
import type { Language } from '#shared/i18n/language'
import { standsAsMet } from './finding'
import type { Screening } from './screen-application'

/** One thing to ask an applicant for. */
export interface Asked {
  /** Follows "Søknaden mangler:"; begins with a small letter unless it is a name. */
  readonly text: string
  /** The sentence of the call that asks for it, always in the call's own words; null where the call has none. */
  readonly quote: string | null
  /** Whether the application cannot be assessed without it. */
  readonly needed: boolean
}

/** One thing to ask for, with the requirement that it comes from. */
export interface MissingItem extends Asked {
  readonly requirementId: RequirementId
}

/**
 * What to ask the applicant for in a letter about missing information, what is needed first. Empty when nothing is
 * missing that an applicant can mend: lateness, questions of judgement and what the secretariat must look up itself
 * are not in it. The same text is asked for once.
 */
export function composeMissing(screening: Screening, language: Language): readonly MissingItem[] {
  const items = screening.findings.flatMap((finding): MissingItem[] => {
    if (finding.ask === null || finding.severity === 'judge' || standsAsMet(finding) === true) return []
    const { requirementId, quote, severity } = finding
    return [{ requirementId, text: finding.ask[language], quote, needed: severity === 'stop' }]
  })
  const first = items.filter((item, index) => items.findIndex(other => other.text === item.text) === index)
  return [...first.filter(item => item.needed), ...first.filter(item => !item.needed)]
}

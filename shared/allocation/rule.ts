import { assertNever } from '#shared/base/assert'
import { listInWords } from '#shared/i18n/list-in-words'
import { kronerText, percentText, pointsText } from './text'

/** One named rule: what an allocation can break, and what a conflict is told in. */
export type Rule =
  | { readonly kind: 'frame'; readonly year: string; readonly kroner: number }
  /** What applications that can draw on these layers alone may get together. */
  | {
      readonly kind: 'layers'
      readonly year: string
      readonly labels: readonly string[]
      readonly applicationIds: readonly string[]
      readonly kroner: number
    }
  | { readonly kind: 'threshold'; readonly points: number }
  | { readonly kind: 'fund'; readonly applicationId: string }
  | { readonly kind: 'never'; readonly applicationId: string }
  | { readonly kind: 'min-share' | 'max-share'; readonly group: string; readonly share: number }
  | { readonly kind: 'min-count' | 'max-count'; readonly group: string; readonly count: number }
  | { readonly kind: 'exclusive'; readonly applicationIds: readonly string[] }
  | { readonly kind: 'requires'; readonly applicationId: string; readonly requiredId: string }

/** The rule as a person would say it, without a full stop: "minst 30 % av kronene til side:kommune". */
export function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case 'frame':
      return `rammen for ${rule.year} på ${kronerText(rule.kroner)}`
    case 'layers':
      return `høyst ${kronerText(rule.kroner)} av ${listInWords(rule.labels)} til dem som bare kan få derfra`
    case 'threshold':
      return `terskelen på ${pointsText(rule.points)} poeng`
    case 'fund':
      return `søknad ${rule.applicationId} er låst til å få`
    case 'never':
      return `søknad ${rule.applicationId} er låst til ikke å få`
    case 'min-share':
      return `minst ${percentText(rule.share)} av kronene til ${rule.group}`
    case 'max-share':
      return `høyst ${percentText(rule.share)} av kronene til ${rule.group}`
    case 'min-count':
      return `minst ${rule.count} ${rule.count === 1 ? 'søknad' : 'søknader'} fra ${rule.group}`
    case 'max-count':
      return `høyst ${rule.count} ${rule.count === 1 ? 'søknad' : 'søknader'} fra ${rule.group}`
    case 'exclusive':
      return `bare én av søknadene ${listInWords(rule.applicationIds)}`
    case 'requires':
      return `søknad ${rule.applicationId} forutsetter søknad ${rule.requiredId}`
    default:
      return assertNever(rule)
  }
}

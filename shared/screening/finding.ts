import type { RequirementId } from '#shared/base/ids'
import type { Language } from '#shared/i18n/language'
import type { Overruling } from '#shared/round/kinds/screening-entries'
import type { FieldSource } from '#shared/round/packet'
import type { Severity } from '#shared/scheme/scheme'

/** A place in the packet that was looked at: a field by its dotted path and where it was read, or an attachment. */
export type Place =
  | { readonly kind: 'field'; readonly path: string; readonly source: FieldSource | null }
  | { readonly kind: 'attachment'; readonly name: string; readonly sha256: string }

/** What one check found. */
export interface Outcome {
  /** Null where the data do not tell and a person must judge. */
  readonly met: boolean | null
  /** One or two plain sentences: what was found, and what to do where something must be done. */
  readonly message: string
  readonly lookedAt: readonly Place[]
  /** What to ask the applicant for, to follow "Søknaden mangler:"; null where the applicant cannot mend it. */
  readonly ask: Ask | null
  /** True where a breach means that the application came too late: the one breach that asking for more cannot mend. */
  readonly timing?: boolean
}

export type Ask = Readonly<Record<Language, string>>

/** What was found of one requirement, or of the data themselves (then the id begins with `data:`). */
export interface Finding extends Outcome {
  readonly requirementId: RequirementId
  /** The requirement in plain words. */
  readonly requirement: string
  /** The sentence of the call that it rests on; null for a requirement of the product's own. */
  readonly quote: string | null
  readonly severity: Severity
  /** A person's answer, with the reason; it takes the place of `met`. */
  readonly overruled: Overruling | null
}

/** Whether a requirement stands as met: a person's answer where there is one, else what the data say. */
export function standsAsMet(finding: Finding): boolean | null {
  return finding.overruled?.met ?? finding.met
}

import fvl1967 from '#assets/legal/fvl-1967.json'
import { err, ok, type Result } from '#shared/base/result'
import { z } from '#shared/base/zod'

const inBothForms = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1) })

/**
 * The procedural act that a decision is made under, as dated data: its names, the paragraphs that a letter refers
 * to, and the time to appeal. A new act is a new file; the wording of letters does not change for it.
 */
export const legalBasis = z.strictObject({
  id: z.string().min(1),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  name: inBothForms,
  shortName: inBothForms,
  paragraphs: z.strictObject({
    impartiality: z.string(),
    access: z.string(),
    reasons: z.string(),
    notice: z.string(),
    appeal: z.string(),
  }),
  appealWeeks: z.number().int().min(1).max(12),
})
export type LegalBasis = z.infer<typeof legalBasis>

const bases: readonly LegalBasis[] = [legalBasis.parse(fvl1967)]

export type LegalBasisProblem =
  | { readonly kind: 'unknownLegalBasis'; readonly id: string }
  | { readonly kind: 'legalBasisNotInForce'; readonly id: string; readonly date: string }

/** The set that a scheme names, if it is known and in force on the day of the decision. */
export function findLegalBasis(id: string, date: string): Result<LegalBasis, LegalBasisProblem> {
  const basis = bases.find(candidate => candidate.id === id)
  if (basis === undefined) return err({ kind: 'unknownLegalBasis', id })
  const inForce = basis.validFrom <= date && (basis.validTo === null || date <= basis.validTo)
  return inForce ? ok(basis) : err({ kind: 'legalBasisNotInForce', id, date })
}

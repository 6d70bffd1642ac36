import { z } from '#shared/base/zod'
import { largestKroner } from '#shared/money/kroner'

/** The sides that work together in a helsefellesskap. */
export const sides = ['kommune', 'sykehus', 'rhf', 'fastlege', 'bruker', 'annet'] as const
export type Side = (typeof sides)[number]

const text = z.string().max(200_000)
const line = z.string().trim().max(2_000)
const kroner = z.number().int().min(0).max(largestKroner)
const isoDate = z.iso.date()
const side = z.enum(sides)
const year = z.string().regex(/^20\d\d$/)
const kronerByYear = z.record(year, kroner)

const applicant = z.strictObject({
  name: line.min(1),
  orgNumber: line.optional(),
  unit: line.optional(),
  side: side.optional(),
  address: z
    .strictObject({ line: line.optional(), postalCode: line.optional(), city: line.optional() })
    .optional(),
  contact: z
    .strictObject({ name: line.optional(), email: line.optional(), phone: line.optional() })
    .optional(),
  account: line.optional(),
  reference: line.optional(),
})

const partner = z.strictObject({
  name: line.min(1),
  orgNumber: line.optional(),
  side: side.optional(),
  role: line.optional(),
  signedOn: isoDate.optional(),
})

const budget = z.strictObject({
  requested: kronerByYear.refine(years => Object.keys(years).length > 0, 'no-requested-amount'),
  minimum: kronerByYear.optional(),
  lines: z
    .array(
      z.strictObject({
        year: z.number().int().min(2000).max(2099).optional(),
        text: line,
        kind: z.enum(['personell', 'drift', 'utstyr', 'annet']).optional(),
        amount: kroner,
      }),
    )
    .max(2_000)
    .optional(),
  ownContribution: z
    .array(z.strictObject({ party: line, side: side.optional(), amount: kroner, text: line.optional() }))
    .max(500)
    .optional(),
})

/**
 * What an applicant wrote: `soknad.json` in a packet, and what every other reader arrives at.
 * Only the title, the applicant's name and one requested amount are needed; what else a scheme requires is
 * found missing by the screening. Amounts are whole kroner per grant year.
 */
export const applicationForm = z.strictObject({
  format: z.literal('tildeling/application@1').default('tildeling/application@1'),
  title: line.min(1),
  summary: text.optional(),
  submittedAt: z.iso.datetime({ offset: true, local: true }).or(isoDate).optional(),
  language: z.enum(['nb', 'nn']).optional(),
  applicant,
  partners: z.array(partner).max(200).optional(),
  priorities: z.array(line).max(100).optional(),
  targetGroups: z.array(line).max(100).optional(),
  description: text.optional(),
  purpose: text.optional(),
  challenge: text.optional(),
  effect: z
    .strictObject({ careLevel: text.optional(), competence: text.optional(), preconditions: text.optional() })
    .optional(),
  spread: text.optional(),
  userInvolvement: text.optional(),
  unionInvolvement: text.optional(),
  transition: text.optional(),
  period: z.strictObject({ from: isoDate.optional(), to: isoDate.optional() }).optional(),
  milestones: z
    .array(z.strictObject({ date: isoDate, text: line }))
    .max(500)
    .optional(),
  budget,
  agreement: z
    .strictObject({ kind: z.enum(['avtale', 'bekreftelse', 'ingen']), file: line.optional() })
    .optional(),
  confirmations: z
    .strictObject({
      notPureEquipment: z.boolean().optional(),
      notOrdinaryOperations: z.boolean().optional(),
      leadsToOrdinaryOperations: z.boolean().optional(),
      patientResponsibility: z.enum(['yes', 'no', 'not-relevant']).optional(),
    })
    .optional(),
  localRank: z.number().int().min(1).max(10_000).optional(),
  localFellowship: line.optional(),
})

export type ApplicationForm = z.infer<typeof applicationForm>

/** The kroner asked for, summed over all years of the form. */
export function requestedKroner(form: ApplicationForm): number {
  return sumOfYears(form.budget.requested)
}

/** The least amount that is still useful, summed over all years; the requested amount where the form names none. */
export function minimumKroner(form: ApplicationForm): number {
  return form.budget.minimum === undefined ? requestedKroner(form) : sumOfYears(form.budget.minimum)
}

/** What the parties say they put in themselves, in kroner. */
export function ownContributionKroner(form: ApplicationForm): number {
  return (form.budget.ownContribution ?? []).reduce((sum, line) => sum + line.amount, 0)
}

/** The whole months from the first to the last day of the project, rounded up; null when the form does not say. */
export function durationMonths(form: ApplicationForm): number | null {
  const { from, to } = form.period ?? {}
  if (from === undefined || to === undefined || to < from) return null
  const start = new Date(`${from}T00:00:00Z`)
  const end = new Date(`${to}T00:00:00Z`)
  end.setUTCDate(end.getUTCDate() + 1)
  const whole = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth()
  return end.getUTCDate() > start.getUTCDate() ? whole + 1 : whole
}

function sumOfYears(years: Readonly<Record<string, number>>): number {
  return Object.values(years).reduce((sum, amount) => sum + amount, 0)
}

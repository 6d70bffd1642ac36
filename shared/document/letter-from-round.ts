import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import { partsInDocuments } from '#shared/decision/award-by-party'
import { awardOf } from '#shared/decision/check-freeze'
import type { OrganisationTable } from '#shared/intake/organisations'
import type { FrozenDecision, Reopening } from '#shared/round/kinds/decision-entries'
import type { Office, Recipient } from '#shared/round/kinds/office-entries'
import type { Logo } from '#shared/round/kinds/template-entries'
import type { Application } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import type { LetterTemplate } from '#shared/scheme/letter-template'
import type { Scheme } from '#shared/scheme/scheme'
import { partiesOf } from '#shared/screening/parties'
import type { LetterInput, Period } from './letter-input'
import { letterScheme, waysFor } from './letter-scheme'

const noOrganisations: OrganisationTable = {
  validFrom: '1970-01-01',
  organisations: [],
  areaNames: new Map(),
  byOrgNumber: new Map(),
  byName: new Map(),
}

/** What one letter of a round is written from. Only a frozen decision goes into it, never a live score. */
export interface LetterOfRound {
  readonly scheme: Scheme
  readonly office: Office | null
  readonly application: Application
  readonly decision: FrozenDecision
  /** The recipient that the secretariat has set; null where the application's own holds. */
  readonly recipient: Recipient | null
  /** Set where an earlier decision was opened again, and this one takes its place. */
  readonly reopened?: Reopening | null
  /** The requirements that the application fails, as the scheme words them; for one that is dismissed. */
  readonly failedRequirements: readonly string[]
  /** The day of a letter whose office has set none. */
  readonly today: string
  readonly draft: boolean
  /** The known organisations; left out, the applicant's side is what the form and the name tell. */
  readonly organisations?: OrganisationTable
  /** The template that was written for the round; left out or null, the scheme's own or the program's. */
  readonly template?: LetterTemplate | null
  readonly logo?: Logo | null
  /** The period that is settled for the round, for an application that names none. */
  readonly awardPeriod?: Period | null
}

/** Gathers a letter from the round: what is not known stays empty, and the builder of the letter names it. */
export function letterOfRound(of: LetterOfRound): LetterInput {
  const { scheme, office, application, decision } = of
  const { form } = application.packet
  const { applicant } = form
  const awarded = decision.outcome === 'granted' || decision.outcome === 'reduced'
  const period = periodOf(application)
  const language = of.recipient?.language ?? form.language ?? 'nb'
  const party = partiesOf(form, of.organisations ?? noOrganisations, application.organisation)[0]
  const ways = waysFor(scheme, party)
  const template = of.template ?? scheme.letterTemplate
  const { language: _, sami, ...recipient } = of.recipient ?? recipientOf(application)
  const byPosting = ways.length > 0 && ways.every(({ mode }) => mode === 'internal-posting')
  const asked = askedOfRound(form, grantYear(scheme))
  const others = Object.entries(form.budget.requested)
    .filter(([year, kroner]) => year !== asked.year && kroner > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, kroner]) => ({ year, kroner }))
  return {
    language,
    ...(template === undefined ? {} : { template }),
    scheme: letterScheme({
      scheme,
      office,
      language,
      ways,
      multiYear: isMultiYear(of),
      dates: {
        decidedOn: decision.meeting.date,
        projectFrom: period?.from ?? null,
        projectTo: period?.to ?? null,
      },
    }),
    ...letterHeadOf(scheme, office, application, of.logo ?? null),
    date: office?.letterDate ?? of.today,
    recipient: {
      ...recipient,
      side: party?.side === 'kommune' ? 'municipality' : party?.side === 'sykehus' ? 'hospital' : null,
      // What is posted inside the hospital is not paid to an account.
      ...(applicant.account === undefined || byPosting ? {} : { account: applicant.account }),
    },
    ...(sami === undefined || sami.text.trim() === '' ? {} : { sami }),
    application: {
      title: form.title,
      number: String(application.number),
      requestedKroner: asked.requestedKroner,
      ...(others.length === 0 ? {} : { severalYears: { decided: asked.year, others } }),
      ...(form.purpose === undefined ? {} : { purpose: form.purpose }),
      period,
    },
    decision: {
      outcome: decision.outcome,
      awardKroner: awarded ? awardOf(decision) : null,
      awardByYear: decision.awardByYear,
      ...(awarded && (decision.awardByParty ?? []).length > 0
        ? {
            awardByParty: partsInDocuments(decision).map(({ party, year, kroner }) => ({
              party: year === null ? party : `${party} (${year})`,
              kroner,
            })),
          }
        : {}),
      ...(of.reopened ? { replaces: of.reopened } : {}),
      awardPeriod: awarded ? awardPeriodOf(of, period) : null,
      conditions: decision.conditions,
      reasons: decision.reasons,
      // What is dismissed or deferred has not been held against the criteria.
      criteriaReliedOn: awarded || decision.outcome === 'rejected' ? criteriaOf(scheme) : [],
      failedRequirements: of.failedRequirements,
    },
    meeting: { body: scheme.body.name, date: decision.meeting.date, caseNumber: office?.caseNumber ?? '' },
    signatories: office?.signatories ?? [],
    approvedElectronically: office?.approvedElectronically ?? false,
    copies: scheme.copyRecipients.map(({ label }) => label),
    draft: of.draft,
  }
}

/** What the head of every letter of a round says of its sender and its case; empty where the office has not said. */
export function letterHeadOf(
  scheme: Scheme,
  office: Office | null,
  { number }: Pick<Application, 'number'>,
  logo: Logo | null = null,
): Pick<LetterInput, 'sender' | 'caseNumber' | 'ourReference' | 'caseOfficer' | 'place'> {
  const sender = office?.sender
  const caseNumber = office?.caseNumber ?? ''
  return {
    sender: {
      name: sender?.name || (scheme.administratorOrg?.name ?? scheme.fellowship),
      unit: sender?.unit ?? '',
      address:
        sender === undefined ? '' : joined([sender.line, `${sender.postalCode} ${sender.city}`.trim()], ', '),
      phone: sender?.phone ?? '',
      email: sender?.email ?? '',
      orgNumber: sender?.orgNumber || (scheme.administratorOrg?.orgNumber ?? ''),
      ...(logo === null ? {} : { logo }),
    },
    caseNumber,
    ourReference: caseNumber === '' ? '' : `${caseNumber}-${number}`,
    caseOfficer: office?.caseOfficer ?? '',
    place: office?.place ?? '',
  }
}

/** The recipient as the application gives it. */
export function recipientOf({ packet }: Pick<Application, 'packet'>): Recipient {
  const { applicant } = packet.form
  return {
    name: joined([applicant.name, applicant.unit ?? ''], ', '),
    contact: applicant.contact?.name ?? '',
    line: applicant.address?.line ?? '',
    postalCode: applicant.address?.postalCode ?? '',
    city: applicant.address?.city ?? '',
    reference: applicant.reference ?? '',
  }
}

/** The days an application says that its project runs; null when it does not say. */
export function periodOf({ packet }: Pick<Application, 'packet'>): Period | null {
  const { from, to } = packet.form.period ?? {}
  return from === undefined || to === undefined ? null : { from, to }
}

/**
 * The days the award covers: the project's own, else those that are settled for the round, and no more months than
 * the scheme gives at a time. Null where nobody has said: the letter then asks for it, and no year is made up.
 */
function awardPeriodOf({ scheme, awardPeriod }: LetterOfRound, period: Period | null): Period | null {
  const { maxAwardMonths } = scheme.duration
  const whole = period ?? awardPeriod ?? null
  if (whole === null || maxAwardMonths === null) return whole
  const last = new Date(`${whole.from}T00:00:00Z`)
  last.setUTCMonth(last.getUTCMonth() + maxAwardMonths)
  last.setUTCDate(last.getUTCDate() - 1)
  const limit = last.toISOString().slice(0, 10)
  return { from: whole.from, to: limit < whole.to ? limit : whole.to }
}

/** Whether money is asked for, or given, for more than one year. */
function isMultiYear({ application, decision }: LetterOfRound): boolean {
  const years = (amounts: Readonly<Record<string, number>>) =>
    Object.values(amounts).filter(kroner => kroner > 0).length
  return years(application.packet.form.budget.requested) > 1 || years(decision.awardByYear) > 1
}

/** The call's own words: its criteria, each main criterion before its parts; the priorities where it lists none. */
function criteriaOf(scheme: Scheme): readonly string[] {
  const listed = scheme.criteria.length > 0 ? scheme.criteria : assessmentCriteria(scheme)
  return listed.map(({ text }) => text)
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter(part => part.trim() !== '').join(separator)
}

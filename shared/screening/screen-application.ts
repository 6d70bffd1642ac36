import { asId, type RequirementId } from '#shared/base/ids'
import type { OrganisationTable } from '#shared/intake/organisations'
import type { Conclusion, Overruling } from '#shared/round/kinds/screening-entries'
import type { Packet } from '#shared/round/packet'
import type { Scheme, Severity } from '#shared/scheme/scheme'
import { runCheck } from './checks/index'
import type { CheckContext } from './context'
import { dataFaults } from './data-faults'
import { type Finding, standsAsMet } from './finding'
import { partiesOf } from './parties'

export type ScreeningStatus = Conclusion['status']

export interface ScreeningInput {
  readonly scheme: Scheme
  readonly application: {
    readonly packet: Packet
    readonly receivedAt: string
    readonly organisation?: string | null
  }
  readonly organisations: OrganisationTable
  /** A person's answers, by requirement id. */
  readonly overrulings?: ReadonlyMap<string, Overruling> | undefined
  /** A person's conclusion. */
  readonly conclusion?: Conclusion | null | undefined
  /** The deadline that the round is run with, where the scheme has several. */
  readonly intakeRoundId?: string | null | undefined
  /** The day of the meeting, for deadlines that count back from it; ISO. */
  readonly meetingDate?: string | null | undefined
  /** When the first version came, where this is a corrected one; ISO. */
  readonly firstReceivedAt?: string | null | undefined
}

export interface Screening {
  /** A person's conclusion where there is one, else `proposed`. */
  readonly status: ScreeningStatus
  /** What the findings say, see `proposedStatus`. */
  readonly proposed: ScreeningStatus
  readonly conclusion: Conclusion | null
  /** One for each requirement, in the order of the scheme; then what is wrong with the data themselves. */
  readonly findings: readonly Finding[]
}

/**
 * Checks an application against every requirement of its scheme, from data where data tell and leaving the rest to
 * a person. Pure: the same input gives the same findings, on the same machine or another.
 */
export function screenApplication(input: ScreeningInput): Screening {
  const { scheme, application, overrulings } = input
  const { packet } = application
  const context: CheckContext = {
    scheme,
    packet,
    form: packet.form,
    parties: partiesOf(packet.form, input.organisations, application.organisation),
    arrived: {
      at: packet.form.submittedAt ?? application.receivedAt,
      certain: packet.form.submittedAt !== undefined,
    },
    firstArrivedAt: input.firstReceivedAt ?? null,
    intakeRoundId: input.intakeRoundId ?? null,
    meetingDate: input.meetingDate ?? null,
  }
  const overruled = (id: string): Overruling | null => overrulings?.get(id) ?? null
  const findings: readonly Finding[] = [
    ...scheme.requirements.map(({ id, text, quote, severity, check }): Finding => {
      const outcome = runCheck(context, check)
      return {
        ...outcome,
        met: leftToJudgement(severity, outcome.met),
        requirementId: id,
        requirement: text,
        quote,
        severity,
        overruled: overruled(id),
      }
    }),
    ...dataFaults(context).map(
      ({ id, requirement, outcome }): Finding => ({
        ...outcome,
        requirementId: asId<RequirementId>(id),
        requirement,
        quote: null,
        severity: 'warn',
        overruled: overruled(id),
      }),
    ),
  ]
  const proposed = proposedStatus(findings)
  const conclusion = input.conclusion ?? null
  return { status: conclusion?.status ?? proposed, proposed, conclusion, findings }
}

/**
 * What the findings say while nobody has concluded. Only `stop` requirements count:
 * - `dismissed` (avvises) when the application came too late, which no further information can mend. It is a
 *   proposal: only the body dismisses, and a person can overrule the finding or conclude otherwise.
 * - `unclear` (må avklares) when another stop is not met or not known: the applicant may still mend it, so it is
 *   never dismissed without a person.
 * - `ready` (klar) otherwise. Warnings and questions of judgement are for the assessment and hold nothing back.
 * A person's answer to a requirement counts in place of what the data say.
 */
export function proposedStatus(findings: readonly Finding[]): ScreeningStatus {
  const stops = findings.filter(finding => finding.severity === 'stop' && standsAsMet(finding) !== true)
  if (stops.some(finding => finding.timing === true && standsAsMet(finding) === false)) return 'dismissed'
  return stops.length > 0 ? 'unclear' : 'ready'
}

/** The findings that are not met or that a person must judge, as they stand in reports: gravest first. */
export function openFindings(screening: Screening): readonly {
  readonly requirementId: RequirementId
  readonly severity: Severity
  readonly message: string
}[] {
  return screening.findings
    .filter(finding => standsAsMet(finding) !== true)
    .sort((a, b) => gravity[a.severity] - gravity[b.severity])
    .map(({ requirementId, severity, message, overruled }) => ({
      requirementId,
      severity,
      message: overruled === null ? message : `Vurdert som ikke oppfylt: ${overruled.reason}`,
    }))
}

const gravity: Readonly<Record<Severity, number>> = { stop: 0, warn: 1, judge: 2 }

/** A requirement that a person must judge is never failed by data alone. */
function leftToJudgement(severity: Severity, met: boolean | null): boolean | null {
  return severity === 'judge' && met === false ? null : met
}

import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import { awardOf, checkFreeze, type FreezeProblem } from '#shared/decision/check-freeze'
import type { Fields } from '#shared/round/fields'
import type { Decision, Outcome, Recommended } from '#shared/round/kinds/decision-entries'
import {
  type Application,
  selectApplications,
  selectFrozen,
  selectProposals,
  selectRecommended,
} from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { decisionConflicts } from './decision-conflicts'

/** One application as it stands before the decision. */
export interface DecisionRow {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly applicant: string
  readonly requestedKroner: number
  /** Null where no method has calculated anything. */
  readonly calculatedKroner: number | null
  /** Null where there is no decision yet. */
  readonly awardKroner: number | null
  readonly departureKroner: number | null
  readonly outcome: Outcome | null
  readonly state: 'none' | 'draft' | 'locked'
  readonly isWithdrawn: boolean
  /** What stands in the way of freezing this decision by itself. */
  readonly problems: readonly FreezeProblem[]
}

/** The standing applications, and those that were withdrawn after their decision was frozen: its money is bound. */
export function decisionRows(fields: Fields, scheme: Scheme): readonly DecisionRow[] {
  const proposals = selectProposals(fields)
  const frozen = selectFrozen(fields)
  const inConflict = new Set(decisionConflicts(fields).map(({ applicationId }) => applicationId))
  const recommended = selectRecommended(fields)
  const year = grantYear(scheme)
  return selectApplications(fields)
    .filter(({ id, withdrawn }) => withdrawn === null || frozen.has(id))
    .map(application => {
      const { id } = application
      const isLocked = frozen.has(id)
      const decision = frozen.get(id) ?? proposals.get(id) ?? null
      return rowOf(application, decision, recommended.get(id) ?? null, {
        year,
        isLocked,
        inConflict: inConflict.has(id),
      })
    })
}

function rowOf(
  application: Application,
  decision: Decision | null,
  recommended: Recommended | null,
  { year, isLocked, inConflict }: { year: string; isLocked: boolean; inConflict: boolean },
): DecisionRow {
  const { id, number, packet, withdrawn } = application
  const { requestedKroner } = askedOfRound(packet.form, year)
  const awardKroner = decision === null ? null : awardOf(decision)
  const calculatedKroner = decision?.calculatedKroner ?? null
  const conflict: FreezeProblem[] = inConflict ? [{ kind: 'conflict', number }] : []
  return {
    id,
    number,
    title: packet.form.title,
    applicant: packet.form.applicant.name,
    requestedKroner,
    calculatedKroner,
    awardKroner,
    departureKroner:
      awardKroner === null || calculatedKroner === null ? null : awardKroner - calculatedKroner,
    outcome: decision?.outcome ?? null,
    state: decision === null ? 'none' : isLocked ? 'locked' : 'draft',
    isWithdrawn: withdrawn !== null,
    problems:
      decision === null || isLocked
        ? conflict
        : checkFreeze(
            [{ number, decision, requestedKroner, inConflict, recommended }],
            // The frame is held against all decisions together, not against one.
            Number.MAX_SAFE_INTEGER,
            0,
          ),
  }
}

export interface DecisionSums {
  readonly requestedKroner: number
  readonly awardedKroner: number
  readonly frameKroner: number | null
  /** What is left of the frame, below zero where too much is given; null where no frame is set. */
  readonly restKroner: number | null
}

/** The decisions against the frame. */
export function decisionSums(rows: readonly DecisionRow[], frameKroner: number | null): DecisionSums {
  const awardedKroner = rows.reduce((sum, row) => sum + (row.awardKroner ?? 0), 0)
  return {
    requestedKroner: rows.reduce((sum, row) => sum + row.requestedKroner, 0),
    awardedKroner,
    frameKroner,
    restKroner: frameKroner === null ? null : frameKroner - awardedKroner,
  }
}

/** What stands in the way of freezing some of the rows: the frame first, then row by row. */
export function freezeProblems(
  rows: readonly DecisionRow[],
  chosen: readonly DecisionRow[],
  frameKroner: number | null,
): readonly FreezeProblem[] {
  const counted = rows.filter(row => row.state === 'locked' || chosen.includes(row))
  const { awardedKroner, restKroner } = decisionSums(counted, frameKroner)
  const own = chosen.flatMap(row => row.problems)
  if (frameKroner === null) return awardedKroner > 0 ? [{ kind: 'no-frame' }, ...own] : own
  if (restKroner === null || restKroner >= 0) return own
  return [{ kind: 'above-frame', sumKroner: awardedKroner, frameKroner }, ...own]
}

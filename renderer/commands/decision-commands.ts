import { windowApi } from '#renderer/app/window-api'
import { showNotice } from '#renderer/stores/notice-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { methodIds } from '#shared/allocation/result'
import { canonicalJson } from '#shared/base/canonical-json'
import { asId } from '#shared/base/ids'
import {
  type Decision,
  decisionReopened,
  decisionSet,
  decisionsFrozen,
  type FrozenDecision,
} from '#shared/round/kinds/decision-entries'
import { selectFrame, selectFrozen, selectProposals, selectSetup } from '#shared/round/round-view'
import { commands } from './commands'
import { inTurn, turnsTaken } from './in-turn'
import { type ProposedDecisions, proposeDecisions } from './propose-commands'
import { takeIn, write } from './write'

/**
 * Changes a part of a decision that is not frozen; the rest stays as it is when its turn comes. True when the round
 * holds what was wanted; a change that changes nothing is not written.
 */
export function changeDecision(
  applicationId: string,
  change: (decision: Decision) => Decision,
): Promise<boolean> {
  return inTurn(async () => {
    const { fields } = useRoundStore.getState().state
    const before = selectProposals(fields).get(asId(applicationId))
    if (before === undefined || selectFrozen(fields).has(asId(applicationId))) return false
    const decision = change(before)
    if (canonicalJson(decision) === canonicalJson(before)) return true
    return write(decisionSet({ applicationId, decision }))
  })
}

/** Drafts decisions by the round's own method, frame and rules; null where it was refused, and the person knows why. */
export async function draftDecisions(): Promise<ProposedDecisions | null> {
  const { fields } = useRoundStore.getState().state
  const frameKroner = selectFrame(fields)
  if (frameKroner === null) {
    showNotice('warning', 'Rammen er ikke satt. Sett rammen under Fordeling først.')
    return null
  }
  const setup = selectSetup(fields)
  const method = methodIds.find(id => id === setup.method) ?? 'ranked'
  await turnsTaken()
  return proposeDecisions({ method, frameKroner, rules: setup.rules as never, key: '' })
}

/** Freezes decisions in a meeting. Answers with every line that stands in the way; none when they are frozen. */
export async function freezeDecisions(
  meetingDate: string,
  applicationIds: readonly string[],
): Promise<readonly string[]> {
  // A condition that was begun and never written is none.
  const isWritten = (condition: string) => condition.trim() !== ''
  for (const id of applicationIds) {
    await changeDecision(id, now => ({ ...now, conditions: now.conditions.filter(isWritten) }))
  }
  const reply = await windowApi.decisionsFreeze({ meetingDate, applicationIds: [...applicationIds] })
  if (!reply.ok) return reply.error.message.split('\n')
  await takeIn(reply.value)
  // What the body has decided is not taken back by a key: the steps before it end here.
  useRoundStore.setState({ undoSteps: [], redoSteps: [] })
  commands.refresh()
  const count = applicationIds.length === 1 ? 'Vedtaket er låst.' : `${applicationIds.length} vedtak er låst.`
  showNotice('success', `${count} Brev og protokoll lages under Dokumenter.`)
  return []
}

/** Opens a frozen decision again; the reason stays in the journal. */
export function reopenDecision(applicationId: string, reason: string): Promise<boolean> {
  return inTurn(() => {
    const { fields } = useRoundStore.getState().state
    const meetingDate = selectFrozen(fields).get(asId(applicationId))?.meeting.date
    return write(
      decisionReopened({ applicationId, reason, ...(meetingDate === undefined ? {} : { meetingDate }) }),
    )
  })
}

/** Lets one of two decisions that were written at the same time stand; null for none. */
export function settleProposal(applicationId: string, decision: Decision | null): Promise<boolean> {
  return inTurn(() => write(decisionSet({ applicationId, decision })))
}

/** The same where the two were frozen, or one frozen and the other opened again. */
export function settleFrozen(applicationId: string, frozen: FrozenDecision | null): Promise<boolean> {
  return inTurn(() => {
    if (frozen === null) {
      const reason = 'To skrev ulikt samtidig. Det ble valgt at vedtaket ikke er låst.'
      return write(decisionReopened({ applicationId, reason }))
    }
    const { meeting, ...decision } = frozen
    return write(decisionsFrozen({ meeting, decisions: [{ applicationId, decision }] }))
  })
}

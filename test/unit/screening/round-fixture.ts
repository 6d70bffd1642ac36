import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { secretariat } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import { emptyRound, foldOnto, type RoundState } from '#shared/round/fold'

/** The state of a round after the secretariat has done these things in turn. */
export function roundAfter(actions: readonly Action[], before: RoundState = emptyRound): RoundState {
  return actions.reduce((state, action) => {
    const entry = buildEntry(state.tip, asId<DeviceId>('kontor'), {
      ...action,
      actor: secretariat,
      at: '2025-10-02T09:00:00.000Z',
    })
    return foldOnto(state, [entry])
  }, before)
}

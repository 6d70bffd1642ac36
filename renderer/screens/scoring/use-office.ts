import { useRoundStore } from '#renderer/stores/round-store'
import { secretariat } from '#shared/journal/entry'

/** Whether this device may write what only the secretariat writes: weights, rulings, consensus, members. */
export function useOffice(): boolean {
  return useRoundStore(store => store.readOnly === null && store.actor === secretariat)
}

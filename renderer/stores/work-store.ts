import { create } from 'zustand'
import type { WorkProgress } from '#shared/ipc/round-channels'

interface WorkState {
  /** Long work that is under way; null when there is none. */
  readonly progress: WorkProgress | null
}

export const useWorkStore = create<WorkState>(() => ({ progress: null }))

export function showProgress(progress: WorkProgress): void {
  useWorkStore.setState({ progress })
}

export function resetWork(): void {
  useWorkStore.setState({ progress: null })
}

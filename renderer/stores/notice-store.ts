import { create } from 'zustand'

export type NoticeKind = 'info' | 'success' | 'warning' | 'failure'

/** A short message at the foot of the window. */
export interface Notice {
  readonly id: number
  readonly kind: NoticeKind
  readonly text: string
}

interface NoticeState {
  readonly notices: readonly Notice[]
  readonly nextId: number
}

const empty: NoticeState = { notices: [], nextId: 1 }
const mostAtOnce = 4

export const useNoticeStore = create<NoticeState>(() => empty)

/** Tells the person something. The oldest gives way when there are too many. */
export function showNotice(kind: NoticeKind, text: string): void {
  useNoticeStore.setState(state => ({
    notices: [...state.notices, { id: state.nextId, kind, text }].slice(-mostAtOnce),
    nextId: state.nextId + 1,
  }))
}

export function dismissNotice(id: number): void {
  useNoticeStore.setState(state => ({ notices: state.notices.filter(notice => notice.id !== id) }))
}

export function resetNotices(): void {
  useNoticeStore.setState(empty)
}

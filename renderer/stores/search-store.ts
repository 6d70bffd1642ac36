import { create } from 'zustand'
import type { AttachmentText } from '#shared/intake/document-view'
import type { FoundApplication } from '#shared/round/search-text'

/** An attachment that search does not reach into, and why. */
export interface SilentAttachment {
  readonly applicationId: string
  readonly sha256: string
  readonly name: string
  readonly state: Exclude<AttachmentText['state'], 'text'>
}

interface SearchState {
  readonly open: boolean
  readonly query: string
  /** The words that `results` were found by; empty before the first search. */
  readonly terms: readonly string[]
  /** Null while nothing has been asked. */
  readonly results: readonly FoundApplication[] | null
  /** Attachments whose text has been read, of all there are. */
  readonly read: number
  readonly all: number
  readonly silent: readonly SilentAttachment[]
}

const nothing: SearchState = {
  open: false,
  query: '',
  terms: [],
  results: null,
  read: 0,
  all: 0,
  silent: [],
}

export const useSearchStore = create<SearchState>(() => nothing)

export function showSearch(open: boolean): void {
  useSearchStore.setState({ open })
}

export function setQuery(query: string): void {
  useSearchStore.setState({ query })
}

export function showFound(terms: readonly string[], results: readonly FoundApplication[] | null): void {
  useSearchStore.setState({ terms, results })
}

export function showReading(read: number, all: number, silent: readonly SilentAttachment[]): void {
  useSearchStore.setState({ read, all, silent })
}

export function resetSearch(): void {
  useSearchStore.setState(nothing)
}

import type { FoundApplication, SearchPart } from '#shared/round/search-text'

/** What the window asks of the worker that searches. */
export type SearchRequest =
  | { readonly kind: 'clear' }
  | { readonly kind: 'put'; readonly applicationId: string; readonly parts: readonly SearchPart[] }
  | { readonly kind: 'drop'; readonly applicationId: string }
  | { readonly kind: 'search'; readonly id: number; readonly terms: readonly string[] }

/** What the worker found for the search of that number. */
export interface SearchAnswer {
  readonly id: number
  readonly results: readonly FoundApplication[]
}

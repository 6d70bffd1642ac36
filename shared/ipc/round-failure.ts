/** An expected failure with every line a person should read. */
export interface RoundFailure {
  readonly kind: 'sealed' | 'no-round' | 'not-saved' | 'unreadable' | 'refused' | 'cancelled'
  readonly message: string
}

import type { Result } from '#shared/base/result'
import type { z } from '#shared/base/zod'

/** What a person may be told when a call failed: `kind` for code, `message` in Norwegian for the screen. */
export interface ChannelFailure {
  readonly kind: string
  readonly message: string
}

/**
 * What can go wrong on any channel: the call came from somewhere else than the app's own window, its payload
 * did not fit, or the program has a bug (written to the local log).
 */
export interface ShellFailure extends ChannelFailure {
  readonly kind: 'not-allowed' | 'bad-request' | 'bug'
}

/** One question that the window may ask: the decoder of its request and, for the compiler, its answer. */
export interface Channel<Request, Answer, Failure extends ChannelFailure> {
  readonly request: z.ZodType<Request>
  /** Exists for the type checker alone. */
  readonly answer?: Result<Answer, Failure>
}

/**
 * Declares a channel: `channel(z.strictObject({…})).answers<Answer>()`, or `answers<Answer, Failure>()` where
 * it has expected failures of its own.
 */
export function channel<Request>(request: z.ZodType<Request>) {
  return {
    answers<Answer, Failure extends ChannelFailure = never>(): Channel<Request, Answer, Failure> {
      return { request }
    },
  }
}

import { ok, type Result } from '#shared/base/result'
import { intakeLimits } from '#shared/intake/limits'
import type { RejectedFile } from '#shared/intake/report'
import type { WordLetter } from '#shared/intake/word-letter'
import { askOnce } from './ask-once'
import { type LaunchIntakeChild, launchHere } from './launch-child'

/** Reads a letter that was written in Word, in a disposable process; the error is the line that a person reads. */
export async function importWordLetter(
  path: string,
  options: { readonly launch?: LaunchIntakeChild; readonly idleMs?: number } = {},
): Promise<Result<WordLetter, RejectedFile>> {
  const launch = options.launch ?? (await launchHere())
  return askOnce(path, 'letter', { launch, idleMs: options.idleMs ?? intakeLimits.child.idleMs }, answer =>
    answer.kind === 'letter' ? ok(answer.letter) : null,
  )
}

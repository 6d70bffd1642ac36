import { err, ok, type Result } from '#shared/base/result'
import type { Kroner } from '#shared/money/kroner'
import { frameChoices } from '#shared/scheme/compute-frame'
import type { Scheme } from '#shared/scheme/scheme'

/** One of the scheme's own frames by its id, an amount of one's own, or none yet. */
export type FrameChoiceId = string
export const ownAmount = 'own'
export const setLater = 'later'

/** What is chosen to begin with: all the money the call names, or nothing where it names none. */
export function firstFrameChoice(scheme: Scheme): FrameChoiceId {
  return frameChoices(scheme)[0]?.id ?? setLater
}

/** The frame that a choice means, in kroner; null for none yet. The error says what is lacking. */
export function chosenFrame(
  scheme: Scheme,
  choice: FrameChoiceId,
  own: Kroner | null,
): Result<Kroner | null, string> {
  if (choice === setLater) return ok(null)
  if (choice === ownAmount) {
    return own === null ? err('Skriv rammen i kroner, eller velg at den settes senere.') : ok(own)
  }
  const found = frameChoices(scheme).find(({ id }) => id === choice)
  return found === undefined ? err('Velg en ramme.') : ok(found.amountKroner)
}

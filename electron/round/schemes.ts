import { schemes as shipped } from '#assets/schemes'
import { asId, type RoundId } from '#shared/base/ids'
import type { Action } from '#shared/round/entry-kind'
import { roundKeyed } from '#shared/round/kinds/exchange-entries'
import { intakeSet, roundCreated } from '#shared/round/kinds/round-created'
import { computeFrame } from '#shared/scheme/compute-frame'
import { decodeScheme } from '#shared/scheme/decode-scheme'
import type { Scheme } from '#shared/scheme/scheme'

/** The schemes that ship with the product. One that does not decode is a bug, and a test says so. */
export function shippedSchemes(): readonly Scheme[] {
  return shipped.map(json => {
    const decoded = decodeScheme(json)
    if (!decoded.ok) throw new Error(`A shipped scheme does not decode: ${decoded.error[0]?.message}`)
    return decoded.value
  })
}

/** What a new round begins with: the scheme as it is today, the frame, and the latest intake round. */
export function beginRound(
  roundId: string,
  scheme: Scheme,
  choices: {
    readonly title?: string
    readonly frameKroner?: number | null
    /** The secretariat's own secret; see `roundKeyed`. */
    readonly key?: string
  },
): readonly Action[] {
  const frameKroner =
    choices.frameKroner === undefined ? computeFrame(scheme).availableKroner : choices.frameKroner
  const latest = [...scheme.intake.rounds].sort((a, b) => (a.deadline < b.deadline ? -1 : 1)).at(-1)
  return [
    roundCreated({
      roundId: asId<RoundId>(roundId),
      title: choices.title ?? scheme.name,
      scheme: scheme as never,
      frameKroner,
    }),
    ...(choices.key === undefined ? [] : [roundKeyed({ key: choices.key })]),
    ...(latest === undefined ? [] : [intakeSet({ intakeRoundId: latest.id })]),
  ]
}

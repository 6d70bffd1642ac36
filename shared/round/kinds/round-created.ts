import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

const payload = z.strictObject({
  roundId: z.string().min(1),
  title: z.string().min(1).max(300),
  /** The whole scheme as it was that day: a round never changes because a scheme file did. */
  scheme: z.record(z.string(), z.json()),
  frameKroner: z.number().int().min(0).nullable(),
})
export type RoundInfo = z.infer<typeof payload>

export const infoField = { collection: 'round', group: 'info', key: 'created' } as const
export const frameField = { collection: 'round', group: 'info', key: 'frame' } as const

/** The round begins: its name, its scheme and the frame chosen, which may be empty. */
export const roundCreated = defineKind({
  kind: 'round.created',
  payload,
  writes: ({ frameKroner, ...info }) => [
    { field: infoField, value: info },
    { field: frameField, value: frameKroner },
  ],
})

/** The frame is set or emptied, in whole kroner. */
export const frameSet = defineKind({
  kind: 'frame.set',
  payload: z.strictObject({ frameKroner: z.number().int().min(0).nullable() }),
  writes: ({ frameKroner }) => [{ field: frameField, value: frameKroner }],
  former: (_, before) => ({ frameKroner: before(frameField) as number | null }),
})

export const intakeField = { collection: 'round', group: 'info', key: 'intake' } as const

/** Which of the scheme's intake rounds (deadlines) the round is for; null while nobody has chosen. */
export const intakeSet = defineKind({
  kind: 'intake.set',
  payload: z.strictObject({ intakeRoundId: z.string().min(1).nullable() }),
  writes: ({ intakeRoundId }) => [{ field: intakeField, value: intakeRoundId }],
  former: (_, before) => ({ intakeRoundId: before(intakeField) as string | null }),
})

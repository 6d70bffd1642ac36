import { z } from '#shared/base/zod'
import { channel } from './channel'

const line = z.string().max(2_000)
const kroner = z.number().int()
const number = z.number()

const dot = z.strictObject({
  mark: number,
  /** Null unless the meeting has chosen to show names. */
  name: line.nullable(),
})

const marks = z.strictObject({
  /** In words: "3,25 poeng, rang 4". */
  sum: line,
  scale: z.strictObject({ min: number, max: number }),
  criteria: z
    .array(
      z.strictObject({
        label: line,
        mean: number.nullable(),
        agreed: number.nullable(),
        /** From the lowest to the highest, so that their order tells nobody's. */
        dots: z.array(dot).max(200),
      }),
    )
    .max(100),
})

const row = z.strictObject({
  place: z.int(),
  number: z.int(),
  title: line,
  applicant: line,
  requestedKroner: kroner,
  awardKroner: kroner.nullable(),
})

const content = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    title: line,
    lines: z.array(line).max(1_000),
    /** How the body has decided the item; empty until it has. */
    concluded: line,
  }),
  z.strictObject({
    kind: z.literal('application'),
    number: z.int(),
    title: line,
    applicant: line,
    requestedKroner: kroner,
    summary: z.string().max(20_000),
    /** Who is out of the room, who takes part instead; empty where nobody is. */
    leaving: z.string().max(20_000),
    /** How the body has decided the item, and what it agrees on for the whole application; empty until it has. */
    concluded: line,
    /** Null while the meeting has not opened them. */
    marks: marks.nullable(),
  }),
  z.strictObject({
    kind: z.literal('allocation'),
    frameKroner: kroner.nullable(),
    awardedKroner: kroner.nullable(),
    restKroner: kroner.nullable(),
    rows: z.array(row).max(10_000),
    /** How many rows stand above the line where the money ends; null where there is no line. */
    cutAfter: z.int().nullable(),
  }),
])

/** What the room may see on the big screen, and nothing more. */
export const roomView = z.strictObject({
  round: line,
  /** "Sak 3 av 40". */
  place: line,
  content,
})
export type RoomView = z.infer<typeof roomView>
export type RoomContent = RoomView['content']
export type RoomMarks = z.infer<typeof marks>

/** The window for the big screen: opened, fed and closed by the main window. It may itself ask nothing. */
export const roomChannels = {
  /** On the second display, in full screen, where there is one. */
  'room:open': channel(z.undefined()).answers<{ readonly secondDisplay: boolean }>(),
  /** What it shows from now on; kept until it is opened. */
  'room:show': channel(z.strictObject({ view: roomView })).answers<null>(),
  'room:close': channel(z.undefined()).answers<null>(),
} as const

/** The one way into the window of the big screen. */
export const roomViewEvent = 'room:view'

/** What that window sees as `window.tildelingRoom`; a view that came before anybody listened is given at once. */
export interface RoomApi {
  readonly onView: (listener: (view: RoomView) => void) => void
}

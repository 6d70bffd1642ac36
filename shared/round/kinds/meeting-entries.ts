import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

const itemId = z.string().min(1).max(200)
const text = z.string().max(20_000)

export const agendaBases = ['absence', 'number', 'rank', 'disagreement', 'hand'] as const
/** What the order of an agenda was made by: fewest leavings, number, rank, largest disagreement, or hand. */
export type AgendaBasis = (typeof agendaBases)[number]

const agenda = z.strictObject({
  basis: z.enum(agendaBases),
  /** Items in the order they are taken. */
  order: z.array(itemId).max(2_000),
})
export type StoredAgenda = z.infer<typeof agenda>

export const agendaField = { collection: 'meeting', group: 'all', key: 'agenda' } as const

/** The meeting takes its items in an order; null goes back to the order that asks fewest to leave. */
export const agendaSet = defineKind({
  kind: 'agenda.set',
  payload: z.strictObject({ agenda: agenda.nullable() }),
  writes: ({ agenda }) => [{ field: agendaField, value: agenda }],
  former: (_, before) => ({ agenda: before(agendaField) as StoredAgenda | null }),
})

const quorumRule = z.strictObject({
  /** Voting members who must take part in an item. */
  atLeast: z.int().min(1).max(100),
  /** Where the rule stands, in the secretariat's words. */
  source: z.string().max(1_000),
})
export type QuorumRule = z.infer<typeof quorumRule>

export const quorumField = { collection: 'meeting', group: 'all', key: 'quorum' } as const

/** The secretariat sets how many must take part for the body to decide; null where no rule is known. */
export const quorumSet = defineKind({
  kind: 'quorum.set',
  payload: z.strictObject({ rule: quorumRule.nullable() }),
  writes: ({ rule }) => [{ field: quorumField, value: rule }],
  former: (_, before) => ({ rule: before(quorumField) as QuorumRule | null }),
})

const itemField = (item: string, key: string) => ({ collection: 'meeting', group: item, key }) as const
const name = z.string().trim().min(1).max(200)

const span = z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime().nullable() })
/** A stretch of time on an item, ISO 8601 in UTC; `to` is null while it runs. */
export type Span = z.infer<typeof span>

export const spansField = (item: string) => itemField(item, 'spans')

/** The time on an item starts or stops. */
export const itemTimed = defineKind({
  kind: 'item.timed',
  payload: z.strictObject({ itemId, spans: z.array(span).max(500) }),
  writes: ({ itemId, spans }) => [{ field: spansField(itemId), value: spans }],
  former: ({ itemId }, before) => ({ itemId, spans: (before(spansField(itemId)) as Span[] | null) ?? [] }),
})

export const noteField = (item: string) => itemField(item, 'note')

/** What was said on an item, for the protocol; empty for nothing. */
export const itemNoted = defineKind({
  kind: 'item.noted',
  payload: z.strictObject({ itemId, note: text }),
  writes: ({ itemId, note }) => [{ field: noteField(itemId), value: note }],
  former: ({ itemId }, before) => ({ itemId, note: (before(noteField(itemId)) as string | null) ?? '' }),
})

const votes = z.int().min(0).max(1_000)
const conclusion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consensus') }),
  z.strictObject({
    kind: z.literal('vote'),
    for: votes,
    against: votes,
    abstained: votes,
    castingVote: z.boolean(),
  }),
])
/** How the body came to its decision in an item. */
export type ItemConclusion = z.infer<typeof conclusion>

export const concludedField = (item: string) => itemField(item, 'concluded')

/** The body has decided an item, by agreement or by vote; null takes it back. */
export const itemConcluded = defineKind({
  kind: 'item.concluded',
  payload: z.strictObject({ itemId, conclusion: conclusion.nullable() }),
  writes: ({ itemId, conclusion }) => [{ field: concludedField(itemId), value: conclusion }],
  former: ({ itemId }, before) => ({
    itemId,
    conclusion: before(concludedField(itemId)) as ItemConclusion | null,
  }),
})

export const dissentPrefix = 'dissent\n'
export const dissentField = (item: string, by: string) => itemField(item, dissentPrefix + by)

/** Somebody wants a dissent in the protocol; null takes it away. */
export const itemDissented = defineKind({
  kind: 'item.dissented',
  payload: z.strictObject({ itemId, name, text: text.min(1).nullable() }),
  writes: ({ itemId, name, text }) => [{ field: dissentField(itemId, name), value: text }],
  former: ({ itemId, name }, before) => ({
    itemId,
    name,
    text: before(dissentField(itemId, name)) as string | null,
  }),
})

const proposal = z.strictObject({ name, text: text.min(1) })
/** A proposal made in the meeting, with who made it. */
export type Proposal = z.infer<typeof proposal>

export const proposalPrefix = 'proposal\n'
export const proposalField = (item: string, id: string) => itemField(item, proposalPrefix + id)

/** An observer or a member proposes something; null takes it away. */
export const itemProposed = defineKind({
  kind: 'item.proposed',
  payload: z.strictObject({ itemId, proposalId: z.string().min(1).max(100), proposal: proposal.nullable() }),
  writes: ({ itemId, proposalId, proposal }) => [
    { field: proposalField(itemId, proposalId), value: proposal },
  ],
  former: ({ itemId, proposalId }, before) => ({
    itemId,
    proposalId,
    proposal: before(proposalField(itemId, proposalId)) as Proposal | null,
  }),
})

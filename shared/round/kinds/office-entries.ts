import { z } from '#shared/base/zod'
import { languages } from '#shared/i18n/language'
import { samiLanguages } from '#shared/i18n/sami-languages'
import { defineKind } from '../entry-kind'

const line = z.string().max(1_000)

/** What the letters and the protocol need to know of the office and the meeting. */
const office = z.strictObject({
  sender: z.strictObject({
    name: line,
    unit: line,
    line,
    postalCode: line,
    city: line,
    phone: line,
    email: line,
    orgNumber: line,
  }),
  caseNumber: line,
  caseOfficer: line,
  place: line,
  letterDate: z.iso.date().nullable(),
  signatories: z.array(z.strictObject({ name: line, title: line })).max(4),
  approvedElectronically: z.boolean(),
  appeal: z.strictObject({ appealable: z.enum(['yes', 'no', 'undecided']), body: line }),
})
export type Office = z.infer<typeof office>

const meeting = z.strictObject({
  date: z.iso.date().nullable(),
  startsAt: line,
  endsAt: line,
  place: line,
  present: z.array(z.string()).max(100),
  absent: z.array(z.string()).max(100),
  substitutes: z.array(z.strictObject({ member: z.string(), name: line })).max(100),
  /** Approval of the notice and the agenda, and what else was said on the record. */
  agendaNote: z.string().max(20_000),
  nextSteps: z.string().max(20_000),
})
export type Meeting = z.infer<typeof meeting>

/** A meeting of which nothing is known yet. */
export const emptyMeeting: Meeting = {
  date: null,
  startsAt: '',
  endsAt: '',
  place: '',
  present: [],
  absent: [],
  substitutes: [],
  agendaNote: '',
  nextSteps: '',
}

export const officeField = { collection: 'office', group: 'all', key: 'office' } as const
export const meetingField = { collection: 'meeting', group: 'all', key: 'meeting' } as const

/** The sender, references, signatures and appeal of the letters are set. */
export const officeSet = defineKind({
  kind: 'office.set',
  payload: z.strictObject({ office: office.nullable() }),
  writes: ({ office }) => [{ field: officeField, value: office }],
  former: (_, before) => ({ office: before(officeField) as Office | null }),
})

/** The facts of the meeting for the protocol are set. */
export const meetingSet = defineKind({
  kind: 'meeting.set',
  payload: z.strictObject({ meeting: meeting.nullable() }),
  writes: ({ meeting }) => [{ field: meetingField, value: meeting }],
  former: (_, before) => ({ meeting: before(meetingField) as Meeting | null }),
})

const issued = z.strictObject({
  fileName: z.string().min(1).max(500),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  document: z.enum(['letter', 'protocol']),
  applicationId: z.string().optional(),
})
export type IssuedDocument = z.infer<typeof issued>

/** Documents were saved; their hashes stay in the journal. */
export const documentsIssued = defineKind({
  kind: 'documents.issued',
  payload: z.strictObject({ files: z.array(issued).min(1) }),
  writes: ({ files }) =>
    files.map(file => ({
      field: { collection: 'documents', group: file.applicationId ?? 'round', key: file.document } as const,
      value: file as never,
    })),
})

const recipient = z.strictObject({
  name: line.min(1),
  contact: line,
  line,
  postalCode: line,
  city: line,
  reference: line,
  /** The form of Norwegian that the letter is written in; left out, the application's own. */
  language: z.enum(languages).optional(),
  /** What is said in Sami besides, where the secretariat supplies it. */
  sami: z.strictObject({ language: z.enum(samiLanguages), text: z.string().max(20_000) }).optional(),
})
/** Who a letter goes to, where it is another than the application says, or more of it is known. */
export type Recipient = z.infer<typeof recipient>

export const recipientField = (application: string) =>
  ({ collection: 'documents', group: application, key: 'recipient' }) as const

/** The recipient of an application's letter is set; null goes back to what the application says. */
export const recipientSet = defineKind({
  kind: 'recipient.set',
  payload: z.strictObject({ applicationId: z.string().min(1), recipient: recipient.nullable() }),
  writes: ({ applicationId, recipient }) => [{ field: recipientField(applicationId), value: recipient }],
  former: ({ applicationId }, before) => ({
    applicationId,
    recipient: before(recipientField(applicationId)) as Recipient | null,
  }),
})

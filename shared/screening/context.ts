import type { Language } from '#shared/i18n/language'
import { listInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import type { ApplicationForm, Side } from '#shared/round/application-form'
import type { Attachment, Packet } from '#shared/round/packet'
import type { RequirementCheck, Scheme } from '#shared/scheme/scheme'
import type { Ask, Outcome, Place } from './finding'
import type { Party } from './parties'

/** All that a check may look at. */
export interface CheckContext {
  readonly scheme: Scheme
  readonly packet: Packet
  readonly form: ApplicationForm
  readonly parties: readonly Party[]
  /** When the application came in: as its form says, else when it was read into the round (`certain` false). */
  readonly arrived: { readonly at: string; readonly certain: boolean }
  /** When its first version came in, where this is a later one. */
  readonly firstArrivedAt: string | null
  /** The deadline of the scheme that the round is run with; null where nobody has chosen. */
  readonly intakeRoundId: string | null
  /** The day of the meeting; null while it is not set. */
  readonly meetingDate: string | null
}

type Kind = RequirementCheck['kind']
type OfKind<Member, K extends Kind> = Member extends { kind: Kind }
  ? K extends Member['kind']
    ? Member & { readonly kind: K }
    : never
  : never

/** Looks at one kind of requirement; `check` carries what the scheme says of it. */
export type Check<K extends Kind> = (context: CheckContext, check: OfKind<RequirementCheck, K>) => Outcome

/** The texts that ask an applicant for something, one in each language; one text where they are the same. */
export function ask(nb: string, nn: string = nb): Ask {
  return { nb, nn } satisfies Record<Language, string>
}

/** A field of the form as a place that was looked at, with its source where the packet remembers it. */
export function field(context: CheckContext, path: string): Place {
  const sources = context.packet.sources ?? {}
  const key = Object.keys(sources).find(one => one === path || one.startsWith(`${path}.`))
  return { kind: 'field', path, source: key === undefined ? null : (sources[key] ?? null) }
}

/** Several fields as places. */
export function fields(context: CheckContext, ...paths: readonly string[]): readonly Place[] {
  return paths.map(path => field(context, path))
}

/** An attachment as a place that was looked at. */
export function inAttachment({ name, sha256 }: Attachment): Place {
  return { kind: 'attachment', name, sha256 }
}

/** The attachments that hold something. */
export function filledAttachments(context: CheckContext): readonly Attachment[] {
  return context.packet.attachments.filter(file => file.bytes > 0)
}

/** Whether the packet is a row of a table, which cannot carry attachments. */
export function isTableRow({ packet }: CheckContext): boolean {
  return packet.attachments.length === 0 && /\.(xlsx|xlsm|csv|tsv)(?![.\w])/i.test(packet.file)
}

/** The parties of one side. */
export function partiesOn(context: CheckContext, ...sides: readonly Side[]): readonly Party[] {
  return context.parties.filter(party => party.side !== null && sides.includes(party.side))
}

/** Whether a field holds an answer: not empty, not a dash, not a lone "nei" or "ikke aktuelt". */
export function isAnswered(text: string | undefined): text is string {
  const plain = text?.trim() ?? ''
  return plain.length > 40 || !/^(|[-–—.]+|nei|ingen|n\/?a|ikk?j?e (aktuelt|relevant))[\s.!]*$/i.test(plain)
}

/** The first five attachments by name, and how many more there are. */
export function attachmentNames(attachments: readonly Attachment[]): string {
  const names = attachments.slice(0, 5).map(file => quote(file.name))
  return attachments.length > 5 ? `${names.join(', ')} og ${attachments.length - 5} til` : listInWords(names)
}

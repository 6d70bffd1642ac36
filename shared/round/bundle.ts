import { canonicalJson } from '#shared/base/canonical-json'
import { asId } from '#shared/base/ids'
import { sha256Hex } from '#shared/base/sha256'
import { type Entry, secretariat } from '#shared/journal/entry'
import type { Withheld } from '#shared/journal/withheld'
import { foldEntries } from './fold'
import { entryKinds } from './kinds'
import { assessmentOpened } from './kinds/assessment-entries'
import { selectOpened, selectRulings } from './round-view'

/**
 * What a member's file says of itself, in `round.json`. Its entries are some of the round's; the rest is named as
 * gaps with their hashes, so that every chain in it still verifies, and the gaps themselves stand as a hash in the
 * entry that issued the file.
 */
export interface BundleHeader {
  readonly id: string
  readonly memberId: string
  /** Whether attachments lie in the file; where not, they are found by hash on the machine. */
  readonly attachments: boolean
  readonly withheld: Withheld
}

/**
 * Who gets entries of a kind in a member's file: everybody; only the member whose own they are; only the member they
 * name; the others once the secretariat has opened the marks; or nobody, because the secretariat keeps them.
 */
export type Audience = 'everybody' | 'own' | 'named' | 'when-opened' | 'nobody'

/** The audience of every kind. A kind that is not here is left out of every member's file. */
export const audiences: Readonly<Record<string, Audience>> = {
  'round.created': 'everybody',
  'frame.set': 'everybody',
  'intake.set': 'everybody',
  'application.imported': 'everybody',
  'application.withdrawn': 'everybody',
  'application.identified': 'everybody',
  'finding.overruled': 'everybody',
  'screening.concluded': 'everybody',
  'member.set': 'everybody',
  'weights.set': 'everybody',
  'weights.locked': 'everybody',
  'anchors.set': 'everybody',
  'question.answered': 'everybody',
  'assessment.opened': 'everybody',
  'impartiality.declared': 'own',
  'assessment.handed-in': 'own',
  'device.claimed': 'own',
  'impartiality.ruled': 'named',
  'bundle.issued': 'named',
  'mark.set': 'when-opened',
  'overall.set': 'when-opened',
  'consensus.set': 'when-opened',
  'overall.agreed': 'when-opened',
  'round.keyed': 'nobody',
  'intake.reported': 'nobody',
  'intake.mapped': 'nobody',
  'information.requested': 'nobody',
  'treatment.set': 'nobody',
  'allocation.set': 'nobody',
  'lock.set': 'nobody',
  'scenario.set': 'nobody',
  'decision.set': 'nobody',
  'decisions.frozen': 'nobody',
  'decision.reopened': 'nobody',
  'recommendation.made': 'nobody',
  'duties.set': 'nobody',
  'office.set': 'nobody',
  'meeting.set': 'nobody',
  'agenda.set': 'nobody',
  'quorum.set': 'nobody',
  'item.timed': 'nobody',
  'item.noted': 'nobody',
  'item.concluded': 'nobody',
  'item.dissented': 'nobody',
  'item.proposed': 'nobody',
  'documents.issued': 'nobody',
  'recipient.set': 'nobody',
  'template.set': 'nobody',
  'logo.set': 'nobody',
  'payment.set': 'nobody',
  'payments.controlled': 'nobody',
  'award.followed': 'nobody',
}

/**
 * The entries that a member may see: what everybody sees, the member's own marks and declarations, and rulings on
 * the member. Once the secretariat has opened the marks also the others', but never on an application that the
 * member is ruled out of, nor marks of somebody who is: they count for nothing. Others' declarations, drafts of decisions, what the secretariat keeps, and every kind that
 * this version does not know are left out. In the order of the journal.
 */
export function selectBundleEntries(entries: readonly Entry[], memberId: string): readonly Entry[] {
  const mayHaveOpened = entries.some(({ kind }) => kind === assessmentOpened.kind)
  const fields = mayHaveOpened ? foldEntries(entries).fields : null
  const isOpenFor = (applicationId: unknown, owner: string | null) => {
    if (fields === null || !selectOpened(fields) || typeof applicationId !== 'string') return false
    const rulings = selectRulings(fields).get(asId(applicationId))
    return [memberId, owner].every(one => one === null || rulings?.get(asId(one))?.outcome !== 'inhabil')
  }
  return entries.filter(entry => {
    const meaning = entryKinds.get(entry.kind)?.interpret(entry.payload) ?? null
    const audience = audiences[entry.kind] ?? 'nobody'
    if (meaning === null || audience === 'nobody') return false
    const about = entry.payload as { readonly memberId?: unknown; readonly applicationId?: unknown }
    const isOfWriter = entry.actor === secretariat || entry.actor === meaning.member
    if (!isOfWriter) return false
    if (audience === 'everybody') return true
    if (audience === 'named') return about.memberId === memberId
    if (meaning.member === memberId) return true
    return audience === 'when-opened' && isOpenFor(about.applicationId, meaning.member)
  })
}

/** What a file leaves out, as one hash that the entry issuing it carries. */
export function digestOfWithheld(withheld: Withheld): string {
  return sha256Hex(canonicalJson(withheld))
}

import { canonicalJson } from '#shared/base/canonical-json'
import { sha256Hex } from '#shared/base/sha256'
import { type Entry, secretariat } from '#shared/journal/entry'
import type { Withheld } from '#shared/journal/withheld'
import { entryKinds } from './kinds'
import { bundleIssued } from './kinds/exchange-entries'

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

/** What everybody at the table sees: the call, the applications with their screening, the members, the weights. */
const forEverybody: ReadonlySet<string> = new Set([
  'round.created',
  'frame.set',
  'intake.set',
  'application.imported',
  'application.withdrawn',
  'finding.overruled',
  'screening.concluded',
  'member.set',
  'weights.set',
  'weights.locked',
  'anchors.set',
])

/**
 * The entries that a member may see: what everybody sees, the member's own marks and declarations, and rulings on
 * the member. Others' marks and declarations, consensus, drafts of decisions, what the secretariat keeps, and every
 * kind that this version does not know are left out. In the order of the journal.
 */
export function selectBundleEntries(entries: readonly Entry[], memberId: string): readonly Entry[] {
  return entries.filter(entry => {
    const meaning = entryKinds.get(entry.kind)?.interpret(entry.payload) ?? null
    if (meaning === null) return false
    if (meaning.member !== null) {
      return meaning.member === memberId && (entry.actor === memberId || entry.actor === secretariat)
    }
    if (entry.actor !== secretariat) return false
    if (entry.kind === 'impartiality.ruled' || entry.kind === bundleIssued.kind) {
      return (entry.payload as { memberId?: unknown }).memberId === memberId
    }
    return forEverybody.has(entry.kind)
  })
}

/** What a file leaves out, as one hash that the entry issuing it carries. */
export function digestOfWithheld(withheld: Withheld): string {
  return sha256Hex(canonicalJson(withheld))
}

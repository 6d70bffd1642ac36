import {
  findOrganisation,
  type Organisation,
  type OrganisationMatch,
  type OrganisationTable,
} from '#shared/intake/organisations'
import { sideOfName } from '#shared/intake/read-value'
import type { ApplicationForm, Side } from '#shared/round/application-form'

/** A party of an application: the responsible applicant first, then its partners. */
export interface Party {
  readonly name: string
  readonly orgNumber: string | null
  /** Null where neither the form nor the name nor the known organisations tell. */
  readonly side: Side | null
  /** The organisation in the table that number and name mean for sure. */
  readonly known: Organisation | null
  readonly match: OrganisationMatch
  readonly role: string
  /** Dotted path of the party in the form. */
  readonly path: string
}

/**
 * The parties of an application with their sides. A known organisation decides its own side; then what the form
 * says, then the name ("Halden kommune", "Vestre Viken HF").
 */
export function partiesOf(form: ApplicationForm, organisations: OrganisationTable): readonly Party[] {
  const party = (
    written: { name: string; orgNumber?: string | undefined; side?: Side | undefined },
    role: string,
    path: string,
  ): Party => {
    const match = findOrganisation(organisations, written)
    const known = match.kind === 'found' ? match.organisation : null
    return {
      name: written.name,
      orgNumber: written.orgNumber ?? null,
      side: known?.side ?? written.side ?? sideOfName(written.name) ?? null,
      known,
      match,
      role,
      path,
    }
  }
  return [
    party(form.applicant, form.applicant.unit ?? '', 'applicant'),
    ...(form.partners ?? []).map((one, index) => party(one, one.role ?? '', `partners.${index}`)),
  ]
}

/** The words of a party's name without its kind of organisation, in small letters: "nore og uvdal", "vestre viken". */
export function bareName(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .replace(/\b(kommuner?|kommunane|rhf|hf|as|sa)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether a text speaks of something by the words of its name, as whole words. */
export function speaksOf(text: string, name: string): boolean {
  const bare = bareName(name)
  if (bare.length < 2) return false
  const words = ` ${text
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  return words.includes(` ${bare} `) || words.includes(` ${bare}s `)
}

/** The sides that a text names: by the words for them before a colon, then anywhere, then by the parties' names. */
export function sidesNamed(text: string, parties: readonly Party[]): ReadonlySet<Side> {
  const [head, ...rest] = text.split(':')
  const first = rest.length > 0 && head !== undefined ? sidesIn(head, parties) : new Set<Side>()
  return first.size > 0 ? first : sidesIn(text, parties)
}

function sidesIn(text: string, parties: readonly Party[]): ReadonlySet<Side> {
  const named = new Set<Side>()
  if (/kommun/i.test(text)) named.add('kommune')
  if (/s[yj]u?kehus|helseforetak|spesialisthelset|klinikk|\bHF\b/i.test(text)) named.add('sykehus')
  if (named.size > 0) return named
  for (const party of parties) {
    if (party.side !== null && speaksOf(text, party.name)) named.add(party.side)
  }
  return named
}

import { readOrgNumber } from '#shared/base/org-number'
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
  /** The name as `bareName` gives it. */
  readonly bare: string
  /** Dotted path of the party in the form. */
  readonly path: string
}

/**
 * The parties of an application with their sides. A known organisation number decides; then a name that tells of
 * users or general practitioners, also those of a hospital ("Brukerutvalget, Vestre Viken HF"); then what the form
 * says; then a known or telling name ("Halden kommune", "Sykehuset Østfold HF"). `chosen` is what a person settled for
 * the applicant: a number of the table goes before all of this, any other text says that the applicant is not in it.
 */
export function partiesOf(
  form: ApplicationForm,
  organisations: OrganisationTable,
  chosen: string | null = null,
): readonly Party[] {
  const party = (
    written: { name: string; orgNumber?: string | undefined; side?: Side | undefined },
    role: string,
    path: string,
    settled: OrganisationMatch | null,
  ): Party => {
    const match = settled ?? findOrganisation(organisations, written)
    const known = match.kind === 'found' ? match.organisation : null
    return {
      name: written.name,
      orgNumber: written.orgNumber ?? null,
      side: settled?.kind === 'found' ? settled.organisation.side : sideOf(written, known),
      known,
      match,
      role,
      bare: bareName(written.name),
      path,
    }
  }
  return [
    party(form.applicant, form.applicant.unit ?? '', 'applicant', settledMatch(organisations, chosen)),
    ...(form.partners ?? []).map((one, index) => party(one, one.role ?? '', `partners.${index}`, null)),
  ]
}

function settledMatch(organisations: OrganisationTable, chosen: string | null): OrganisationMatch | null {
  if (chosen === null) return null
  const organisation = organisations.byOrgNumber.get(chosen)
  return organisation === undefined ? { kind: 'unknown' } : { kind: 'found', organisation }
}

function sideOf(
  written: {
    readonly name: string
    readonly orgNumber?: string | undefined
    readonly side?: Side | undefined
  },
  known: Organisation | null,
): Side | null {
  if (known !== null && readOrgNumber(written.orgNumber ?? '') === known.orgNumber) return known.side
  if (/bruk[ae]r(utval|råd|gruppe)|eldreråd|ungdomsråd|pårørand|pårørend/i.test(written.name)) return 'bruker'
  if (/fastleg|legesent|legekontor/i.test(written.name)) return 'fastlege'
  return written.side ?? known?.side ?? sideOfName(written.name) ?? null
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
  return holdsWords(wordsOf(text), bareName(name))
}

/** The words of a text in small letters with one space around each, for `holdsWords`. */
export function wordsOf(text: string): string {
  const words = text
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${words.trim()} `
}

/** Whether words hold a name as `bareName` gives it, also in the genitive ("Drammens"). */
export function holdsWords(words: string, bare: string): boolean {
  return bare.length >= 2 && (words.includes(` ${bare} `) || words.includes(` ${bare}s `))
}

/** The sides that a text names: by the words for them before a colon, then anywhere, then by the parties' names. */
export function sidesNamed(text: string, parties: readonly Party[]): ReadonlySet<Side> {
  const [head, ...rest] = text.split(':')
  const first = rest.length > 0 && head !== undefined ? sidesIn(head, parties) : new Set<Side>()
  return first.size > 0 ? first : sidesIn(text, parties)
}

/** The sides that a text names: by the words for them, else by the parties' names. */
export function sidesIn(text: string, parties: readonly Party[]): ReadonlySet<Side> {
  const named = new Set<Side>()
  if (/kommun/i.test(text)) named.add('kommune')
  if (/s[yj]u?kehus|helseforetak|spesialisthelset|klinikk|\bHF\b/i.test(text)) named.add('sykehus')
  if (named.size > 0) return named
  const words = wordsOf(text)
  for (const party of parties) {
    if (party.side !== null && holdsWords(words, party.bare)) named.add(party.side)
  }
  return named
}

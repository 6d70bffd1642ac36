import type { ApplicationId } from '#shared/base/ids'
import { readOrgNumber } from '#shared/base/org-number'
import { findOrganisation, type Organisation, type OrganisationTable } from '#shared/intake/organisations'
import type { Member } from '#shared/round/kinds/member-entries'
import type { Packet } from '#shared/round/packet'
import type { Application } from '#shared/round/round-view'
import { bareName, holdsWords, type Party, partiesOf, speaksOf, wordsOf } from '#shared/screening/parties'

/** A: strong presumption of inhabilitet; B: must be assessed and recorded; C: information only. */
export type FlagLevel = 'A' | 'B' | 'C'

/** A tie that the data show between a member and an application. */
export interface Flag {
  readonly memberId: string
  readonly applicationId: ApplicationId
  readonly level: FlagLevel
  /** One short sentence for the list that the member and the body see. */
  readonly ground: string
  /** The number of the rule in the table below. */
  readonly rule: number
}

export interface FlagInput {
  readonly members: readonly Member[]
  readonly applications: readonly Pick<Application, 'id' | 'packet' | 'organisation'>[]
  readonly organisations: OrganisationTable
}

/**
 * The ties to look at before the meeting, by forvaltningsloven (1967) § 6 as far as names and numbers tell. A flag
 * never blocks anybody: the member declares and the body rules. Rules, with the ones that no data show left out
 * (family, subordinates and superiors, part in a recommendation, competing applicants, who are all of them):
 *
 * 1 A contact person of the application · 3 A leads or sits on the board of the enterprise that applies · 4 B on the
 * board of the regional enterprise that owns it · 5 B from the unit that applies or takes part · 6 B from the
 * municipality that applies · 7 C from another unit of the enterprise that applies · 8 C from the fellowship that
 * ranked the application · 12 B from a partner · 14 B from an organisation named in the budget without being a
 * party · 15 B observer from a partner or applicant.
 *
 * A hospital is a partner in nearly every application, so a member from it is flagged there by unit alone. Order:
 * applications, then members, as given; the gravest first for each.
 */
export function flagAffiliations({ members, applications, organisations }: FlagInput): readonly Flag[] {
  const affiliated = members.map(member => affiliationOf(member, organisations))
  return applications.flatMap(({ id, packet, organisation }) => {
    const parties = partiesOf(packet.form, organisations, organisation)
    const budgetWords = (packet.form.budget.lines ?? []).map(line => wordsOf(line.text)).join('')
    return affiliated.flatMap(affiliation =>
      tiesTo({ packet, parties, budgetWords }, affiliation, organisations)
        .sort((a, b) => (a.level < b.level ? -1 : a.level > b.level ? 1 : a.rule - b.rule))
        .map(tie => ({ memberId: affiliation.member.id, applicationId: id, ...tie })),
    )
  })
}

type Tie = Pick<Flag, 'level' | 'ground' | 'rule'>

interface Affiliation {
  readonly member: Member
  readonly known: Organisation | null
  readonly number: string | null
  /** The organisation's name without the unit. */
  readonly name: string
  /** The name as `bareName` gives it. */
  readonly bare: string
  /** What stands beside the organisation: "Kongsberg sykehus", "helse og omsorg". */
  readonly units: readonly string[]
  readonly isLeader: boolean
  readonly isOnBoard: boolean
}

function affiliationOf(member: Member, organisations: OrganisationTable): Affiliation {
  const ownSide = member.side === 'bruker' || member.side === 'fastlege'
  const match =
    ownSide && member.orgNumber === undefined
      ? null
      : findOrganisation(organisations, { name: member.organisation, orgNumber: member.orgNumber })
  const known = match?.kind === 'found' ? match.organisation : null
  const parts = member.organisation.split(/[,;/]|\s[–-]\s/).map(part => part.trim())
  const isOfficial = (part: string) => /direktør|sjef|leder|styre|rådgiver/i.test(part)
  const name = known?.name ?? member.organisation
  return {
    member,
    known,
    number: known?.orgNumber ?? readOrgNumber(member.orgNumber ?? ''),
    name,
    bare: bareName(name),
    units: parts.filter(
      part => part !== '' && !isOfficial(part) && bareName(part) !== bareName(known?.name ?? parts[0] ?? ''),
    ),
    isLeader: /direktør|klinikksjef|ledergruppe/i.test(member.organisation),
    isOnBoard: /(?<!\p{L})styre(t|leder|leiar|medlem|verv)?(?!\p{L})/iu.test(member.organisation),
  }
}

interface Subject {
  readonly packet: Packet
  readonly parties: readonly Party[]
  readonly budgetWords: string
}

function tiesTo(subject: Subject, who: Affiliation, organisations: OrganisationTable): Tie[] {
  const { packet, parties } = subject
  const [applicant, ...partners] = parties
  return [
    ...contactTie(packet, who),
    ...(applicant === undefined ? [] : applicantTies(applicant, who)),
    ...partners.flatMap(partner => partnerTies(partner, who)).slice(0, 1),
    ...fellowshipTie(packet, who, organisations),
    ...supplierTie(subject, who),
  ]
}

function contactTie({ form }: Packet, { member }: Affiliation): Tie[] {
  const contact = plain(form.applicant.contact?.name ?? '')
  return contact !== '' && contact === plain(member.name)
    ? [{ level: 'A', rule: 1, ground: 'Er kontaktperson for søknaden.' }]
    : []
}

function applicantTies(applicant: Party, who: Affiliation): Tie[] {
  if (who.isOnBoard && who.known?.side === 'rhf' && owns(who.known, applicant)) {
    return [
      { level: 'B', rule: 4, ground: `Har styreverv i ${who.name}, som eier søkeren ${applicant.name}.` },
    ]
  }
  if (!isSame(applicant, who)) return []
  const applies = `${applicant.name}, som er ansvarlig søker`
  if (who.member.role === 'observer') return [{ level: 'B', rule: 15, ground: `Observatør fra ${applies}.` }]
  const isEnterprise = applicant.side === 'sykehus' || applicant.side === 'rhf'
  if (isEnterprise && (who.isLeader || who.isOnBoard)) {
    return [{ level: 'A', rule: 3, ground: `Har ledende stilling eller styreverv i ${applies}.` }]
  }
  const unit = who.units.find(one => speaksOf(applicant.role, one))
  if (unit !== undefined) return [{ level: 'B', rule: 5, ground: `Hører til ${unit} i ${applies}.` }]
  return isEnterprise
    ? [{ level: 'C', rule: 7, ground: `Kommer fra ${applies}, men ikke fra enheten som er oppgitt.` }]
    : [{ level: 'B', rule: 6, ground: `Kommer fra ${applies}.` }]
}

function partnerTies(partner: Party, who: Affiliation): Tie[] {
  if (!isSame(partner, who)) return []
  const takesPart = `${partner.name}, som er part i søknaden`
  if (who.member.role === 'observer')
    return [{ level: 'B', rule: 15, ground: `Observatør fra ${takesPart}.` }]
  if (partner.side !== 'sykehus' && partner.side !== 'rhf') {
    return [{ level: 'B', rule: 12, ground: `Kommer fra ${takesPart}.` }]
  }
  const unit = who.units.find(one => speaksOf(partner.role, one))
  return unit === undefined ? [] : [{ level: 'B', rule: 5, ground: `Hører til ${unit} i ${takesPart}.` }]
}

function fellowshipTie({ form }: Packet, who: Affiliation, { areaNames }: OrganisationTable): Tie[] {
  const fellowship = form.localFellowship ?? ''
  if (fellowship.trim() === '') return []
  const fromIt =
    /helsefellesskap|samarbeidsutvalg|\bLSU\b/i.test(who.member.organisation) &&
    speaksOf(
      who.member.organisation,
      fellowship.replace(/helsefellesskapet|helsefellesskap|\bLSU\b|\bi\b/gi, ' '),
    )
  const inItsArea =
    who.known?.side === 'kommune' &&
    who.known.areaIds.some(area => speaksOf(fellowship, areaNames.get(area) ?? ''))
  return fromIt || inItsArea
    ? [{ level: 'C', rule: 8, ground: `Kommer fra helsefellesskapet som rangerte søknaden (${fellowship}).` }]
    : []
}

function supplierTie({ parties, budgetWords }: Subject, who: Affiliation): Tie[] {
  if (who.bare.length < 4 || !holdsWords(budgetWords, who.bare)) return []
  return parties.some(party => isSame(party, who))
    ? []
    : [{ level: 'B', rule: 14, ground: `${who.name} er nevnt i budsjettet uten å være part.` }]
}

/** Numbers decide where both have one; else the table of organisations; else the names as they are written. */
function isSame(party: Party, { number: mine, bare }: Affiliation): boolean {
  const theirs = organisationNumber(party)
  if (mine !== null && theirs !== null) return mine === theirs
  return bare !== '' && party.bare === bare
}

/** Null for a council of users or a practice that bears a hospital's name without its number. */
function organisationNumber(party: Party): string | null {
  const written = readOrgNumber(party.orgNumber ?? '')
  if (written !== null) return written
  return party.known !== null && party.known.side === party.side ? party.known.orgNumber : null
}

function owns(regional: Organisation, applicant: Party): boolean {
  return (
    applicant.known?.side === 'sykehus' &&
    applicant.known.areaIds.some(area => regional.areaIds.includes(area))
  )
}

function plain(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('nb').replace(/\s+/g, ' ').trim()
}

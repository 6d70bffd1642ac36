import type { Agenda, AgendaItem, FixedItem } from '#shared/assessment/agenda'
import type { Presence } from '#shared/assessment/quorum'
import { listInWords } from '#shared/i18n/list-in-words'
import type { Fields } from '#shared/round/fields'
import type { AgendaBasis, ItemConclusion } from '#shared/round/kinds/meeting-entries'
import { selectMeeting, selectMembers, selectRulings, selectStanding } from '#shared/round/round-view'

export const fixedWords: Readonly<Record<FixedItem, string>> = {
  notice: 'Godkjenning av innkalling og saksliste',
  impartiality: 'Habilitet',
  allocation: 'Fordeling',
  other: 'Eventuelt',
}

export const basisWords: Readonly<Record<AgendaBasis, string>> = {
  absence: 'Færrest må gå ut',
  number: 'Søknadsnummer',
  rank: 'Rang',
  disagreement: 'Størst uenighet først',
  hand: 'Flyttet for hånd',
}

/** What an item is about. */
export function itemTitle(item: AgendaItem): string {
  return item.kind === 'fixed' ? fixedWords[item.fixed] : item.application.packet.form.title
}

/** What the order asks of those who must leave, and how sure it is that less cannot be asked. */
export function orderText({ leavings, fewest }: Agenda): string {
  if (leavings === 0) return 'Ingen må forlate møtet.'
  const times = leavings === 1 ? 'Én gang må noen gå ut' : `${leavings} ganger må noen gå ut`
  if (leavings > fewest.leavings) return `${times}. Rekkefølgen «Færrest må gå ut» har ${fewest.leavings}.`
  return fewest.proven
    ? `${times}. Færre er ikke mulig.`
    : `${times}. Det er det beste som er funnet; om færre er mulig, er ikke regnet ut.`
}

/** What the chair reads aloud before an item: who comes back, who stays out, who leaves, who takes part instead. Empty for nothing. */
export function spokenText(presence: Presence, before: Presence | null): string {
  const namesOf = ({ leaving }: Presence) => leaving.map(({ name }) => name)
  const outBefore = before === null ? [] : namesOf(before)
  const still = namesOf(presence).filter(name => outBefore.includes(name))
  const out = namesOf(presence).filter(name => !outBefore.includes(name))
  const back = outBefore.filter(name => !namesOf(presence).includes(name))
  const lines: string[] = []
  if (back.length > 0) lines.push(`${listInWords(back)} kommer tilbake til møtet.`)
  if (still.length > 0) lines.push(`${listInWords(still)} er fortsatt ute.`)
  if (out.length === 1) lines.push(`${out[0]} er inhabil i denne saken og forlater møtet.`)
  if (out.length > 1) lines.push(`${listInWords(out)} er inhabile i denne saken og forlater møtet.`)
  for (const { name, for: whom } of presence.steppedIn) lines.push(`${name} tiltrer i stedet for ${whom}.`)
  return lines.join(' ')
}

/** Who is ruled out of what, one line for each application, in the order of the applications. */
export function ruledOutLines(fields: Fields): readonly string[] {
  const nameOf = new Map<string, string>(selectMembers(fields).map(({ id, name }) => [id, name]))
  const rulings = selectRulings(fields)
  return selectStanding(fields).flatMap(({ id, number, packet }) => {
    const out = [...(rulings.get(id) ?? [])].filter(([, { outcome }]) => outcome === 'inhabil')
    if (out.length === 0) return []
    const names = out.map(([member, { substitute }]) => {
      const name = nameOf.get(member) ?? member
      return substitute ? `${name} (vara: ${substitute})` : name
    })
    return [`Søknad ${number} ${packet.form.title}: ${listInWords(names)}`]
  })
}

/** Who is away from the meeting, and who meets instead; empty where everybody is there. */
export function attendanceLines(fields: Fields): readonly string[] {
  const meeting = selectMeeting(fields)
  return selectMembers(fields)
    .filter(({ id, role }) => role !== 'secretariat' && role !== 'deputy' && meeting?.absent.includes(id))
    .map(({ name }) => {
      const instead = meeting?.substitutes.find(one => one.member === name)?.name
      return instead ? `${name} har forfall. ${instead} møter.` : `${name} har forfall.`
    })
}

/** Whether the body can decide the item. */
export function quorumText({ voting, seats, needed, quorate }: Presence): string {
  const present = `${voting.length} av ${seats} med stemmerett deltar`
  if (quorate === null) return `${present}. Hvor mange som må delta, er ikke satt.`
  return quorate
    ? `${present}. Utvalget er vedtaksført (minst ${needed}).`
    : `${present}. Utvalget er ikke vedtaksført: minst ${needed} må delta.`
}

/** A decision in few words. */
export function conclusionText(conclusion: ItemConclusion): string {
  if (conclusion.kind === 'consensus') return 'Enstemmig'
  const counted = `${conclusion.for} for, ${conclusion.against} mot, ${conclusion.abstained} avsto`
  return conclusion.castingVote ? `${counted}, møtelederens stemme avgjorde` : counted
}

/** What does not add up in a vote; null where it does. */
export function voteComplaint(
  vote: {
    readonly for: number
    readonly against: number
    readonly abstained: number
    readonly castingVote: boolean
  },
  voters: number,
): string | null {
  const counted = vote.for + vote.against + vote.abstained
  if (counted > voters) return `Det er talt ${counted} stemmer, men bare ${voters} stemmer i saken.`
  if (vote.castingVote && vote.for !== vote.against)
    return 'Møtelederens stemme avgjør bare når det er like mange for og mot.'
  return null
}

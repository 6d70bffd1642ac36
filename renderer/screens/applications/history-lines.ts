import { formatOrgNumber } from '#shared/base/org-number'
import { formatNumericDate } from '#shared/i18n/format-date'
import { fullSentence } from '#shared/i18n/full-sentence'
import { quote } from '#shared/i18n/quote'
import { outcomeWords, screeningWords } from '#shared/i18n/round-words'
import { type Entry, secretariat } from '#shared/journal/entry'
import { formatKroner } from '#shared/money/format-kroner'
import { outsideTable } from '#shared/round/kinds/application-entries'
import type { Consensus, Mark } from '#shared/round/kinds/assessment-entries'
import type { Decision, Recommended, Sitting } from '#shared/round/kinds/decision-entries'
import type { FollowUp } from '#shared/round/kinds/follow-up-entries'
import type { Declaration, Ruling } from '#shared/round/kinds/impartiality-entries'
import type { Recipient } from '#shared/round/kinds/office-entries'
import type { AgreedOverall, Overall } from '#shared/round/kinds/overall-entries'
import type { Payment } from '#shared/round/kinds/payment-entries'
import type { Conclusion, InformationRequest, Overruling } from '#shared/round/kinds/screening-entries'
import type { Packet } from '#shared/round/packet'
import { type Difference, packetDifference } from './packet-difference'

/** One event of an application's life. */
export interface HistoryLine {
  readonly key: string
  /** ISO 8601. */
  readonly at: string
  readonly who: string
  readonly what: string
  /** Filled where a new version took the place of the one before. */
  readonly differences: readonly Difference[]
  /** Set on marks: who wrote them and whose they are. Those that follow on each other share a line. */
  readonly marksOf?: string
}

/** The names that ids stand for; an id without a name stands as it is. */
export interface HistoryNames {
  readonly member: (id: string) => string
  readonly criterion: (id: string) => string
  readonly requirement: (id: string) => string
  /** A packet with the scheme's names in place of its ids. */
  readonly packet: (packet: Packet) => Packet
}

/** All that was written about one application, in the order of the journal, in plain words. */
export function historyLines(
  entries: readonly Entry[],
  applicationId: string,
  names: HistoryNames,
): readonly HistoryLine[] {
  const lines: HistoryLine[] = []
  const versions: Packet[] = []
  for (const entry of entries) {
    const payload = payloadAbout(entry, applicationId)
    if (payload === null) continue
    const line = {
      key: `${entry.device} ${entry.seq}`,
      at: entry.at,
      who: entry.actor === secretariat ? 'Sekretariatet' : names.member(entry.actor),
      differences: [],
    }
    if (entry.kind === 'mark.set') {
      const { memberId, criterionId, mark } = payload as unknown as MarkPayload
      const part = `${names.criterion(criterionId)} ${markText(mark)}`
      const marksOf = `${entry.actor}\n${memberId}`
      const last = lines.at(-1)
      if (last?.marksOf === marksOf)
        lines[lines.length - 1] = { ...last, ...line, what: `${last.what.slice(0, -1)}, ${part}.` }
      else lines.push({ ...line, marksOf, what: `Poeng fra ${names.member(memberId)}: ${part}.` })
      continue
    }
    if (entry.kind === 'application.imported') {
      const next = names.packet(payload.packet as unknown as Packet)
      lines.push({ ...line, ...importedText(versions, next) })
      versions.push(next)
    } else lines.push({ ...line, what: whatHappened(entry.kind, payload, names) })
  }
  return lines
}

type Payload = Readonly<Record<string, unknown>>

interface MarkPayload {
  readonly memberId: string
  readonly criterionId: string
  readonly mark: Mark | null
}

/** What an entry says about the application; null where it speaks of something else. */
function payloadAbout({ payload }: Entry, applicationId: string): Payload | null {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return null
  const whole = payload as Payload
  if (whole.applicationId === applicationId) return whole
  for (const list of [whole.decisions, whole.recommendations, whole.files]) {
    if (!Array.isArray(list)) continue
    const own = (list as readonly Payload[]).find(one => one.applicationId === applicationId)
    if (own !== undefined) return { ...whole, ...own }
  }
  return null
}

function importedText(versions: readonly Packet[], next: Packet): Pick<HistoryLine, 'what' | 'differences'> {
  const from = quote(next.file)
  const before = versions.at(-1)
  if (before === undefined) return { what: `Tatt inn fra ${from}.`, differences: [] }
  const differences = packetDifference(before, next)
  if (differences.length === 0) return { what: `Tatt inn igjen fra ${from}, uten endringer.`, differences }
  const known = versions.some(one => packetDifference(one, next).length === 0)
  return { what: known ? `Tilbake til versjonen fra ${from}.` : `Ny versjon fra ${from}.`, differences }
}

function whatHappened(kind: string, payload: Payload, names: HistoryNames): string {
  const member = () => names.member(String(payload.memberId))
  const reasoned = (text: string, reason: unknown) =>
    typeof reason === 'string' && reason.trim() !== '' ? `${text}: ${fullSentence(reason)}` : `${text}.`
  switch (kind) {
    case 'application.withdrawn':
      return payload.reason === null
        ? 'Tilbaketrekkingen er opphevet; søknaden er med igjen.'
        : reasoned('Trukket', payload.reason)
    case 'application.identified': {
      const { organisation } = payload
      if (organisation === null) return 'Valget av organisasjon for søkeren er tatt tilbake.'
      return organisation === outsideTable
        ? 'Søkeren er ikke blant de kjente organisasjonene.'
        : `Søkeren er knyttet til organisasjonsnummer ${formatOrgNumber(String(organisation))}.`
    }
    case 'impartiality.declared': {
      const declaration = payload.declaration as Declaration | null
      if (declaration === null) return `Erklæringen om habilitet fra ${member()} er tatt tilbake.`
      return declaration.tie
        ? reasoned(`${member()} meldte tilknytning`, declaration.ground)
        : `${member()} meldte at det ikke er noen tilknytning.`
    }
    case 'impartiality.ruled': {
      const ruling = payload.ruling as Ruling | null
      if (ruling === null) return `Avgjørelsen om habilitet for ${member()} er opphevet.`
      return reasoned(`${member()} er ${ruling.outcome}`, ruling.reason)
    }
    case 'consensus.set': {
      const consensus = payload.consensus as Consensus | null
      const criterion = quote(names.criterion(String(payload.criterionId)))
      if (consensus === null) return `Enigheten om ${criterion} er opphevet.`
      return `Enighet om ${markNumber(consensus.mark)} poeng på ${criterion}.`
    }
    case 'overall.set': {
      const overall = payload.overall as Overall | null
      const view = `helhetsvurderingen fra ${member()}`
      if (overall === null) return `Tok bort ${view}.`
      return reasoned(
        overall.categoryId === null ? `Skrev i ${view}` : `Valgte kategori i ${view}`,
        overall.text,
      )
    }
    case 'overall.agreed': {
      const agreed = payload.agreed as AgreedOverall | null
      if (agreed === null) return 'Enigheten om en helhetsvurdering er opphevet.'
      return reasoned('Enighet om en helhetsvurdering', agreed.text)
    }
    case 'finding.overruled': {
      const overruling = payload.overruling as Overruling | null
      const requirement = quote(names.requirement(String(payload.requirementId)))
      if (overruling === null) return `Vurderingen av kravet ${requirement} er opphevet.`
      const answer = overruling.met ? 'oppfylt' : 'ikke oppfylt'
      return reasoned(`Kravet ${requirement} er vurdert som ${answer}`, overruling.reason)
    }
    case 'screening.concluded': {
      const conclusion = payload.conclusion as Conclusion | null
      if (conclusion === null) return 'Konklusjonen i formalkontrollen er opphevet.'
      return reasoned(`Formalkontroll: ${screeningWords[conclusion.status]}`, conclusion.reason)
    }
    case 'lock.set':
      if (payload.lock === null) return 'Låsen i fordelingen er fjernet.'
      return payload.lock === 'fund'
        ? 'Låst i fordelingen: skal ha tilskudd.'
        : 'Låst i fordelingen: skal ikke ha tilskudd.'
    case 'decision.set': {
      const decision = payload.decision as Decision | null
      return decision === null
        ? 'Forslaget til vedtak er fjernet.'
        : `Forslag til vedtak: ${decisionText(decision)}.`
    }
    case 'decisions.frozen': {
      const { date } = payload.meeting as Sitting
      return `Vedtatt i møtet ${formatNumericDate(date)}: ${decisionText(payload.decision as Decision)}.`
    }
    case 'recommendation.made': {
      const { date, body } = payload.meeting as Recommended['meeting']
      return `Innstilt av ${body} ${formatNumericDate(date)}: ${decisionText(payload.decision as Decision)}.`
    }
    case 'decision.reopened':
      return reasoned('Vedtaket er åpnet igjen', payload.reason)
    case 'documents.issued':
      return `Brevet er lagret som ${quote(String(payload.fileName))}.`
    case 'recipient.set': {
      const recipient = payload.recipient as Recipient | null
      return recipient === null
        ? 'Brevet går til mottakeren som søknaden oppgir.'
        : `Mottaker av brevet: ${recipient.name}.`
    }
    case 'information.requested': {
      const request = payload.request as InformationRequest | null
      if (request === null) return 'Merknaden om mangelbrev er fjernet.'
      return `Mangelbrev laget som ${quote(request.fileName)}, med svarfrist ${formatNumericDate(request.replyBy)}.`
    }
    case 'treatment.set':
      return payload.meetingDate === null
        ? 'Søknaden behandles i rundens møte.'
        : `Søknaden behandles i møtet ${formatNumericDate(String(payload.meetingDate))}.`
    case 'award.followed': {
      const followUp = payload.followUp as FollowUp | null
      if (followUp === null) return 'Noe som var bestemt etter vedtaket, er fjernet.'
      if (followUp.kind === 'use-change')
        return followUp.consents ? 'Samtykket til endret bruk.' : 'Ikke samtykket til endret bruk.'
      return followUp.kind === 'repayment'
        ? `${formatKroner(followUp.kroner)} kreves betalt tilbake innen ${formatNumericDate(followUp.dueOn)}.`
        : `Beløpet for ${followUp.year} er bekreftet: ${formatKroner(followUp.kroner)}.`
    }
    case 'payment.set': {
      const payment = payload.payment as Payment | null
      if (payment === null) return `Opplysningene om utbetalingen for ${payload.year} er fjernet.`
      return payment.paidOn === null
        ? `Opplysninger om utbetalingen for ${payload.year} er endret.`
        : `Betalt ut for ${payload.year}: ${formatNumericDate(payment.paidOn)}.`
    }
    default:
      return `Hendelse av en type som denne utgaven ikke kjenner (${kind}).`
  }
}

function decisionText({ outcome, awardByYear }: Decision): string {
  const award = Object.values(awardByYear).reduce((sum, amount) => sum + amount, 0)
  return award > 0 ? `${outcomeWords[outcome]}, ${formatKroner(award)}` : outcomeWords[outcome]
}

function markText(mark: Mark | null): string {
  if (mark === null) return 'fjernet'
  return mark.mark === null ? 'kommentar' : markNumber(mark.mark)
}

function markNumber(mark: number): string {
  return String(mark).replace('.', ',')
}

import { canonicalJson } from '#shared/base/canonical-json'
import { type ApplicationId, asId } from '#shared/base/ids'
import { sha256Hex } from '#shared/base/sha256'
import type { Action } from '#shared/round/entry-kind'
import type { Fields } from '#shared/round/fields'
import { applicationImported } from '#shared/round/kinds/application-entries'
import type { Packet } from '#shared/round/packet'
import { selectApplications, selectFrozen } from '#shared/round/round-view'
import { applicationKey } from './application-key'
import { type NearDuplicate, NearDuplicates } from './near-duplicates'
import type { IntakeWarning } from './report'

/** A packet with what it means for the round. */
export interface PlannedPacket {
  readonly applicationId: ApplicationId
  readonly packet: Packet
  /** For a new one: the applications that it may be the same as. */
  readonly near: readonly NearDuplicate[]
}

/** What an import would do to a round. */
export interface ImportPlan {
  readonly imported: readonly PlannedPacket[]
  /** A corrected packet from the same applicant under the same title: a later version. */
  readonly updated: readonly PlannedPacket[]
  /** The same packet again. */
  readonly duplicates: readonly PlannedPacket[]
  /** Sent before the version that the round holds already: left out, and said to be. */
  readonly outdated: readonly PlannedPacket[]
}

/**
 * Sorts packets into new applications, later versions and duplicates, among themselves and against the round.
 * An application is known by its applicant (organisation number, or name) and its title, whatever their case and
 * spacing; so the same packet has the same id on every machine. Of several versions in one delivery the one that was
 * sent first is the application and those sent later are its later versions, whatever their files are called.
 * An application that a person gave a version under another title is known by that title too.
 */
export function planImport(fields: Fields, packets: readonly Packet[]): ImportPlan {
  const applications = selectApplications(fields)
  const held = new Map(applications.map(one => [one.id, one.packet]))
  const renamed = new Map(applications.map(one => [applicationIdOf(one.packet), one.id]))
  const others = new NearDuplicates()
  for (const { id, packet } of applications) others.add(id, packet)
  const plan = { imported: [], updated: [], duplicates: [], outdated: [] } as Record<
    keyof ImportPlan,
    PlannedPacket[]
  >
  for (const packet of inOrderOfSending(packets)) {
    const ownId = applicationIdOf(packet)
    const applicationId = held.has(ownId) ? ownId : (renamed.get(ownId) ?? ownId)
    const known = held.get(applicationId)
    const near = known === undefined ? others.find(applicationId, packet) : []
    const planned = { applicationId, packet, near }
    if (known !== undefined && contentOf(known) === contentOf(packet)) plan.duplicates.push(planned)
    else if (known !== undefined && isBefore(packet, known)) plan.outdated.push(planned)
    else {
      plan[known === undefined ? 'imported' : 'updated'].push(planned)
      if (known === undefined) others.add(applicationId, packet)
      held.set(applicationId, packet)
    }
  }
  return plan
}

/** The packets as they came, but versions of the same application by when they were sent. */
function inOrderOfSending(packets: readonly Packet[]): readonly Packet[] {
  const versions = new Map<ApplicationId, Packet[]>()
  for (const packet of packets) {
    const id = applicationIdOf(packet)
    versions.set(id, [...(versions.get(id) ?? []), packet])
  }
  return [...versions.values()].flatMap(same =>
    same.sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0)),
  )
}

/** Whether one packet says that it was sent before the other; false where either does not say. */
function isBefore({ form: a }: Packet, { form: b }: Packet): boolean {
  if (a.submittedAt === undefined || b.submittedAt === undefined) return false
  return Date.parse(a.submittedAt) < Date.parse(b.submittedAt)
}

/** The actions that carry out an import: new applications are numbered on, later versions keep their number. */
export function buildImport(fields: Fields, plan: ImportPlan, now: string): readonly Action[] {
  const held = new Map(
    selectApplications(fields).map(({ id, number, receivedAt, firstReceivedAt }) => [
      id,
      { number, first: firstReceivedAt ?? receivedAt },
    ]),
  )
  let last = [...held.values()].reduce((highest, { number }) => Math.max(highest, number), 0)
  return [...plan.imported, ...plan.updated].map(({ applicationId, packet }) => {
    const receivedAt = packet.form.submittedAt ?? now
    const former = held.get(applicationId)
    if (former !== undefined) {
      const { number, first } = former
      return applicationImported({ applicationId, number, receivedAt, firstReceivedAt: first, packet })
    }
    last += 1
    held.set(applicationId, { number: last, first: receivedAt })
    return applicationImported({ applicationId, number: last, receivedAt, packet })
  })
}

/** A line about a packet that was left out because a later version is there already. */
export function outdatedMessage({ packet }: PlannedPacket): string {
  return `${packet.file}: en nyere versjon av søknaden «${packet.form.title}» er allerede tatt inn. Denne er eldre og er ikke tatt inn.`
}

/** A later version of an application whose decision is frozen: the decision stands on the earlier one. */
export function decidedAlready(fields: Fields, updated: readonly PlannedPacket[]): readonly IntakeWarning[] {
  const frozen = selectFrozen(fields)
  return updated
    .filter(({ applicationId }) => frozen.has(applicationId))
    .map(({ packet: { file, form } }) => ({
      file,
      field: '',
      message: `${file}: vedtaket for «${form.title}» er allerede låst og bygger på den tidligere versjonen. Åpne vedtaket på nytt hvis det skal endres.`,
    }))
}

function applicationIdOf({ form }: Packet): ApplicationId {
  return asId(`soknad-${sha256Hex(canonicalJson(applicationKey(form))).slice(0, 10)}`)
}

function contentOf(packet: Packet): string {
  const attachments = packet.attachments.map(({ name, sha256 }) => `${name} ${sha256}`).sort()
  return canonicalJson({ form: packet.form, attachments })
}

import { canonicalJson } from '#shared/base/canonical-json'
import { type ApplicationId, asId } from '#shared/base/ids'
import { sha256Hex } from '#shared/base/sha256'
import type { Action } from '#shared/round/entry-kind'
import type { Fields } from '#shared/round/fields'
import { applicationImported } from '#shared/round/kinds/application-entries'
import type { Packet } from '#shared/round/packet'
import { selectApplications } from '#shared/round/round-view'

/** A packet with what it means for the round. */
export interface PlannedPacket {
  readonly applicationId: ApplicationId
  readonly packet: Packet
}

/** What an import would do to a round. */
export interface ImportPlan {
  readonly imported: readonly PlannedPacket[]
  /** A corrected packet from the same applicant under the same title: a later version. */
  readonly updated: readonly PlannedPacket[]
  /** The same packet again. */
  readonly duplicates: readonly PlannedPacket[]
}

/**
 * Sorts packets into new applications, later versions and duplicates, among themselves and against the round.
 * An application is known by its applicant (organisation number, or name) and its title, whatever their case and
 * spacing; so the same packet has the same id on every machine.
 */
export function planImport(fields: Fields, packets: readonly Packet[]): ImportPlan {
  const held = new Map(selectApplications(fields).map(one => [one.id, one.packet]))
  const planned = {
    imported: new Map<ApplicationId, PlannedPacket>(),
    updated: new Map<ApplicationId, PlannedPacket>(),
  }
  const duplicates: PlannedPacket[] = []
  for (const packet of packets) {
    const applicationId = applicationIdOf(packet)
    const known = held.get(applicationId)
    const plan = { applicationId, packet }
    if (known === undefined) planned.imported.set(applicationId, plan)
    else if (contentOf(known) === contentOf(packet)) {
      duplicates.push(plan)
      continue
    } else if (planned.imported.has(applicationId)) planned.imported.set(applicationId, plan)
    else planned.updated.set(applicationId, plan)
    held.set(applicationId, packet)
  }
  return { imported: [...planned.imported.values()], updated: [...planned.updated.values()], duplicates }
}

/** The actions that carry out an import: new applications are numbered on, later versions keep their number. */
export function buildImport(fields: Fields, plan: ImportPlan, now: string): readonly Action[] {
  const held = selectApplications(fields)
  let last = held.reduce((highest, { number }) => Math.max(highest, number), 0)
  const receivedAtOf = ({ packet }: PlannedPacket) => packet.form.submittedAt ?? now
  const fresh = plan.imported.map(one => {
    last += 1
    const { applicationId, packet } = one
    return applicationImported({ applicationId, number: last, receivedAt: receivedAtOf(one), packet })
  })
  const later = plan.updated.map(one => {
    const former = held.find(({ id }) => id === one.applicationId)
    const { applicationId, packet } = one
    const firstReceivedAt = former?.firstReceivedAt ?? former?.receivedAt
    return applicationImported({
      applicationId,
      number: former?.number ?? 0,
      receivedAt: receivedAtOf(one),
      ...(firstReceivedAt === undefined ? {} : { firstReceivedAt }),
      packet,
    })
  })
  return [...fresh, ...later]
}

function applicationIdOf({ form }: Packet): ApplicationId {
  const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('nb').replace(/\s+/g, ' ').trim()
  const applicant = form.applicant.orgNumber?.replace(/\D/g, '') || plain(form.applicant.name)
  return asId(`soknad-${sha256Hex(canonicalJson([applicant, plain(form.title)])).slice(0, 10)}`)
}

function contentOf(packet: Packet): string {
  const attachments = packet.attachments.map(({ name, sha256 }) => `${name} ${sha256}`).sort()
  return canonicalJson({ form: packet.form, attachments })
}

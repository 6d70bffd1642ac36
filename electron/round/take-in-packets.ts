import path from 'node:path'
import type { SaveError } from '#electron/files/journal-file'
import { ok, type Result } from '#shared/base/result'
import { buildImport, type ImportPlan, planImport } from '#shared/intake/plan-import'
import type { Packet } from '#shared/round/packet'
import type { Attachments } from './attachments'
import type { RoundDocument } from './round-document'

/** The parts of an open round that an import writes to. */
export interface OpenRound {
  readonly document: RoundDocument
  readonly attachments: Attachments
}

/**
 * Takes read packets into a round: attachments first, then one entry an application, so that an entry never speaks
 * of an attachment that is not there. Later versions are taken in only when `withUpdates` says so.
 */
export async function takeInPackets(
  round: OpenRound,
  packets: readonly Packet[],
  stagingDir: string,
  options: { readonly withUpdates: boolean; readonly now: () => Date },
): Promise<Result<ImportPlan, SaveError>> {
  const plan = planImport(round.document.state.fields, packets)
  const chosen = options.withUpdates ? plan : { ...plan, updated: [] }
  for (const { packet } of [...chosen.imported, ...chosen.updated]) {
    for (const { sha256 } of packet.attachments) {
      await round.attachments.takeIn(path.join(stagingDir, sha256), sha256)
    }
  }
  const actions = buildImport(round.document.state.fields, chosen, options.now().toISOString())
  if (actions.length > 0) {
    const written = await round.document.append(actions)
    if (!written.ok) return written
  }
  return ok(plan)
}

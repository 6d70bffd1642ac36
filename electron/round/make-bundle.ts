import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type SaveError, saveError } from '#electron/files/journal-file'
import { sealFile } from '#electron/files/seal'
import { writeRoundFile } from '#electron/files/write-round-file'
import { err, ok, type Result } from '#shared/base/result'
import type { Entry } from '#shared/journal/entry'
import { computeWithheld, type Withheld } from '#shared/journal/withheld'
import { attachmentsOf } from '#shared/round/attachments-of'
import { type BundleHeader, digestOfWithheld, selectBundleEntries } from '#shared/round/bundle'
import { bundleIssued, roundKeyed } from '#shared/round/kinds/exchange-entries'
import { selectInfo, selectMembers } from '#shared/round/round-view'
import type { RoundDocument } from './round-document'
import type { OpenRound } from './take-in-packets'

export interface BundleChoices {
  readonly memberId: string
  readonly attachments: boolean
}

/** A member's file, ready to be written. */
export interface Bundle {
  readonly header: BundleHeader
  readonly entries: readonly Entry[]
}

export type BundleError = SaveError | { readonly kind: 'unknown-member'; readonly message: string }

/**
 * Makes the bundle of a member out of a round, and notes in the round that it was made. What the member may not see
 * is left out and named by its hashes; the note carries a secret by which the member's machine is known again.
 */
export async function issueBundle(
  document: RoundDocument,
  { memberId, attachments }: BundleChoices,
): Promise<Result<Bundle, BundleError>> {
  const { fields } = document.state
  if (!selectMembers(fields).some(({ id }) => id === memberId)) {
    const message = `Medlemmet «${memberId}» står ikke på medlemslisten. Kontroller navnet, eller les inn listen på nytt.`
    return err({ kind: 'unknown-member', message })
  }
  if (!document.entries.some(({ kind }) => kind === roundKeyed.kind)) {
    const keyed = await document.append([roundKeyed({ key: randomUUID() })])
    if (!keyed.ok) return keyed
  }
  const withheldNow = (upTo: readonly Entry[]): Withheld =>
    computeWithheld(upTo, selectBundleEntries(upTo, memberId))
  // Something else may be written in between; then the note no longer says what the file leaves out.
  for (;;) {
    const before = document.entries
    const withheld = withheldNow(before)
    const id = `utsending-${randomUUID().slice(0, 13)}`
    const token = randomBytes(24).toString('hex')
    const issued = await document.append([
      bundleIssued({ bundleId: id, memberId, token, withheld: digestOfWithheld(withheld) }),
    ])
    if (!issued.ok) return issued
    if (document.entries.length > before.length + issued.value.length) continue
    const entries = [...selectBundleEntries(before, memberId), ...issued.value]
    return ok({ header: { id, memberId, attachments, withheld }, entries })
  }
}

/** Writes a member's file, or what the member sends back, sealed where a passphrase is given. */
export async function writeBundle(
  round: OpenRound,
  { header, entries }: Bundle,
  out: string,
  passphrase: string | null,
): Promise<Result<void, SaveError>> {
  const info = selectInfo(round.document.state.fields)
  const wanted = header.attachments ? attachmentsOf(entries) : []
  const write = async (file: string) =>
    writeRoundFile(file, {
      header: {
        roundId: info?.roundId ?? '',
        title: info?.title ?? '',
        schemeId: String(info?.scheme.id ?? ''),
        bundle: header,
      },
      entries,
      attachments: await round.attachments.sizes(wanted),
      attachmentSource: sha256 => round.attachments.open(sha256),
    })
  try {
    if (passphrase === null) return ok(await write(out))
    const folder = await mkdtemp(path.join(tmpdir(), 'tildeling-pakke-'))
    try {
      const plain = path.join(folder, 'runde.tildeling')
      await write(plain)
      return ok(await sealFile(plain, out, passphrase))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  } catch (cause) {
    return err(saveError(cause))
  }
}

import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type FileRound, newFileRound, saveFileRound } from '#electron/round/file-round'
import { applicationImported } from '#shared/round/kinds/application-entries'
import { frameSet, roundCreated } from '#shared/round/kinds/round-created'

export function freshFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'tildeling-test-'))
}

/** A small round with one application and one attachment, saved as `runde.tildeling` in a fresh folder. */
export async function savedRound(): Promise<FileRound> {
  const folder = await freshFolder()
  const bytes = Buffer.from('%PDF-1.7 et lite vedlegg')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const staged = path.join(folder, 'staged')
  await writeFile(staged, bytes)
  const round = newFileRound(path.join(folder, 'runde.tildeling'), {
    device: 'test',
    now: () => new Date('2025-10-14T09:00:00Z'),
  })
  await round.attachments.takeIn(staged, sha256)
  await round.document.append([
    roundCreated({
      roundId: 'runde-1',
      title: 'Prøverunde',
      scheme: { id: 'prove' },
      frameKroner: 1_000_000,
    }),
    frameSet({ frameKroner: 2_000_000 }),
    applicationImported({
      applicationId: 'app-1',
      number: 1,
      receivedAt: '2025-09-30T12:00:00+02:00',
      packet: {
        file: 'Søknad.zip',
        form: {
          format: 'tildeling/application@1',
          title: 'Eksempel på tiltak',
          applicant: { name: 'Eksempel kommune' },
          budget: { requested: { '2025': 500_000 } },
        },
        attachments: [{ name: 'avtale.pdf', sha256, bytes: bytes.length }],
      },
    }),
  ])
  const saved = await saveFileRound(round)
  if (!saved.ok) throw new Error(saved.error.message)
  return round
}

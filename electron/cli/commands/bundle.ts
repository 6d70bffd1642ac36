import { stat } from 'node:fs/promises'
import { issueBundle, writeBundle } from '#electron/round/make-bundle'
import { countWithheld } from '#shared/journal/withheld'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { openForWriting, passphrasesOf, required, saveOrRefuse } from '../round-argument'

const usage = 'bundle <runde> --member <id> --out <fil> [--passphrase-file <fil>] [--no-attachments]'

export const bundle: Command = {
  name: 'bundle',
  usage,
  summary:
    'Lager filen til et medlem: bare det medlemmet har rett til å se. Med passord blir den forseglet (age).',
  options: ['member', 'out'],
  flags: ['no-attachments'],
  run: async (args, { print }) => {
    const round = await openForWriting(args, usage)
    const memberId = required(args, 'member', usage)
    const out = required(args, 'out', usage)
    const [passphrase = null] = await passphrasesOf(args)
    if (round.file?.header.bundle !== undefined) {
      refuse('Denne filen er selv laget for et medlem. Lag filer til medlemmene fra sekretariatets runde.')
    }
    if (passphrase === null && out.endsWith('.age')) {
      misuse(`En fil som slutter på .age, er forseglet. Oppgi passordet. Bruk: ${usage}`)
    }
    const attachments = args.options['no-attachments'] === undefined
    const issued = await issueBundle(round.document, { memberId, attachments })
    if (!issued.ok) refuse(issued.error.message)
    const written = await writeBundle(round, issued.value, out, passphrase)
    if (!written.ok) refuse(written.error.message)
    await saveOrRefuse(round)
    const { header, entries } = issued.value
    const withheld = countWithheld(header.withheld)
    const { size } = await stat(out)
    print(`Filen til ${memberId} er laget: ${out}. ${entries.length} hendelser, ${withheld} utelatt.`)
    return {
      json: {
        file: out,
        member: memberId,
        bundleId: header.id,
        entries: entries.length,
        withheld,
        attachments,
        sealed: passphrase !== null,
        bytes: size,
      },
      exitCode: 0,
    }
  },
}

import { mergeFiles } from '#electron/round/merge-files'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { openForWriting, passphrasesOf, saveOrRefuse } from '../round-argument'

const usage = 'merge <runde> <fil>... [--passphrase-file <fil>]'

export const merge: Command = {
  name: 'merge',
  usage,
  summary: 'Tar imot filer fra medlemmer og kopier av runden. Det som ikke kan tas inn, blir navngitt.',
  options: [],
  run: async (args, { print, tell, now }) => {
    const round = await openForWriting(args, usage)
    const [, ...files] = args.words
    if (files.length === 0) misuse(`Oppgi filene som skal tas imot. Bruk: ${usage}`)
    const merged = await mergeFiles(round, files, { passphrases: await passphrasesOf(args), now })
    if (!merged.ok) refuse(merged.error.message)
    const { added, known, refused, conflicts, notes } = merged.value
    if (added > 0 || round.document.entries.length > (round.file?.entries.length ?? 0)) {
      await saveOrRefuse(round)
    }
    print(
      `${added} hendelser er tatt inn, ${known} fantes fra før, ${refused.length} er avvist, ${conflicts.length} konflikter står åpne.`,
    )
    for (const { entry, reason } of refused) tell(`${entry}: ${reason}`)
    for (const { field } of conflicts)
      tell(`Konflikt: ${field}. Begge verdiene er tatt vare på. Velg én i vinduet.`)
    for (const note of notes) tell(note)
    return { json: { added, known, refused, conflicts }, exitCode: refused.length > 0 ? 3 : 0 }
  },
}

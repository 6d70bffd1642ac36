import { openSealed } from '#electron/files/open-sealed'
import { readRoundFile } from '#electron/files/read-round-file'
import { entryName } from '#shared/journal/entry'
import { countWithheld } from '#shared/journal/withheld'
import { foldEntries } from '#shared/round/fold'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { passphrasesOf } from '../round-argument'

const usage = 'verify <runde>'

export const verify: Command = {
  name: 'verify',
  usage,
  summary: 'Kontrollerer at ingenting i runden er endret eller mangler.',
  options: [],
  run: async (args, { print, tell }) => {
    const [path] = args.words
    if (path === undefined) misuse(`Oppgi hvilken runde det gjelder. Bruk: ${usage}`)
    const opened = await openSealed(path, await passphrasesOf(args))
    if (!opened.ok) refuse(opened.error.message)
    const read = await readRoundFile(opened.value.path)
    if (!read.ok) refuse(read.error.message)
    const { verification, entries, header } = read.value
    const { unknown, refused } = foldEntries(entries)
    for (const entry of unknown) {
      tell(
        `${entryName(entry)}: «${entry.kind}» er fra en nyere versjon av programmet. Hendelsen er bevart, men har ingen virkning her.`,
      )
    }
    for (const { entry, reason } of refused)
      tell(`${entryName(entry)}: ${refusals[reason]} Hendelsen er uten virkning.`)
    if (header.bundle !== undefined) {
      tell(
        `Filen er laget for ${header.bundle.memberId}. ${countWithheld(header.bundle.withheld)} hendelser er utelatt med vilje.`,
      )
    }
    if (verification.ok)
      print(`Runden er hel: ${verification.entries} hendelser fra ${verification.devices} enheter.`)
    else {
      tell(`Runden er skadet. ${verification.entries} hendelser kan leses. Bruk en kopi av filen.`)
      for (const one of verification.broken) tell(`  ${entryName(one)}: ${reasons[one.reason]}`)
    }
    return {
      json: { ...verification, unknown: unknown.length, refused: refused.length },
      exitCode: verification.ok ? 0 : 1,
    }
  },
}

const refusals = {
  'not-yours': 'avsenderen har ikke lov til å skrive dette.',
  'bad-payload': 'innholdet passer ikke.',
  'outside-scale': 'poenget er utenfor skalaen.',
} as const

const reasons = {
  'hash-mismatch': 'innholdet er endret',
  'unreadable-line': 'kan ikke leses',
  'chain-broken': 'henger ikke sammen med hendelsen før',
  'missing-entry': 'hendelsen mangler',
  'two-entries': 'to ulike hendelser har samme nummer',
  'lamport-not-rising': 'rekkefølgen er feil',
  'head-missing': 'den siste hendelsen mangler',
  'attachment-missing': 'vedlegget mangler',
  'attachment-changed': 'vedlegget er endret',
  'container-changed': 'filen er endret',
  'withheld-changed': 'listen over det som er utelatt, er endret',
} as const

import { readRoundFile } from '#electron/files/read-round-file'
import { entryName } from '#shared/journal/entry'
import { foldEntries } from '#shared/round/fold'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'

const usage = 'verify <runde>'

export const verify: Command = {
  name: 'verify',
  usage,
  summary: 'Kontrollerer at ingenting i runden er endret eller mangler.',
  options: [],
  run: async (args, { print, tell }) => {
    const [path] = args.words
    if (path === undefined) misuse(`Oppgi hvilken runde det gjelder. Bruk: ${usage}`)
    const read = await readRoundFile(path)
    if (!read.ok) refuse(read.error.message)
    const { verification, entries } = read.value
    const { unknown, refused } = foldEntries(entries)
    for (const entry of unknown) {
      tell(
        `${entryName(entry)}: «${entry.kind}» er fra en nyere versjon av programmet. Hendelsen er bevart, men har ingen virkning her.`,
      )
    }
    for (const { entry, reason } of refused)
      tell(`${entryName(entry)}: ${refusals[reason]} Hendelsen er uten virkning.`)
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
} as const

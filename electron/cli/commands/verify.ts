import { readRoundFile } from '#electron/files/read-round-file'
import { entryName } from '#shared/journal/entry'
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
    const { verification } = read.value
    if (verification.ok)
      print(`Runden er hel: ${verification.entries} hendelser fra ${verification.devices} enheter.`)
    else {
      tell(`Runden er skadet. ${verification.entries} hendelser kan leses. Bruk en kopi av filen.`)
      for (const one of verification.broken) tell(`  ${entryName(one)}: ${reasons[one.reason]}`)
    }
    return { json: verification, exitCode: verification.ok ? 0 : 1 }
  },
}

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

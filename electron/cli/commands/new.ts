import { randomUUID } from 'node:crypto'
import { access } from 'node:fs/promises'
import { newFileRound } from '#electron/round/file-round'
import { beginRound } from '#electron/round/schemes'
import { profileFolder } from '#electron/schemes/default-profile'
import { OwnSchemes } from '#electron/schemes/own-schemes'
import { readSchemeFile } from '#electron/schemes/scheme-file'
import { selectFrame } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { kronerOption, required, saveOrRefuse } from '../round-argument'

const usage = 'new <runde.tildeling> --scheme <id|fil.json> [--frame <kr>] [--title <tittel>]'

export const newRound: Command = {
  name: 'new',
  usage,
  summary: 'Begynner en runde for en ordning.',
  options: ['scheme', 'frame', 'title'],
  run: async (args, { print }) => {
    const [path] = args.words
    if (path === undefined) misuse(`Oppgi hva filen skal hete. Bruk: ${usage}`)
    const id = required(args, 'scheme', usage)
    const scheme = await schemeOf(id)
    const frameKroner =
      args.options.frame === undefined ? undefined : kronerOption(args.options.frame, 'frame')
    const exists = await access(path).then(
      () => true,
      () => false,
    )
    if (exists) refuse(`«${path}» finnes fra før og blir ikke overskrevet. Velg et annet navn.`)
    const round = newFileRound(path)
    const roundId = `runde-${randomUUID().slice(0, 8)}`
    const choices = {
      key: randomUUID(),
      ...(args.options.title === undefined ? {} : { title: args.options.title }),
      ...(frameKroner === undefined ? {} : { frameKroner }),
    }
    await round.document.append(beginRound(roundId, scheme, choices))
    await saveOrRefuse(round)
    print(`Runden er laget: ${path}`)
    return {
      json: { roundId, scheme: scheme.id, frame: selectFrame(round.document.state.fields) },
      exitCode: 0,
    }
  },
}

/** A scheme that ships with the product or one of the secretariat's own, by its id, or any from a file. */
async function schemeOf(named: string): Promise<Scheme> {
  if (named.toLowerCase().endsWith('.json')) {
    const read = await readSchemeFile(named)
    if (read.ok) return read.value
    refuse(`«${named}» kan ikke brukes som ordning:`, ...read.error)
  }
  const scheme = await new OwnSchemes(profileFolder(process.env, process.platform)).find(named)
  if (scheme === null) {
    refuse(
      `Ordningen «${named}» finnes ikke. Kjør «schemes» for å se hvilke som finnes, eller oppgi en ordningsfil.`,
    )
  }
  return scheme
}

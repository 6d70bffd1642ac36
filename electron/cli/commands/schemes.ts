import { profileFolder } from '#electron/schemes/default-profile'
import { OwnSchemes } from '#electron/schemes/own-schemes'
import { computeFrame } from '#shared/scheme/compute-frame'
import type { Command } from '../command'

export const schemes: Command = {
  name: 'schemes',
  usage: 'schemes',
  summary: 'Viser ordningene som følger med, og egne ordninger på denne maskinen.',
  options: [],
  run: async (_args, { print, tell }) => {
    const listed = await new OwnSchemes(profileFolder(process.env, process.platform)).list()
    for (const item of listed) {
      if (item.origin === 'broken') tell(`«${item.fileName}» kan ikke leses: ${item.faults.join(' ')}`)
    }
    const json = listed.flatMap(item => {
      if (item.origin === 'broken') return []
      const { scheme } = item
      return [
        {
          id: scheme.id,
          name: scheme.name,
          body: scheme.body.name,
          frame: computeFrame(scheme).availableKroner,
          criteria: scheme.criteria.map(({ id, text }) => ({ id, text })),
          requirements: scheme.requirements.map(({ id, text, severity }) => ({ id, text, severity })),
          priorities: scheme.priorities.map(({ id, text }) => ({ id, text })),
        },
      ]
    })
    for (const { id, name } of json) print(`${id}  ${name}`)
    return { json, exitCode: 0 }
  },
}

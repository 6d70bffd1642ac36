import { shippedSchemes } from '#electron/round/schemes'
import { computeFrame } from '#shared/scheme/compute-frame'
import type { Command } from '../command'

export const schemes: Command = {
  name: 'schemes',
  usage: 'schemes',
  summary: 'Viser ordningene som følger med.',
  options: [],
  run: async (_args, { print }) => {
    const json = shippedSchemes().map(scheme => ({
      id: scheme.id,
      name: scheme.name,
      body: scheme.body.name,
      frame: computeFrame(scheme).availableKroner,
      criteria: scheme.criteria.map(({ id, text }) => ({ id, text })),
      requirements: scheme.requirements.map(({ id, text, severity }) => ({ id, text, severity })),
      priorities: scheme.priorities.map(({ id, text }) => ({ id, text })),
    }))
    for (const { id, name } of json) print(`${id}  ${name}`)
    return { json, exitCode: 0 }
  },
}

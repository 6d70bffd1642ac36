import { protocolFor, saveProtocol } from '#electron/round/render-documents'
import { createPdfRenderer } from '#electron/work/render-pdf'
import type { Command } from '../command'
import { refuse } from '../failure'
import { openRoundArgument, required } from '../round-argument'

const usage = 'protocol <runde> --out <fil.pdf>'

export const protocol: Command = {
  name: 'protocol',
  usage,
  summary: 'Lager møteprotokollen som PDF. Den blir merket som kladd når noe mangler.',
  options: ['out'],
  run: async (args, { print, tell }) => {
    const round = await openRoundArgument(args, usage)
    const file = required(args, 'out', usage)
    const { fields } = round.document.state
    const final = protocolFor(fields, false)
    if (!final.ok) for (const line of final.error) tell(line)
    const renderer = createPdfRenderer()
    try {
      const saved = await saveProtocol(fields, renderer, file, !final.ok)
      if (!saved.ok) refuse(...saved.error)
      print(`Protokollen er lagret: ${file}`)
      return { json: { files: [saved.value], draft: !final.ok }, exitCode: 0 }
    } finally {
      await renderer.dispose()
    }
  },
}

import { copyFile } from 'node:fs/promises'
import { exportPackage } from '#electron/round/export-package'
import { createPdfRenderer } from '#electron/work/render-pdf'
import { createSolver } from '#electron/work/solve'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { Command } from '../command'
import { refuse } from '../failure'
import { openRoundArgument, required } from '../round-argument'

const usage = 'package <runde> --out <mappe>'

export const packageCommand: Command = {
  name: 'package',
  usage,
  summary:
    'Samler alt runden etterlater seg i en ny mappe: brev, protokoll, lister, data, runden og kontrollsummer.',
  options: ['out'],
  run: async (args, { print, now }) => {
    const round = await openRoundArgument(args, usage)
    const folder = required(args, 'out', usage)
    const solver = createSolver()
    const renderer = createPdfRenderer()
    try {
      const packed = await exportPackage({
        fields: round.document.state.fields,
        folder,
        today: norwegianDay(now()),
        renderer,
        solve: solver.solve,
        saveRound: file => copyFile(round.path, file),
      })
      if (!packed.ok) refuse(...packed.error)
      print(`${packed.value.length} filer er lagret i ${folder}.`)
      return { json: { folder, files: packed.value }, exitCode: 0 }
    } finally {
      await Promise.all([solver.dispose(), renderer.dispose()])
    }
  },
}

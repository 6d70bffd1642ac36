import { saveScreeningReport, screeningReport } from '#electron/round/save-screening-report'
import { createPdfRenderer } from '#electron/work/render-pdf'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { openRoundArgument, required } from '../round-argument'

const usage = 'screening <runde> --out <fil.pdf>'

export const screening: Command = {
  name: 'screening',
  usage,
  summary: 'Lager rapporten fra formalkontrollen som PDF, eller som regneark når filnavnet slutter på .xlsx.',
  options: ['out'],
  run: async (args, { print, now }) => {
    const round = await openRoundArgument(args, usage)
    const file = required(args, 'out', usage)
    if (!/\.(pdf|xlsx)$/i.test(file)) misuse(`«${file}» må slutte på .pdf eller .xlsx. Bruk: ${usage}`)
    const report = screeningReport(round.document.state.fields, norwegianDay(now()))
    if (report.applications.length === 0) refuse('Runden har ingen søknader. Importer søknader først.')
    const renderer = createPdfRenderer()
    try {
      const saved = await saveScreeningReport(report, renderer, file)
      const count = (status: string) => report.applications.filter(one => one.status === status).length
      print(`Rapporten fra formalkontrollen er lagret: ${file}`)
      return {
        json: {
          files: [saved],
          ready: count('ready'),
          unclear: count('unclear'),
          dismissed: count('dismissed'),
        },
        exitCode: 0,
      }
    } finally {
      await renderer.dispose()
    }
  },
}

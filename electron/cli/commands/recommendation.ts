import { recommendationOf, saveRecommendation } from '#electron/round/save-recommendation'
import { createPdfRenderer } from '#electron/work/render-pdf'
import { createSolver } from '#electron/work/solve'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { Command } from '../command'
import { refuse } from '../failure'
import { openRoundArgument, required } from '../round-argument'
import { methodOption } from './allocate'

const usage = 'recommendation <runde> --out <fil.pdf> [--method <id>]'

export const recommendation: Command = {
  name: 'recommendation',
  usage,
  summary: 'Lager innstillingen som PDF, med poeng, spredning og hva som avhenger av vektene.',
  options: ['out', 'method'],
  run: async (args, { print, now }) => {
    const round = await openRoundArgument(args, usage)
    const file = required(args, 'out', usage)
    const method = args.options.method === undefined ? undefined : methodOption(args, usage)
    const solver = createSolver()
    const renderer = createPdfRenderer()
    try {
      const input = await recommendationOf(round.document.state.fields, {
        ...(method === undefined ? {} : { method }),
        today: norwegianDay(now()),
        solve: solver.solve,
      })
      if (!input.ok) refuse(...input.error)
      const saved = await saveRecommendation(input.value, renderer, file)
      print(`Innstillingen er lagret: ${file}`)
      return {
        json: {
          files: [saved],
          recommended: input.value.cases.map(one => ({
            number: one.number,
            outcome: one.outcome,
            amount: one.recommendedKroner,
            score: one.score,
            spread: one.spread,
            fundedShare: one.fundedShare,
          })),
        },
        exitCode: 0,
      }
    } finally {
      await Promise.all([solver.dispose(), renderer.dispose()])
    }
  },
}

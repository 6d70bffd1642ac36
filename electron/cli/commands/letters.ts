import { letterFor, saveLetters } from '#electron/round/render-documents'
import { createPdfRenderer } from '#electron/work/render-pdf'
import { selectFrozen, selectOffice, selectStanding } from '#shared/round/round-view'
import type { Command } from '../command'
import { refuse } from '../failure'
import { openRoundArgument, required } from '../round-argument'

const usage = 'letters <runde> --out <mappe>'

export const letters: Command = {
  name: 'letters',
  usage,
  summary: 'Lager vedtaksbrev som PDF. Brev som ikke kan sendes ennå, blir merket som kladd.',
  options: ['out'],
  run: async (args, { print, tell, now }) => {
    const round = await openRoundArgument(args.words[0], usage)
    const folder = required(args, 'out', usage)
    const { fields } = round.document.state
    const frozen = selectFrozen(fields)
    if (frozen.size === 0) refuse('Ingen vedtak er låst. Lås vedtakene med «decide» før brevene lages.')
    const today = now().toISOString().slice(0, 10)
    const lacking = selectStanding(fields).flatMap(application => {
      const decision = frozen.get(application.id)
      const letter = decision && letterFor(fields, application, decision, { draft: false, today })
      return letter === undefined || letter.ok ? [] : letter.error
    })
    const draft = lacking.length > 0
    if (draft) {
      tell('Brevene er merket KLADD fordi de ikke kan sendes ennå:')
      for (const line of new Set(lacking)) tell(`  ${line}`)
    }
    const renderer = createPdfRenderer()
    try {
      const { files, failures } = await saveLetters(fields, renderer, folder, { draft, today })
      for (const { number, lines } of failures) tell(`Søknad ${number}: ${lines.join(' ')}`)
      print(`${files.length} brev er lagret i ${folder}.`)
      const office = selectOffice(fields)
      return {
        json: { files, draft, caseNumber: office?.caseNumber ?? null },
        exitCode: failures.length > 0 ? 3 : 0,
      }
    } finally {
      await renderer.dispose()
    }
  },
}

import path from 'node:path'
import { makeRoundDocument } from '#electron/round/round-documents'
import { makeFolder, saveWhole } from '#electron/round/save-whole'
import { createPdfRenderer } from '#electron/work/render-pdf'
import { createSolver } from '#electron/work/solve'
import { type DocumentFormat, roundDocuments } from '#shared/document/round-documents'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { openRoundArgument, required } from '../round-argument'

const usage = 'document <runde> --kind <id> --out <fil>'

export const documentCommand: Command = {
  name: 'document',
  usage,
  summary: `Lager et dokument for hele runden: ${roundDocuments.map(({ id }) => id).join(', ')}.`,
  options: ['kind', 'out'],
  run: async (args, { print, now }) => {
    const round = await openRoundArgument(args, usage)
    const file = required(args, 'out', usage)
    const kind = required(args, 'kind', usage)
    const document = roundDocuments.find(({ id }) => id === kind)
    if (document === undefined) {
      misuse(
        `«${kind}» er ikke et dokument. Velg et av disse: ${roundDocuments.map(({ id }) => id).join(', ')}.`,
      )
    }
    const format = path.extname(file).slice(1).toLowerCase() as DocumentFormat
    const formats: readonly DocumentFormat[] = document.formats
    if (!formats.includes(format)) {
      misuse(`«${file}» må slutte på ${formats.map(one => `.${one}`).join(' eller ')}. Bruk: ${usage}`)
    }
    const solver = createSolver()
    const renderer = createPdfRenderer()
    try {
      const made = await makeRoundDocument(document.id, format, {
        fields: round.document.state.fields,
        renderer,
        solve: solver.solve,
        today: norwegianDay(now()),
        draft: false,
      })
      if (!made.ok) refuse(...made.error)
      await makeFolder(path.dirname(path.resolve(file)))
      const sha256 = await saveWhole(made.value, file)
      print(`${document.name} er lagret: ${file}`)
      return {
        json: { files: [{ path: file, applicationId: null, outcome: null, language: 'nb', sha256 }] },
        exitCode: 0,
      }
    } finally {
      await Promise.all([solver.dispose(), renderer.dispose()])
    }
  },
}

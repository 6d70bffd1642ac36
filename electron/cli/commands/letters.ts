import path from 'node:path'
import { earlierLetters } from '#electron/round/earlier-letters'
import { saveCombinedLetters, saveMailDrafts } from '#electron/round/letter-forms'
import { whatHoldsLetters } from '#electron/round/reconcile-round'
import {
  chosenLetters,
  type LetterChoice,
  type LetterFailure,
  type SavedDocument,
  saveLetters,
} from '#electron/round/render-documents'
import { createPdfRenderer, type PdfRenderer } from '#electron/work/render-pdf'
import { earlierLettersText } from '#shared/document/earlier-letters-text'
import { documentWarningText } from '#shared/document/warning'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { Fields } from '#shared/round/fields'
import { selectFrozen, selectOffice } from '#shared/round/round-view'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { openRoundArgument, required } from '../round-argument'

const usage = 'letters <runde> --out <mappe> [--form brev|samlet|e-post]'
const forms = ['brev', 'samlet', 'e-post'] as const

export const letters: Command = {
  name: 'letters',
  usage,
  summary:
    'Lager vedtaksbrev: én PDF per brev, alle i én PDF, eller utkast til e-post. Brev som ikke kan sendes ennå, blir merket som kladd.',
  options: ['out', 'form'],
  run: async (args, { print, tell, now }) => {
    const round = await openRoundArgument(args, usage)
    const folder = required(args, 'out', usage)
    const form = forms.find(one => one === (args.options.form ?? 'brev'))
    if (form === undefined) misuse(`«${args.options.form}» er ikke en form. Bruk: ${usage}`)
    const { fields } = round.document.state
    const frozen = selectFrozen(fields)
    if (frozen.size === 0) refuse('Ingen vedtak er låst. Lås vedtakene med «decide» før brevene lages.')
    const today = norwegianDay(now())
    const lacking = whatHoldsLetters(fields, today, null)
    const draft = lacking.length > 0
    if (draft) {
      tell('Brevene er merket KLADD fordi de ikke kan sendes ennå:')
      for (const line of lacking) tell(`  ${line}`)
    }
    const { letters: made } = chosenLetters(fields, { draft, today })
    for (const { application, definition } of made) {
      for (const warning of definition.warnings) {
        if (warning.kind !== 'incompleteDraft')
          tell(`Søknad ${application.number}: ${documentWarningText(warning)}`)
      }
    }
    const renderer = createPdfRenderer()
    try {
      const { files, failures } = await save(form, fields, renderer, folder, { draft, today }, tell)
      for (const { number, lines } of failures) tell(`Søknad ${number}: ${lines.join(' ')}`)
      const earlier = earlierLettersText(
        await earlierLetters(
          folder,
          files.map(file => file.path),
        ),
      )
      if (earlier !== '') tell(earlier)
      print(
        `${files.length} ${form === 'brev' ? 'brev' : form === 'samlet' ? 'fil' : 'utkast'} er lagret i ${folder}.`,
      )
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

async function save(
  form: (typeof forms)[number],
  fields: Fields,
  renderer: PdfRenderer,
  folder: string,
  choice: LetterChoice,
  tell: (line: string) => void,
): Promise<{ readonly files: readonly SavedDocument[]; readonly failures: readonly LetterFailure[] }> {
  if (form === 'brev') return saveLetters(fields, renderer, folder, choice)
  if (form === 'samlet') {
    const file = path.join(folder, choice.draft ? 'alle-brev-kladd.pdf' : 'alle-brev.pdf')
    const saved = await saveCombinedLetters(fields, renderer, file, choice)
    return saved.ok ? { files: [saved.value], failures: [] } : refuse(...saved.error)
  }
  if (choice.draft) refuse('Utkast til e-post lages bare av brev som kan sendes.')
  const saved = await saveMailDrafts(fields, renderer, folder, choice)
  if (!saved.ok) refuse(...saved.error)
  for (const number of saved.value.withoutAddress) {
    tell(`Søknad ${number}: Søknaden har ingen e-postadresse. Fyll inn mottakeren i utkastet.`)
  }
  return { files: saved.value.files, failures: [] }
}

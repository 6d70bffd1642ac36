import path from 'node:path'
import { missingLetterFor, saveMissingLetter } from '#electron/round/missing-letters'
import { screenWholeRound } from '#electron/round/organisations'
import type { SavedDocument } from '#electron/round/render-documents'
import { makeFolder } from '#electron/round/save-whole'
import { createPdfRenderer } from '#electron/work/render-pdf'
import type { DocumentDefinition } from '#shared/document/definition'
import { addDays } from '#shared/i18n/calendar'
import { formatDate } from '#shared/i18n/format-date'
import { dateErrorText } from '#shared/i18n/input-error-text'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import { parseDate } from '#shared/i18n/parse-date'
import type { Fields } from '#shared/round/fields'
import { type Application, selectStanding } from '#shared/round/round-view'
import type { Command } from '../command'
import { misuse } from '../failure'
import { openRoundArgument, required } from '../round-argument'

const usage = 'missing <runde> --out <mappe> [--reply-by <dato>]'

/** The days an applicant has to answer where nothing else is said. */
const daysToAnswer = 14

export const missing: Command = {
  name: 'missing',
  usage,
  summary: 'Lager brev om manglende opplysninger (mangelbrev) til søknader som må avklares.',
  options: ['out', 'reply-by'],
  run: async (args, { print, tell, now }) => {
    const round = await openRoundArgument(args, usage)
    const folder = required(args, 'out', usage)
    const today = norwegianDay(now())
    const replyBy = replyByOption(args.options['reply-by'], today)
    const { letters, unasked, lacking } = writeLetters(round.document.state.fields, today, replyBy)
    const draft = lacking.length > 0
    if (draft) {
      tell('Brevene er merket KLADD fordi de ikke kan sendes ennå:')
      for (const line of lacking) tell(`  ${line}`)
    }
    for (const { number, lines } of unasked) tell(`Søknad ${number}: ${lines.join(' ')}`)
    const renderer = createPdfRenderer()
    try {
      await makeFolder(path.resolve(folder))
      const files: SavedDocument[] = []
      for (const { application, definition } of letters) {
        files.push(await saveMissingLetter(application, definition(draft), renderer, folder))
      }
      print(
        files.length === 0
          ? 'Ingen søker mangler noe som et brev kan be om. Ingen brev er laget.'
          : `${files.length} mangelbrev er lagret i ${folder}. Svarfristen er ${formatDate(replyBy)}.`,
      )
      return { json: { files, draft, replyBy }, exitCode: 0 }
    } finally {
      await renderer.dispose()
    }
  },
}

interface Letters {
  readonly letters: readonly {
    readonly application: Application
    readonly definition: (draft: boolean) => DocumentDefinition
  }[]
  /** Applications that must be cleared up without the applicant, with the reason. */
  readonly unasked: readonly { readonly number: number; readonly lines: readonly string[] }[]
  /** Why the letters cannot be sent as they are, each reason once. */
  readonly lacking: readonly string[]
}

function writeLetters(fields: Fields, today: string, replyBy: string): Letters {
  const screenings = screenWholeRound(fields)
  const letters: { application: Application; definition: (draft: boolean) => DocumentDefinition }[] = []
  const unasked: { number: number; lines: readonly string[] }[] = []
  const lacking = new Set<string>()
  for (const application of selectStanding(fields)) {
    const screening = screenings.get(application.id)
    if (screening?.status !== 'unclear') continue
    const build = (draft: boolean) => missingLetterFor(fields, application, { today, replyBy, draft })
    const final = build(false)
    if (!final.ok && final.error.stops) {
      unasked.push({ number: application.number, lines: final.error.lines })
      continue
    }
    if (!final.ok) for (const line of final.error.lines) lacking.add(line)
    letters.push({
      application,
      definition: draft => {
        const letter = build(draft)
        if (!letter.ok) throw new Error(`The letter of application ${application.number} does not build`)
        return letter.value
      },
    })
  }
  return { letters, unasked, lacking: [...lacking] }
}

function replyByOption(text: string | undefined, today: string): string {
  if (text === undefined) return addDays(today, daysToAnswer)
  const parsed = parseDate(text)
  if (!parsed.ok) misuse(`--reply-by: ${dateErrorText(parsed.error)}`)
  if (parsed.value <= today)
    misuse(`--reply-by: ${formatDate(parsed.value)} er ikke etter i dag. Velg en senere dag.`)
  return parsed.value
}

import path from 'node:path'
import type { PdfRenderer } from '#electron/work/render-pdf'
import { err, type Result } from '#shared/base/result'
import type { DocumentDefinition } from '#shared/document/definition'
import { buildMissingLetter } from '#shared/document/missing-letter'
import { missingLetterOfRound } from '#shared/document/missing-letter-from-round'
import { missingLetterProblemText, stopsDraft } from '#shared/document/missing-letter-problem'
import type { Fields } from '#shared/round/fields'
import { type Application, selectLogo, selectOffice, selectRecipients } from '#shared/round/round-view'
import type { Asked } from '#shared/screening/compose-missing'
import { screenWholeRound } from './organisations'
import type { SavedDocument } from './render-documents'
import { schemeOf } from './round-reading'
import { saveWhole } from './save-whole'

export interface MissingLetterChoices {
  readonly today: string
  readonly replyBy: string
  readonly draft: boolean
  /** What to ask for where a person has written the list anew. */
  readonly missing?: readonly Asked[]
}

/** Why a letter cannot be made; `stops` says that even a draft of it cannot. */
export interface MissingLetterRefusal {
  readonly stops: boolean
  readonly lines: readonly string[]
}

/** The letter that asks one applicant for what is missing. */
export function missingLetterFor(
  fields: Fields,
  application: Application,
  choices: MissingLetterChoices,
): Result<DocumentDefinition, MissingLetterRefusal> {
  const screening = screenWholeRound(fields).get(application.id)
  if (screening === undefined) return err({ stops: true, lines: ['Søknaden er ikke kontrollert.'] })
  const letter = buildMissingLetter(
    missingLetterOfRound({
      scheme: schemeOf(fields),
      office: selectOffice(fields),
      logo: selectLogo(fields),
      application,
      recipient: selectRecipients(fields).get(application.id) ?? null,
      screening,
      ...choices,
    }),
  )
  if (letter.ok) return letter
  const stops = letter.error.filter(stopsDraft)
  const told = stops.length > 0 ? stops : letter.error
  return err({ stops: stops.length > 0, lines: told.map(missingLetterProblemText) })
}

/** What a letter about missing information is called as a file. */
export function missingLetterFileName({ number }: Application, draft: boolean): string {
  return `mangelbrev-${String(number).padStart(3, '0')}${draft ? '-kladd' : ''}.pdf`
}

/** Prints and saves one letter in a folder that is there. */
export async function saveMissingLetter(
  application: Application,
  definition: DocumentDefinition,
  renderer: PdfRenderer,
  folder: string,
): Promise<SavedDocument> {
  const file = path.join(folder, missingLetterFileName(application, definition.draftMark !== null))
  const sha256 = await saveWhole(await renderer.render(definition), file)
  return { path: file, applicationId: application.id, outcome: null, language: definition.language, sha256 }
}

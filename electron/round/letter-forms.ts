import path from 'node:path'
import type { PdfRenderer } from '#electron/work/render-pdf'
import { err, ok, type Result } from '#shared/base/result'
import { recipientOf } from '#shared/document/letter-from-round'
import { buildMailDraft } from '#shared/document/mail-draft'
import type { Fields } from '#shared/round/fields'
import { selectOffice, selectRecipients } from '#shared/round/round-view'
import {
  chosenLetters,
  type LetterChoice,
  type LetterFailure,
  letterFileName,
  type SavedDocument,
} from './render-documents'
import { renderMail } from './render-mail'
import { schemeOf } from './round-reading'
import { FileSet } from './save-set'
import { makeFolder, saveWhole } from './save-whole'

interface Options extends Omit<LetterChoice, 'draft'> {
  readonly onProgress?: (done: number, all: number) => void
  readonly signal?: AbortSignal
}

/** All chosen letters as one PDF, each with its own page numbers; null where there is none. */
export async function combinedLetters(
  fields: Fields,
  renderer: PdfRenderer,
  options: LetterChoice,
): Promise<{ readonly bytes: Uint8Array; readonly failures: readonly LetterFailure[] } | null> {
  const { letters, failures } = chosenLetters(fields, options)
  const [first] = letters
  if (first === undefined) return null
  const { author, subject, date } = first.definition
  const bytes = await renderer.render({
    kind: 'combined',
    title: `Vedtaksbrev: ${schemeOf(fields).name}`,
    author,
    subject,
    language: schemeOf(fields).language,
    date,
    parts: letters.map(({ definition }) => definition),
  })
  return { bytes, failures }
}

/** Saves all chosen letters as one PDF. */
export async function saveCombinedLetters(
  fields: Fields,
  renderer: PdfRenderer,
  file: string,
  options: LetterChoice,
): Promise<Result<SavedDocument, readonly string[]>> {
  const combined = await combinedLetters(fields, renderer, options)
  if (combined === null) return err(['Ingen vedtak er låst. Lås vedtakene før brevene lages.'])
  // A combined file with a letter left out would look complete.
  if (combined.failures.length > 0) {
    return err(combined.failures.map(({ number, lines }) => `Søknad ${number}: ${lines.join(' ')}`))
  }
  await makeFolder(path.dirname(path.resolve(file)))
  const sha256 = await saveWhole(combined.bytes, file)
  return ok({ path: file, applicationId: null, outcome: null, language: schemeOf(fields).language, sha256 })
}

/** Saves an e-mail draft with its letter for each chosen application; only letters that can be sent. */
export async function saveMailDrafts(
  fields: Fields,
  renderer: PdfRenderer,
  folder: string,
  options: Options,
): Promise<
  Result<
    { readonly files: readonly SavedDocument[]; readonly withoutAddress: readonly number[] },
    readonly string[]
  >
> {
  const { letters, failures } = chosenLetters(fields, { ...options, draft: false })
  if (failures.length > 0) return err(failures.flatMap(({ lines }) => lines))
  if (letters.length === 0) return err(['Ingen vedtak er låst. Lås vedtakene før brevene lages.'])
  const office = selectOffice(fields)
  const recipients = selectRecipients(fields)
  const files: SavedDocument[] = []
  const withoutAddress: number[] = []
  const set = await FileSet.begin(folder)
  for (const [index, { application, decision, definition }] of letters.entries()) {
    if (options.signal?.aborted) {
      await set.giveUp()
      return err(['Lagringen ble avbrutt. Ingenting er lagret.'])
    }
    const { form } = application.packet
    const to = form.applicant.contact?.email ?? ''
    if (to === '') withoutAddress.push(application.number)
    const draft = buildMailDraft({
      language: definition.language,
      title: form.title,
      to,
      toName: (recipients.get(application.id) ?? recipientOf(application)).contact,
      caseNumber: office?.caseNumber ?? '',
      officer: office?.caseOfficer ?? '',
      sender: office?.sender.name ?? '',
    })
    const letterName = letterFileName(application, decision, false)
    const bytes = await renderer.render(definition)
    const mail = await renderMail(draft, { fileName: letterName, bytes }, definition.date)
    const file = await set.add(letterName.replace(/\.pdf$/, '.eml'), mail)
    files.push({
      ...file,
      applicationId: application.id,
      outcome: decision.outcome,
      language: definition.language,
    })
    options.onProgress?.(index + 1, letters.length)
  }
  await set.finish()
  return ok({ files, withoutAddress })
}

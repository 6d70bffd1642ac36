import path from 'node:path'
import type { PdfRenderer } from '#electron/work/render-pdf'
import { methods } from '#shared/allocation/methods'
import { err, ok, type Result } from '#shared/base/result'
import type { DocumentDefinition } from '#shared/document/definition'
import { buildLetter } from '#shared/document/letter'
import { letterOfRound } from '#shared/document/letter-from-round'
import type { LetterInput } from '#shared/document/letter-input'
import { letterProblemText } from '#shared/document/letter-problem'
import { buildProtocol } from '#shared/document/protocol'
import { protocolOfRound } from '#shared/document/protocol-from-round'
import { protocolProblemText } from '#shared/document/protocol-problem'
import { outcomeWords } from '#shared/i18n/round-words'
import type { Fields } from '#shared/round/fields'
import type { FrozenDecision } from '#shared/round/kinds/decision-entries'
import {
  type Application,
  selectDuties,
  selectFrozen,
  selectLogo,
  selectOffice,
  selectRecipients,
  selectReopenings,
  selectSetup,
  selectStanding,
  selectTemplate,
} from '#shared/round/round-view'
import { standsAsMet } from '#shared/screening/finding'
import { organisationTable, screenWholeRound } from './organisations'
import { schemeOf } from './round-reading'
import { FileSet } from './save-set'
import { makeFolder, saveWhole } from './save-whole'

/** A document as it was saved, in the form of design §6. */
export interface SavedDocument {
  readonly path: string
  readonly applicationId: string | null
  readonly outcome: string | null
  readonly language: string
  readonly sha256: string
}

/** What the letter to one applicant is written from. */
export function letterInputFor(
  fields: Fields,
  application: Application,
  decision: FrozenDecision,
  options: { readonly draft: boolean; readonly today: string },
): LetterInput {
  const findings = screenWholeRound(fields).get(application.id)?.findings ?? []
  return letterOfRound({
    scheme: schemeOf(fields),
    organisations: organisationTable(),
    office: selectOffice(fields),
    application,
    decision,
    awardPeriod: selectDuties(fields)?.awardPeriod ?? null,
    reopened: selectReopenings(fields).get(application.id) ?? null,
    template: selectTemplate(fields),
    logo: selectLogo(fields),
    recipient: selectRecipients(fields).get(application.id) ?? null,
    failedRequirements: findings
      .filter(finding => finding.severity === 'stop' && standsAsMet(finding) === false)
      .map(({ requirement }) => requirement),
    ...options,
  })
}

/** The letter to one applicant. A final letter is refused with every line that says what it lacks. */
export function letterFor(
  fields: Fields,
  application: Application,
  decision: FrozenDecision,
  options: { readonly draft: boolean; readonly today: string },
): Result<DocumentDefinition, readonly string[]> {
  const letter = buildLetter(letterInputFor(fields, application, decision, options))
  return letter.ok ? letter : err(letter.error.map(letterProblemText))
}

/** The protocol of the meeting that froze the round's decisions. */
export function protocolFor(fields: Fields, draft: boolean): Result<DocumentDefinition, readonly string[]> {
  const frozen = [...selectFrozen(fields).values()]
  const meeting = frozen.at(-1)?.meeting
  if (meeting === undefined) return err(['Ingen vedtak er låst. Lås vedtakene før protokollen lages.'])
  const method = meeting.method || selectSetup(fields).method
  const protocol = buildProtocol(
    protocolOfRound({
      fields,
      scheme: schemeOf(fields),
      meetingDate: meeting.date,
      methodName: methods.find(({ id }) => id === method)?.name ?? method,
      draft,
    }),
  )
  return protocol.ok ? protocol : err(protocol.error.map(protocolProblemText))
}

/** A file name that every archive and file system takes: lower-case letters a–z, digits and hyphens. */
export function letterFileName(application: Application, decision: FrozenDecision, draft: boolean): string {
  const number = String(application.number).padStart(3, '0')
  const applicant = plainName(application.packet.form.applicant.name)
  return `brev-${number}-${plainName(outcomeWords[decision.outcome])}-${applicant}${draft ? '-kladd' : ''}.pdf`
}

function plainName(text: string): string {
  const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't' }
  return text
    .toLowerCase()
    .replace(/[æøåđŋŧ]/g, letter => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

/** One letter that could not be made. */
export interface LetterFailure {
  readonly number: number
  readonly lines: readonly string[]
}

/** Which letters, and how. */
export interface LetterChoice {
  readonly draft: boolean
  readonly today: string
  /** Left out: all. */
  readonly only?: ReadonlySet<string>
}

interface Chosen {
  readonly application: Application
  readonly decision: FrozenDecision
  readonly definition: DocumentDefinition
}

/** The chosen letters in order of number, and those that cannot be made. */
export function chosenLetters(
  fields: Fields,
  options: LetterChoice,
): { readonly letters: readonly Chosen[]; readonly failures: readonly LetterFailure[] } {
  const frozen = selectFrozen(fields)
  const letters: Chosen[] = []
  const failures: LetterFailure[] = []
  for (const application of selectStanding(fields)) {
    const decision = frozen.get(application.id)
    if (decision === undefined || !(options.only?.has(application.id) ?? true)) continue
    const letter = letterFor(fields, application, decision, options)
    if (letter.ok) letters.push({ application, decision, definition: letter.value })
    else failures.push({ number: application.number, lines: letter.error })
  }
  return { letters, failures }
}

/**
 * Makes and saves a letter for every frozen decision, in order of number: all of them or, where it is stopped or
 * cannot be written, none. A letter that cannot be made is named, and the others are saved.
 */
export async function saveLetters(
  fields: Fields,
  renderer: PdfRenderer,
  folder: string,
  options: LetterChoice & {
    readonly onProgress?: (done: number, all: number) => void
    readonly signal?: AbortSignal
  },
): Promise<{ readonly files: readonly SavedDocument[]; readonly failures: readonly LetterFailure[] }> {
  const { letters, failures } = chosenLetters(fields, options)
  const files: SavedDocument[] = []
  const set = await FileSet.begin(folder)
  for (const [index, { application, decision, definition }] of letters.entries()) {
    if (options.signal?.aborted) {
      await set.giveUp()
      return { files: [], failures: [] }
    }
    const name = letterFileName(application, decision, options.draft)
    const file = await set.add(name, await renderer.render(definition))
    files.push({
      ...file,
      applicationId: application.id,
      outcome: decision.outcome,
      language: definition.language,
    })
    options.onProgress?.(index + 1, letters.length)
  }
  await set.finish()
  return { files, failures }
}

/** Makes and saves the protocol. */
export async function saveProtocol(
  fields: Fields,
  renderer: PdfRenderer,
  file: string,
  draft: boolean,
): Promise<Result<SavedDocument, readonly string[]>> {
  const protocol = protocolFor(fields, draft)
  if (!protocol.ok) return protocol
  await makeFolder(path.dirname(path.resolve(file)))
  const sha256 = await saveWhole(await renderer.render(protocol.value), file)
  return ok({ path: file, applicationId: null, outcome: null, language: protocol.value.language, sha256 })
}

import { createHash } from 'node:crypto'
import { access, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PdfRenderer } from '#electron/work/render-pdf'
import type { SolveMip } from '#shared/allocation/mip'
import { err, ok, type Result } from '#shared/base/result'
import { type RoundDocumentId, roundDocuments } from '#shared/document/round-documents'
import { outcomeWords } from '#shared/i18n/round-words'
import type { Fields } from '#shared/round/fields'
import type { FrozenDecision } from '#shared/round/kinds/decision-entries'
import {
  selectFrozen,
  selectInfo,
  selectOffice,
  selectRecipients,
  selectStanding,
} from '#shared/round/round-view'
import { whatIsLacking } from './reconcile-round'
import { letterFileName, letterFor } from './render-documents'
import { makeRoundDocument } from './round-documents'
import { schemeOf } from './round-reading'
import { DocumentNotSaved, makeFolder, notSavedText } from './save-whole'

/** What an export package is made of and where it goes. */
export interface ExportPackage {
  readonly fields: Fields
  readonly folder: string
  readonly today: string
  readonly renderer: PdfRenderer
  readonly solve: SolveMip
  /** Writes a copy of the whole round to a file. */
  readonly saveRound: (file: string) => Promise<void>
  readonly onProgress?: (done: number, all: number) => void
  readonly signal?: AbortSignal
}

/** One file of a package, by its path inside it. */
export interface PackagedFile {
  readonly file: string
  readonly sha256: string
  readonly bytes: number
}

/**
 * Everything a round leaves behind, in one folder: the letters, the documents of the round, a workbook of all data
 * and the round itself, with archive metadata beside each PDF and a list of checksums. The folder is made whole
 * under another name and takes its own only when the last file is on disk. Refused while documents disagree with
 * each other or cannot be sent, and where the folder is there already.
 */
export async function exportPackage(
  of: ExportPackage,
): Promise<Result<readonly PackagedFile[], readonly string[]>> {
  const lacking = whatIsLacking(of.fields, of.today)
  if (lacking.length > 0) return err(lacking)
  const target = path.resolve(of.folder)
  if (await isThere(target))
    return err([`Mappen «${of.folder}» finnes fra før. Velg et nytt navn på mappen.`])
  const staging = `${target}.part`
  await rm(staging, { recursive: true, force: true })
  try {
    const written = await writePackage(of, staging)
    if (!written.ok || of.signal?.aborted) {
      await rm(staging, { recursive: true, force: true })
      return written.ok ? err(['Eksporten ble avbrutt. Ingenting er lagret.']) : written
    }
    await rename(staging, target)
    return written
  } catch (cause) {
    await rm(staging, { recursive: true, force: true }).catch(() => {})
    if (cause instanceof DocumentNotSaved) throw cause
    if ((cause as NodeJS.ErrnoException).code !== undefined)
      throw new DocumentNotSaved(notSavedText(cause, path.dirname(target)))
    throw cause
  }
}

/** The documents of the round that belong in the archive; the others are working papers. */
const archived: readonly RoundDocumentId[] = [
  'protocol',
  'recommendation',
  'payments',
  'publication',
  'reporting',
  'data',
]

async function writePackage(
  of: ExportPackage,
  folder: string,
): Promise<Result<readonly PackagedFile[], readonly string[]>> {
  const { fields, renderer, today, solve } = of
  const frozen = selectFrozen(fields)
  const decided = selectStanding(fields).filter(({ id }) => frozen.has(id))
  const all = decided.length + archived.length + 1
  let done = 0
  const files: PackagedFile[] = []
  const add = async (file: string, bytes: Uint8Array) => {
    const whole = path.join(folder, file)
    await makeFolder(path.dirname(whole))
    await writeFile(whole, bytes, { flush: true })
    files.push({ file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length })
  }
  const addPdf = async (file: string, bytes: Uint8Array, metadata: Readonly<Record<string, unknown>>) => {
    await add(file, bytes)
    const sha256 = files.at(-1)?.sha256
    await add(
      file.replace(/\.pdf$/, '.json'),
      new TextEncoder().encode(
        `${JSON.stringify({ ...metadata, fil: path.basename(file), sha256 }, null, 2)}\n`,
      ),
    )
  }
  const step = () => {
    done += 1
    of.onProgress?.(done, all)
  }
  for (const [index, application] of decided.entries()) {
    if (of.signal?.aborted) return ok(files)
    const decision = frozen.get(application.id) as FrozenDecision
    const letter = letterFor(fields, application, decision, { draft: false, today })
    if (!letter.ok) return letter
    await addPdf(
      `brev/${letterFileName(application, decision, false)}`,
      await renderer.render(letter.value),
      archiveMetadata(of, {
        title: letter.value.title,
        type: 'utgående brev',
        date: letter.value.date,
        recipient:
          selectRecipients(fields).get(application.id)?.name ?? application.packet.form.applicant.name,
        number: index + 1,
        outcome: outcomeWords[decision.outcome],
      }),
    )
    step()
  }
  for (const id of archived) {
    if (of.signal?.aborted) return ok(files)
    const document = roundDocuments.find(one => one.id === id)
    for (const format of document?.formats ?? []) {
      const made = await makeRoundDocument(id, format, { fields, renderer, solve, today, draft: false })
      if (!made.ok) return made
      const file = `${document?.fileName}.${format}`
      const metadata = () =>
        archiveMetadata(of, {
          title: document?.name ?? id,
          type: id === 'protocol' ? 'protokoll' : 'internt dokument',
          date: today,
          recipient: null,
          number: null,
          outcome: null,
        })
      if (format === 'pdf') await addPdf(file, made.value, metadata())
      else await add(file, made.value)
    }
    step()
  }
  const roundFile = path.join(folder, 'runde.tildeling')
  await of.saveRound(roundFile)
  const round = await readFile(roundFile)
  files.push({
    file: 'runde.tildeling',
    sha256: createHash('sha256').update(round).digest('hex'),
    bytes: round.length,
  })
  await add('LES-MEG.txt', new TextEncoder().encode(readMe(of, decided.length)))
  const sums = files.map(({ file, sha256 }) => `${sha256}  ${file}`).join('\n')
  await writeFile(path.join(folder, 'sjekksummer.sha256'), `${sums}\n`, { flush: true })
  step()
  return ok(files)
}

/** What an archive asks to know of each document (domain facts §2.6, after Noark 5). */
function archiveMetadata(
  { fields, today }: ExportPackage,
  document: {
    readonly title: string
    readonly type: string
    readonly date: string
    readonly recipient: string | null
    readonly number: number | null
    readonly outcome: string | null
  },
) {
  const office = selectOffice(fields)
  const scheme = schemeOf(fields)
  return {
    saksnummer: office?.caseNumber ?? '',
    tittel: document.title,
    dokumenttype: document.type,
    dokumentdato: document.date,
    eksportdato: today,
    avsender: office?.sender.name ?? scheme.fellowship,
    mottaker: document.recipient,
    saksbehandler: office?.caseOfficer ?? '',
    ordning: scheme.name,
    lopenummer: document.number,
    vedtak: document.outcome,
    // Who may read it, and by which rule, is for the archive to decide.
    skjerming: null,
    skjermingshjemmel: null,
  }
}

function readMe({ fields, today }: ExportPackage, letters: number): string {
  const scheme = schemeOf(fields)
  return [
    `${selectInfo(fields)?.title ?? scheme.name}`,
    `${scheme.fellowship}, ${scheme.body.name}. Eksportert ${today}.`,
    '',
    `brev/              ${letters} vedtaksbrev som PDF, med opplysninger til arkivet (.json) ved siden av hvert brev`,
    'protokoll.pdf      protokollen fra møtet som vedtok',
    'innstilling.pdf    innstillingen med poeng og spredning (internt dokument)',
    'utbetalingsliste   hvem som skal ha hvor mye, og hvordan; regneark og papir',
    'rapportering       hvem som skal rapportere når; regneark, papir og kalender (.ics)',
    'publisering.pdf    oversikt uten interne poeng, til nettsiden',
    'data.xlsx          alle data i runden som tabeller (inneholder interne poeng)',
    'runde.tildeling    hele runden; åpnes i Tildeling og kan kontrolleres der',
    'sjekksummer.sha256 kontrollsum for hver fil; kontroller med «sha256sum -c sjekksummer.sha256»',
    '',
    'Slik tar et nytt sekretariat over: Installer Tildeling, åpne runde.tildeling, og se historikken på hver søknad.',
    '',
  ].join('\r\n')
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

import path from 'node:path'
import { earlierLetters } from '#electron/round/earlier-letters'
import { whatHoldsLetters } from '#electron/round/reconcile-round'
import {
  letterFor,
  protocolFor,
  type SavedDocument,
  saveLetters,
  saveProtocol,
} from '#electron/round/render-documents'
import type { PdfRenderer } from '#electron/work/render-pdf'
import { err, ok, type Result } from '#shared/base/result'
import type { DocumentDefinition } from '#shared/document/definition'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { DocumentName, DocumentPreview, RoundFailure, SavedDocuments } from '#shared/ipc/round-channels'
import type { Fields } from '#shared/round/fields'
import { documentsIssued } from '#shared/round/kinds/office-entries'
import { selectFrozen, selectProposals, selectStanding } from '#shared/round/round-view'
import type { RoundDesk } from './round-desk'

const today = () => norwegianDay(new Date())

/** Previews and saves the documents of the open round. */
export class DocumentDesk {
  constructor(
    private readonly desk: RoundDesk,
    private readonly renderer: PdfRenderer,
  ) {}

  /** The document as it would be printed now: final where it can be sent, else a draft that says what it lacks. */
  async preview(name: DocumentName): Promise<Result<DocumentPreview, RoundFailure>> {
    const { round } = this.desk
    if (!round.ok) return round
    const { fields } = round.value.document.state
    const final = definitionOf(fields, name, false)
    const shown = final.ok ? final : definitionOf(fields, name, true)
    if (!shown.ok) return err({ kind: 'refused', message: shown.error.join(' ') })
    const pdf = await this.renderer.render(shown.value)
    return ok({ pdf, draft: !final.ok, lacks: final.ok ? [] : final.error })
  }

  /** Saves letters and protocol in a folder. All are drafts as long as one of them cannot be sent. */
  async save(
    folder: string,
    what: { readonly applicationIds: readonly string[] | null; readonly protocol: boolean },
    signal: AbortSignal,
  ): Promise<Result<SavedDocuments, RoundFailure>> {
    const { round } = this.desk
    if (!round.ok) return round
    const { document } = round.value
    const { fields } = document.state
    const only = what.applicationIds === null ? null : new Set(what.applicationIds)
    const names: DocumentName[] = [...selectFrozen(fields).keys()]
      .filter(id => only === null || only.has(id))
      .map(applicationId => ({ kind: 'letter', applicationId }))
    if (what.protocol) names.push({ kind: 'protocol' })
    if (names.length === 0)
      return err({ kind: 'refused', message: 'Ingen vedtak er låst. Lås vedtakene før dokumentene lages.' })
    const draft = names.some(name => !definitionOf(fields, name, false).ok)
    // Drafts say that they are drafts; letters that disagree with the protocol would be sent.
    const holds = draft ? [] : whatHoldsLetters(fields, today(), only)
    if (holds.length > 0)
      return err({ kind: 'refused', message: ['Dokumentene er ikke lagret.', ...holds].join('\n') })
    const { files, failures } = await saveLetters(fields, this.renderer, folder, {
      draft,
      today: today(),
      ...(only === null ? {} : { only }),
      signal,
      onProgress: (done, all) =>
        this.desk.options.progress({ job: 'documents', done, all, label: 'Lager brev' }),
    })
    const saved: SavedDocument[] = [...files]
    const failed = [...failures]
    if (what.protocol && !signal.aborted) {
      const file = path.join(folder, draft ? 'protokoll-kladd.pdf' : 'protokoll.pdf')
      const protocol = await saveProtocol(fields, this.renderer, file, draft)
      if (protocol.ok) saved.push(protocol.value)
      else failed.push({ number: 0, lines: protocol.error })
    }
    const entries = draft || saved.length === 0 ? ok([]) : await document.append([issuedAction(saved)])
    if (!entries.ok) return err({ kind: 'not-saved', message: entries.error.message })
    const fileNames = saved.map(one => path.basename(one.path))
    return ok({
      folder: path.basename(folder),
      files: fileNames,
      failures: failed,
      draft,
      earlier: await earlierLetters(folder, fileNames),
      entries: entries.value,
    })
  }
}

function issuedAction(saved: readonly SavedDocument[]) {
  return documentsIssued({
    files: saved.map(one => ({
      fileName: path.basename(one.path),
      sha256: one.sha256,
      document: one.applicationId === null ? ('protocol' as const) : ('letter' as const),
      ...(one.applicationId === null ? {} : { applicationId: one.applicationId }),
    })),
  })
}

/** A letter of a decision that is not frozen yet can be looked at, as a draft. */
function definitionOf(
  fields: Fields,
  name: DocumentName,
  draft: boolean,
): Result<DocumentDefinition, readonly string[]> {
  if (name.kind === 'protocol') return protocolFor(fields, draft)
  const application = selectStanding(fields).find(({ id }) => id === name.applicationId)
  const frozen = application && selectFrozen(fields).get(application.id)
  const proposal = application && selectProposals(fields).get(application.id)
  if (application === undefined || (frozen === undefined && proposal === undefined)) {
    return err(['Det er ikke laget noe vedtak for søknaden. Lag vedtaket først.'])
  }
  if (frozen !== undefined) return letterFor(fields, application, frozen, { draft, today: today() })
  if (!draft) return err(['Vedtaket er ikke låst. Brevet er en kladd til vedtaket er låst.'])
  const meeting = { date: today(), method: '' }
  return letterFor(fields, application, { ...proposal, meeting } as never, { draft, today: today() })
}

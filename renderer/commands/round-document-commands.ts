import { windowApi } from '#renderer/app/window-api'
import { showNotice } from '#renderer/stores/notice-store'
import { resetWork } from '#renderer/stores/work-store'
import type { Result } from '#shared/base/result'
import type { DocumentFormat, RoundDocumentId } from '#shared/document/round-documents'
import { listInWords } from '#shared/i18n/list-in-words'
import type { DocumentPreview } from '#shared/ipc/round-channels'
import {
  type Control,
  type ControlStep,
  type Payment,
  paymentSet,
  paymentsControlled,
} from '#shared/round/kinds/payment-entries'
import { inTurn, turnsTaken } from './in-turn'
import { write } from './write'

/** A document of the whole round as it would be printed now. */
export async function previewRoundDocument(
  id: RoundDocumentId,
): Promise<Result<DocumentPreview, { readonly message: string }>> {
  await turnsTaken()
  return windowApi.documentsPreviewRound({ id })
}

/** Saves a document of the whole round where the person chooses; the person is told how it went. */
export async function saveRoundDocument(id: RoundDocumentId, format: DocumentFormat): Promise<void> {
  await turnsTaken()
  const reply = await windowApi.documentsSaveRound({ id, format })
  if (!reply.ok) showNotice('failure', reply.error.message)
  else if (reply.value !== null) showNotice('success', `Lagret som «${reply.value.fileName}».`)
}

/** Saves all that the round leaves behind in a new folder; the person is told how it went. */
export async function exportRoundPackage(): Promise<void> {
  await turnsTaken()
  const reply = await windowApi.documentsExport().finally(resetWork)
  if (!reply.ok) showNotice('failure', reply.error.message)
  else if (reply.value !== null)
    showNotice('success', `${reply.value.files} filer er lagret i mappen «${reply.value.folder}».`)
}

/** What stands between the round and letters that can be sent. */
export async function lackingDocuments(): Promise<readonly string[]> {
  await turnsTaken()
  const reply = await windowApi.documentsLacking()
  return reply.ok ? reply.value : [reply.error.message]
}

/** Notes something about one payment. */
export function changePayment(
  of: { readonly applicationId: string; readonly year: string; readonly party: string | null },
  payment: Payment,
): Promise<boolean> {
  const { applicationId, year, party } = of
  return inTurn(() =>
    write(paymentSet({ applicationId, year, ...(party === null ? {} : { party }), payment })),
  )
}

/** A person has done a step of the control of the payment list, or takes it back. */
export function controlPayments(step: ControlStep, control: Control | null): Promise<boolean> {
  return inTurn(() => write(paymentsControlled({ step, control })))
}

/** Saves the chosen letters (null: all) as one PDF or as e-mail drafts; the person is told how it went. */
export async function saveLettersAs(
  form: 'combined' | 'mail',
  applicationIds: readonly string[] | null = null,
): Promise<void> {
  await turnsTaken()
  const ids = applicationIds === null ? null : [...applicationIds]
  const reply = await windowApi.documentsSaveLetters({ applicationIds: ids, form }).finally(resetWork)
  if (!reply.ok) return showNotice('failure', reply.error.message)
  if (reply.value === null) return
  const { place, letters, draft, withoutAddress } = reply.value
  if (form === 'combined') {
    const text = `${letters} brev er lagret i «${place}»`
    return draft
      ? showNotice('warning', `${text} som kladd. De kan ikke sendes slik de er.`)
      : showNotice('success', `${text}.`)
  }
  const text = `${letters} utkast til e-post er lagret i mappen «${place}».`
  if (withoutAddress.length === 0) return showNotice('success', text)
  showNotice('warning', `${text} Fyll inn e-postadressen i utkastet for søknad ${withoutAddress.join(', ')}.`)
}

/** Prints the chosen letters (null: all) or a document of the whole round in one job. */
export async function printDocuments(
  what:
    | { readonly kind: 'letters'; readonly applicationIds: readonly string[] | null }
    | { readonly kind: 'round'; readonly id: RoundDocumentId },
): Promise<void> {
  await turnsTaken()
  const asked =
    what.kind === 'round'
      ? what
      : { ...what, applicationIds: what.applicationIds === null ? null : [...what.applicationIds] }
  const reply = await windowApi.documentsPrint({ what: asked })
  if (!reply.ok) showNotice('failure', reply.error.message)
  else if (reply.value.printed)
    showNotice('success', `Sendt til skriveren.${withoutLetter(reply.value.undecided)}`)
}

function withoutLetter(undecided: readonly number[]): string {
  if (undecided.length === 0) return ''
  return ` Søknad ${listInWords(undecided.map(String))} har ikke låst vedtak og fikk ikke brev.`
}

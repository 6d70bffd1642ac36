import path from 'node:path'
import type { PdfRenderer } from '#electron/work/render-pdf'
import { renderWorkbook } from '#electron/work/render-workbook'
import { err, ok, type Result } from '#shared/base/result'
import { awardOf } from '#shared/decision/check-freeze'
import { unconfirmedKroner } from '#shared/decision/confirmed-award'
import { paymentLinesOfRound } from '#shared/document/payment-lines'
import {
  buildPaymentDocument,
  buildPaymentWorkbook,
  type PaymentListInput,
  paymentListProblemText,
} from '#shared/document/payment-list'
import type { Kroner } from '#shared/money/kroner'
import type { Fields } from '#shared/round/fields'
import { selectPaymentControls } from '#shared/round/payment-view'
import { selectFollowUps, selectFrozen, selectOffice, selectStanding } from '#shared/round/round-view'
import { organisationTable } from './organisations'
import type { SavedDocument } from './render-documents'
import { schemeOf } from './round-reading'
import { makeFolder, saveWhole } from './save-whole'

/** The payment list of the round's frozen decisions. */
export function paymentListOf(fields: Fields, today: string): PaymentListInput {
  const scheme = schemeOf(fields)
  const office = selectOffice(fields)
  const frozen = selectFrozen(fields)
  const standing = selectStanding(fields).flatMap(({ id }) => frozen.get(id) ?? [])
  const decided = standing.reduce((sum, decision) => sum + awardOf(decision), 0)
  return {
    schemeName: scheme.name,
    fellowship: scheme.fellowship,
    body: scheme.body.name,
    caseNumber: office?.caseNumber ?? '',
    meetingDate: standing.at(-1)?.meeting.date ?? '',
    date: office?.letterDate ?? today,
    lines: paymentLinesOfRound(fields, scheme, organisationTable()),
    decidedKroner: decided - unpaidOf(fields),
    controls: selectPaymentControls(fields),
  }
}

/** What later confirmations have taken off the round's awards. */
export function unpaidOf(fields: Fields): Kroner {
  const frozen = selectFrozen(fields)
  const followUps = selectFollowUps(fields)
  return selectStanding(fields).reduce((sum, { id }) => {
    const decision = frozen.get(id)
    return decision === undefined ? sum : sum + unconfirmedKroner(decision, followUps.get(id) ?? [])
  }, 0)
}

/** Makes and saves the payment list: a workbook, or for a name that ends in `.pdf` a list for paper. */
export async function savePayments(
  list: PaymentListInput,
  renderer: PdfRenderer,
  file: string,
): Promise<Result<SavedDocument, readonly string[]>> {
  const bytes = /\.pdf$/i.test(file) ? await pdfOf(list, renderer) : await workbookOf(list)
  if (!bytes.ok) return bytes
  await makeFolder(path.dirname(path.resolve(file)))
  const sha256 = await saveWhole(bytes.value, file)
  return ok({ path: file, applicationId: null, outcome: null, language: 'nb', sha256 })
}

async function pdfOf(list: PaymentListInput, renderer: PdfRenderer) {
  const definition = buildPaymentDocument(list)
  return definition.ok
    ? ok(await renderer.render(definition.value))
    : err(definition.error.map(paymentListProblemText))
}

async function workbookOf(list: PaymentListInput) {
  const definition = buildPaymentWorkbook(list)
  return definition.ok
    ? ok(await renderWorkbook(definition.value))
    : err(definition.error.map(paymentListProblemText))
}

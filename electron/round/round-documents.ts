import type { PdfRenderer } from '#electron/work/render-pdf'
import { renderWorkbook } from '#electron/work/render-workbook'
import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import type { SolveMip } from '#shared/allocation/mip'
import { err, ok, type Result } from '#shared/base/result'
import { awardOf } from '#shared/decision/check-freeze'
import { buildAssessmentSheets } from '#shared/document/assessment-sheets'
import { buildDataWorkbook } from '#shared/document/data-workbook'
import type { DocumentDefinition } from '#shared/document/definition'
import { dueReportsOfRound } from '#shared/document/due-reports'
import {
  buildPaymentDocument,
  buildPaymentWorkbook,
  paymentListProblemText,
} from '#shared/document/payment-list'
import { buildPublication } from '#shared/document/publication'
import { buildRecommendation } from '#shared/document/recommendation'
import {
  buildReportCalendar,
  buildReportWorkbook,
  type ReportCalendarInput,
} from '#shared/document/report-calendar'
import type { DocumentFormat, RoundDocumentId } from '#shared/document/round-documents'
import type { WorkbookDefinition } from '#shared/document/workbook'
import type { Fields } from '#shared/round/fields'
import { selectFrame, selectFrozen, selectOffice, selectStanding } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { organisationTable } from './organisations'
import { protocolFor } from './render-documents'
import { reportEvents } from './report-events'
import { schemeOf } from './round-reading'
import { paymentListOf } from './save-payments'
import { recommendationOf } from './save-recommendation'

/** What a document of the whole round is made with. */
export interface RoundDocumentMaker {
  readonly fields: Fields
  readonly renderer: PdfRenderer
  readonly solve: SolveMip
  /** ISO day, for documents that have no day of their own. */
  readonly today: string
  readonly draft: boolean
}

type Made = DocumentDefinition | WorkbookDefinition | string
type Lines = readonly string[]

/** A document of the whole round as the bytes of its file, or every line that says why it cannot be made. */
export async function makeRoundDocument(
  id: RoundDocumentId,
  format: DocumentFormat,
  maker: RoundDocumentMaker,
): Promise<Result<Uint8Array, Lines>> {
  const made = await definitionOf(id, format, maker)
  if (!made.ok) return made
  if (typeof made.value === 'string') return ok(new TextEncoder().encode(made.value))
  if ('sheets' in made.value) return ok(await renderWorkbook(made.value))
  return ok(await maker.renderer.render(made.value))
}

async function definitionOf(
  id: RoundDocumentId,
  format: DocumentFormat,
  maker: RoundDocumentMaker,
): Promise<Result<Made, Lines>> {
  const { fields, today } = maker
  switch (id) {
    case 'protocol':
      return protocolFor(fields, maker.draft)
    case 'recommendation': {
      const input = await recommendationOf(fields, { today, solve: maker.solve })
      return input.ok ? ok(buildRecommendation(input.value)) : input
    }
    case 'payments': {
      const list = paymentListOf(fields, today)
      const built = format === 'xlsx' ? buildPaymentWorkbook(list) : buildPaymentDocument(list)
      return built.ok ? built : err(built.error.map(paymentListProblemText))
    }
    case 'publication':
      return publicationOf(maker)
    case 'reporting': {
      if (selectFrozen(fields).size === 0) return err([noDecisions])
      const calendar = calendarOf(maker)
      if (format === 'ics') return ok(reportEvents(calendar))
      return ok(format === 'xlsx' ? buildReportWorkbook(calendar) : buildReportCalendar(calendar))
    }
    case 'sheets':
      return sheetsOf(maker)
    case 'data':
      return ok(buildDataWorkbook(fields, schemeOf(fields), organisationTable()))
  }
}

const noDecisions = 'Ingen vedtak er låst. Lås vedtakene først.'

function calendarOf({ fields, today }: RoundDocumentMaker): ReportCalendarInput {
  const scheme = schemeOf(fields)
  const office = selectOffice(fields)
  return {
    schemeName: scheme.name,
    fellowship: scheme.fellowship,
    caseNumber: office?.caseNumber ?? '',
    date: office?.letterDate ?? today,
    reports: dueReportsOfRound(fields, scheme),
  }
}

function publicationOf({ fields, today }: RoundDocumentMaker): Result<Made, Lines> {
  const scheme = schemeOf(fields)
  const office = selectOffice(fields)
  const frozen = selectFrozen(fields)
  const cases = selectStanding(fields).flatMap(({ id, number, packet: { form } }) => {
    const decision = frozen.get(id)
    if (decision === undefined) return []
    return [
      {
        number,
        title: form.title,
        applicant: form.applicant.name,
        partners: (form.partners ?? []).map(({ name }) => name),
        summary: form.summary ?? '',
        outcome: decision.outcome,
        requestedKroner: askedOfRound(form, grantYear(scheme)).requestedKroner,
        awardKroner: awardOf(decision),
        meetingDate: decision.meeting.date,
      },
    ]
  })
  if (cases.length === 0) return err([noDecisions])
  return ok(
    buildPublication({
      schemeName: scheme.name,
      fellowship: scheme.fellowship,
      body: scheme.body.name,
      caseNumber: office?.caseNumber ?? '',
      meetingDate: cases.at(-1)?.meetingDate ?? '',
      date: office?.letterDate ?? today,
      frameKroner: selectFrame(fields),
      withRefused: false,
      cases: cases.map(({ meetingDate: _, ...published }) => published),
    }),
  )
}

function sheetsOf({ fields, today }: RoundDocumentMaker): Result<Made, Lines> {
  const scheme = schemeOf(fields)
  const standing = selectStanding(fields)
  if (standing.length === 0) return err(['Det er ingen søknader i runden. Importer søknader først.'])
  return ok(
    buildAssessmentSheets({
      schemeName: scheme.name,
      fellowship: scheme.fellowship,
      caseNumber: selectOffice(fields)?.caseNumber ?? '',
      date: today,
      member: '',
      scale: scheme.scale,
      criteria:
        scheme.assessmentMode === 'holistic' ? [] : assessmentCriteria(scheme).map(({ text }) => text),
      cases: standing.map(({ number, packet: { form } }) => ({
        number,
        title: form.title,
        applicant: form.applicant.name,
        partners: (form.partners ?? []).map(({ name }) => name),
        requestedKroner: askedOfRound(form, grantYear(scheme)).requestedKroner,
        summary: form.summary ?? '',
      })),
    }),
  )
}

import { awardOf } from '#shared/decision/check-freeze'
import { type LinesOfLetter, linesByNumber } from '#shared/document/lines-by-number'
import { sumOfPayments } from '#shared/document/payment-lines'
import { protocolOfRound } from '#shared/document/protocol-from-round'
import { reconcileFrame } from '#shared/document/protocol-input'
import { reconcileDocuments } from '#shared/document/reconcile'
import type { Fields } from '#shared/round/fields'
import { selectFrame, selectFrozen, selectStanding } from '#shared/round/round-view'
import { letterFor, letterInputFor, protocolFor } from './render-documents'
import { schemeOf } from './round-reading'
import { paymentListOf, unpaidOf } from './save-payments'

const nothingFrozen = 'Ingen vedtak er låst. Lås vedtakene først.'

/** Every line that stands between a round and all of its documents: what lacks, and what disagrees. */
export function whatIsLacking(fields: Fields, today: string): readonly string[] {
  if (selectFrozen(fields).size === 0) return [nothingFrozen]
  const protocol = protocolFor(fields, false)
  return [
    ...lettersLack(fields, today, null),
    ...(protocol.ok ? [] : protocol.error.map(line => `Protokollen: ${line}`)),
    ...disagreements(fields, today, null),
  ]
}

/**
 * Every line that keeps the letters of the named applications (null: of all that are decided) from being printed: what
 * each of them lacks, by number, and where letters, protocol, payment list and frame disagree. Applications that are not
 * decided yet get no letter and are no reason to hold the others back.
 */
export function whatHoldsLetters(
  fields: Fields,
  today: string,
  only: ReadonlySet<string> | null,
): readonly string[] {
  const frozen = selectFrozen(fields)
  if (frozen.size === 0) return [nothingFrozen]
  const meant = new Set<string>([...frozen.keys()].filter(id => only?.has(id) ?? true))
  return [...lettersLack(fields, today, meant), ...disagreements(fields, today, meant)]
}

/** The numbers of the applications that still stand and have no frozen decision. */
export function undecidedNumbers(fields: Fields): readonly number[] {
  const frozen = selectFrozen(fields)
  return selectStanding(fields).flatMap(({ id, number }) => (frozen.has(id) ? [] : [number]))
}

function lettersLack(fields: Fields, today: string, only: ReadonlySet<string> | null): readonly string[] {
  const frozen = selectFrozen(fields)
  const lacking: LinesOfLetter[] = []
  let all = 0
  for (const application of selectStanding(fields)) {
    const decision = frozen.get(application.id)
    if (decision === undefined || !(only?.has(application.id) ?? true)) continue
    all += 1
    const letter = letterFor(fields, application, decision, { draft: false, today })
    if (!letter.ok) lacking.push({ number: application.number, lines: letter.error })
  }
  return linesByNumber(lacking, all)
}

function disagreements(fields: Fields, today: string, only: ReadonlySet<string> | null): readonly string[] {
  const frozen = selectFrozen(fields)
  const meeting = [...frozen.values()].at(-1)?.meeting
  return reconcileDocuments({
    applications: selectStanding(fields).map(({ id, number }) => {
      const decision = frozen.get(id)
      return { id, number, awardKroner: decision === undefined ? null : awardOf(decision) }
    }),
    ...(only === null ? {} : { only }),
    letters: selectStanding(fields).flatMap(application => {
      const decision = frozen.get(application.id)
      if (decision === undefined || !(only?.has(application.id) ?? true)) return []
      const input = letterInputFor(fields, application, decision, { draft: true, today })
      return [{ applicationId: application.id, awardKroner: input.decision.awardKroner }]
    }),
    protocolKroner: reconcileFrame(
      protocolOfRound({
        fields,
        scheme: schemeOf(fields),
        meetingDate: meeting?.date ?? today,
        methodName: '',
        draft: true,
      }),
    ).grantedKroner,
    paymentsKroner: sumOfPayments(paymentListOf(fields, today).lines),
    unpaidKroner: unpaidOf(fields),
    frameKroner: selectFrame(fields),
  })
}

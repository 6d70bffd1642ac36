import { err, ok, type Result } from '#shared/base/result'
import { checkFollowUp, followUpProblemText } from '#shared/decision/check-follow-up'
import type { DocumentDefinition } from '#shared/document/definition'
import { buildFollowUpLetter } from '#shared/document/follow-up-letter'
import { letterProblemText } from '#shared/document/letter-problem'
import type { Fields } from '#shared/round/fields'
import { selectFollowUps, selectFrozen, selectStanding } from '#shared/round/round-view'
import { letterInputFor } from './render-documents'

/** The letter on what was decided about an award afterwards, or every line that says why it cannot be made. */
export function followUpLetterFor(
  fields: Fields,
  { applicationId, followUpId }: { readonly applicationId: string; readonly followUpId: string },
  today: string,
): Result<DocumentDefinition, readonly string[]> {
  const application = selectStanding(fields).find(({ id }) => id === applicationId)
  const decision = application && selectFrozen(fields).get(application.id)
  const all = application === undefined ? [] : (selectFollowUps(fields).get(application.id) ?? [])
  const followUp = all.find(({ id }) => id === followUpId)
  if (application === undefined || decision === undefined || followUp === undefined)
    return err(['Det finnes ikke noe låst vedtak å skrive om. Lås vedtaket først.'])
  const problems = checkFollowUp(
    followUp,
    decision,
    all.filter(({ id }) => id !== followUpId),
  )
  if (problems.length > 0) return err(problems.map(followUpProblemText))
  // A letter of its own day: the date that the office has set is that of the decision letters.
  const input = { ...letterInputFor(fields, application, decision, { draft: false, today }), date: today }
  const letter = buildFollowUpLetter(input, followUp)
  return letter.ok ? ok(letter.value) : err(letter.error.map(letterProblemText))
}

/** What the letter is called as a file. */
export function followUpFileName(fields: Fields, applicationId: string, followUpId: string): string {
  const application = selectStanding(fields).find(({ id }) => id === applicationId)
  const followUp = [...selectFollowUps(fields)]
    .flatMap(([id, all]) => (id === applicationId ? all : []))
    .find(({ id }) => id === followUpId)
  const number = String(application?.number ?? 0).padStart(3, '0')
  const names = { 'use-change': 'endret-bruk', repayment: 'tilbakebetaling', confirmation: 'bekreftelse' }
  return `brev-${number}-${followUp === undefined ? 'oppfolging' : names[followUp.kind]}-${followUp?.decidedOn ?? ''}.pdf`
}

import { type IsoDate, isIsoDate } from '#shared/i18n/calendar'
import { isKroner } from '#shared/money/kroner'
import { checkParts } from './check-template'
import { findLegalBasis } from './legal-basis'
import { bodyBlocks, printedModules } from './letter-body'
import { isAward, type LetterInput } from './letter-input'
import type { LetterField, LetterProblem } from './letter-problem'
import { checkUsedTexts, letterWriter } from './letter-writer'

/** Everything that stands in the way of sending a letter, in the order of the letter; empty when nothing does. */
export function checkLetter(input: LetterInput): LetterProblem[] {
  return [
    ...checkFields(input),
    ...checkDates(input),
    ...checkAmounts(input),
    ...checkAppeal(input),
    ...checkTemplateFor(input),
  ]
}

function checkFields(input: LetterInput): LetterProblem[] {
  const { scheme, sender, recipient, application, decision, meeting } = input
  const award = isAward(decision.outcome)
  const deferred = decision.outcome === 'deferred'
  const named = input.signatories.filter(({ name }) => name.trim() !== '').length
  const present: readonly (readonly [LetterField, string | boolean])[] = [
    ['schemeName', scheme.name],
    ['bodyName', meeting.body],
    ['senderName', sender.name],
    ['senderAddress', sender.address],
    ['caseNumber', input.caseNumber],
    ['ourReference', input.ourReference],
    ['caseOfficer', input.caseOfficer],
    ['place', input.place],
    ['recipientName', recipient.name],
    ['recipientPostalCode', recipient.postalCode],
    ['recipientCity', recipient.city],
    ['applicationTitle', application.title],
    ['award', !award || decision.awardKroner !== null],
    ['awardPeriod', !award || decision.awardPeriod !== null],
    ['reasonRules', deferred || decision.reasons.rules],
    ['reasonFacts', deferred || decision.reasons.facts],
    ['reasonConsiderations', decision.reasons.considerations],
    [
      'criteria',
      !['reduced', 'rejected'].includes(decision.outcome) || decision.criteriaReliedOn.some(isFilled),
    ],
    ['failedRequirements', decision.outcome !== 'dismissed' || decision.failedRequirements.some(isFilled)],
    ['awardParty', (decision.awardByParty ?? []).every(({ party }) => isFilled(party))],
    ['report', scheme.reporting.every(({ report }) => isFilled(report))],
    ['payment', !award || scheme.payment.text],
    ['reporting', !award || scheme.reporting.length > 0],
    ['meetingCaseNumber', meeting.caseNumber],
    ['signatories', input.approvedElectronically ? named > 0 : named >= 2],
  ]
  return present
    .filter(([, value]) => (typeof value === 'string' ? !isFilled(value) : !value))
    .map(([field]) => ({ kind: 'missing', field }))
}

function checkDates({ date, meeting, application, decision, scheme }: LetterInput): LetterProblem[] {
  const periods = [application.period, decision.awardPeriod].filter(period => period !== null)
  const dates: readonly (readonly ['date' | 'meetingDate' | 'period' | 'report', IsoDate])[] = [
    ['date', date],
    ['meetingDate', meeting.date],
    ...periods.flatMap(({ from, to }) => [['period', from] as const, ['period', to] as const]),
    ...scheme.reporting.flatMap(({ dueOn }) => (dueOn === null ? [] : [['report', dueOn] as const])),
  ]
  return dates
    .filter(([, text]) => !isIsoDate(text))
    .map(([field, text]) => ({ kind: 'invalidDate', field, text }))
}

function checkAmounts({ application, decision }: LetterInput): LetterProblem[] {
  const { outcome, awardKroner } = decision
  const years = Object.values(decision.awardByYear)
  const parties = (decision.awardByParty ?? []).map(({ kroner }) => kroner)
  const requested = application.requestedKroner
  const award = awardKroner ?? 0
  const invalid = [requested, award, ...years, ...parties].filter(amount => !isKroner(amount))
  if (invalid.length > 0) return invalid.map(value => ({ kind: 'invalidAmount', value }))

  const problems: LetterProblem[] = []
  if (outcome === 'granted' && awardKroner !== null && award !== requested) {
    problems.push({ kind: 'grantedNotInFull', award, requested })
  }
  if (outcome === 'reduced' && awardKroner !== null && (award >= requested || award === 0)) {
    problems.push({ kind: 'reducedNotLess', award, requested })
  }
  if (!isAward(outcome) && award > 0) problems.push({ kind: 'awardWithoutGrant', award })
  for (const [by, amounts] of [['year', years] as const, ['party', parties] as const]) {
    const sum = amounts.reduce((all, amount) => all + amount, 0)
    if (amounts.length > 0 && sum !== award) problems.push({ kind: 'sumDiffers', by, sum, award })
  }
  return problems
}

function checkAppeal({ scheme, meeting, decision }: LetterInput): LetterProblem[] {
  if (decision.outcome === 'deferred') return []
  const { appealable, appealBody, basisSet } = scheme.legal
  if (appealable === 'undecided') return [{ kind: 'appealUndecided' }]
  if (appealable === 'no') return []
  const problems: LetterProblem[] = isFilled(appealBody ?? '') ? [] : [{ kind: 'appealBodyMissing' }]
  if (isIsoDate(meeting.date)) {
    const basis = findLegalBasis(basisSet, meeting.date)
    if (!basis.ok) problems.push(basis.error)
  }
  return problems
}

/** What is wrong with the template as far as this letter is concerned, and the fields that are empty in it. */
function checkTemplateFor(input: LetterInput): LetterProblem[] {
  const { template } = input
  if (template === undefined) return []
  const printed = printedModules(input).filter(module => module.kind === 'text')
  const found = [
    ...checkParts(template, [input.decision.outcome]),
    ...checkUsedTexts(template, input.language, printed),
  ]
  const write = letterWriter(input)
  bodyBlocks(input, write)
  return [...found, ...write.empty()]
}

function isFilled(text: string): boolean {
  return text.trim() !== ''
}

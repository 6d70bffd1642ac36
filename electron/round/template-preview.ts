import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import { err, ok, type Result } from '#shared/base/result'
import { proposeDecision } from '#shared/decision/propose-decision'
import type { DocumentDefinition } from '#shared/document/definition'
import { buildLetter } from '#shared/document/letter'
import { letterProblemText } from '#shared/document/letter-problem'
import type { Language } from '#shared/i18n/language'
import type { Fields } from '#shared/round/fields'
import type { FrozenDecision, Outcome } from '#shared/round/kinds/decision-entries'
import {
  type Application,
  selectFrame,
  selectFrozen,
  selectProposals,
  selectStanding,
} from '#shared/round/round-view'
import type { LetterTemplate } from '#shared/scheme/letter-template'
import { letterInputFor } from './render-documents'
import { schemeOf } from './round-reading'

/** What a template is looked at with. */
export interface TemplateTrial {
  readonly applicationId: string
  readonly template: LetterTemplate
  /** Null: what is decided or proposed, or innvilget where nothing is. */
  readonly outcome: Outcome | null
  /** Null: the recipient's own. */
  readonly language: Language | null
  readonly today: string
}

/** A draft of the letter as the template would make it, and every line that says what it lacks. */
export function letterOnTrial(
  fields: Fields,
  trial: TemplateTrial,
): Result<{ readonly definition: DocumentDefinition; readonly lacks: readonly string[] }, readonly string[]> {
  const application = selectStanding(fields).find(({ id }) => id === trial.applicationId)
  if (application === undefined) return err(['Søknaden er ikke i runden lenger. Velg en annen.'])
  const input = {
    ...letterInputFor(fields, application, decisionFor(fields, application, trial), {
      draft: true,
      today: trial.today,
    }),
    template: trial.template,
  }
  const shown = trial.language === null ? input : { ...input, language: trial.language }
  const final = buildLetter({ ...shown, draft: false })
  const draft = buildLetter(shown)
  if (!draft.ok) return err(draft.error.map(letterProblemText))
  return ok({ definition: draft.value, lacks: final.ok ? [] : final.error.map(letterProblemText) })
}

function decisionFor(
  fields: Fields,
  application: Application,
  { outcome, today }: TemplateTrial,
): FrozenDecision {
  const frozen = selectFrozen(fields).get(application.id)
  const held = frozen ?? selectProposals(fields).get(application.id)
  if (held !== undefined && (outcome === null || held.outcome === outcome))
    return frozen ?? { ...held, meeting: { date: today, method: '' } }
  return { ...madeUp(fields, application, outcome ?? 'granted'), meeting: { date: today, method: '' } }
}

/** A decision of the wanted outcome that nobody has made: the whole of what is asked for, or half of it. */
function madeUp(fields: Fields, application: Application, outcome: Outcome) {
  const scheme = schemeOf(fields)
  const asked = askedOfRound(application.packet.form, grantYear(scheme))
  const kroner =
    outcome === 'granted'
      ? asked.requestedKroner
      : outcome === 'reduced'
        ? Math.ceil(asked.requestedKroner / 2_000) * 1_000
        : 0
  return proposeDecision({
    scheme,
    application,
    frameKroner: selectFrame(fields) ?? 0,
    awardByYear: { [asked.year]: kroner },
    calculatedKroner: null,
    rank: null,
    ranked: 0,
    formal: outcome === 'dismissed' || outcome === 'deferred' ? { outcome, failed: [] } : null,
  })
}

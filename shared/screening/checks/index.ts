import type { RequirementCheck } from '#shared/scheme/scheme'
import type { Check, CheckContext } from '../context'
import type { Outcome } from '../finding'
import { checkAgreement } from './agreement'
import { checkAnchored } from './anchored'
import { checkAttachment } from './attachment'
import { checkDeadline, checkStageDeadline } from './deadline'
import { checkDigital } from './digital'
import { checkDuration } from './duration'
import { checkFieldsPresent } from './fields-present'
import { checkFormUsed } from './form-used'
import { checkGrantSplit } from './grant-split'
import { checkInvolvement } from './involvement'
import { leaveToPerson } from './judgement'
import { checkLastingOperation } from './lasting-operation'
import { checkLocalRank } from './local-rank'
import { checkMunicipalityAndHospital } from './municipality-and-hospital'
import { checkNotOrdinaryOperations } from './not-ordinary-operations'
import { checkNotPureEquipment } from './not-pure-equipment'
import { checkOwnContribution } from './own-contribution'
import { checkOwnContributionByParty } from './own-contribution-by-party'
import { checkPatientResponsibility } from './patient-responsibility'
import { checkResponsibleApplicant } from './responsible-applicant'
import { checkYearlyConfirmation } from './yearly-confirmation'

/** Every kind of requirement that a scheme can state, with what looks at it. */
const checks: { readonly [K in RequirementCheck['kind']]: Check<K> } = {
  deadline: checkDeadline,
  'stage-deadline': checkStageDeadline,
  'responsible-applicant': checkResponsibleApplicant,
  'form-used': checkFormUsed,
  'fields-present': checkFieldsPresent,
  'municipality-and-hospital': checkMunicipalityAndHospital,
  agreement: checkAgreement,
  attachment: checkAttachment,
  'patient-responsibility': checkPatientResponsibility,
  'own-contribution': checkOwnContribution,
  'own-contribution-by-party': checkOwnContributionByParty,
  'grant-split': checkGrantSplit,
  'not-pure-equipment': checkNotPureEquipment,
  'lasting-operation': checkLastingOperation,
  'not-ordinary-operations': checkNotOrdinaryOperations,
  duration: checkDuration,
  involvement: checkInvolvement,
  'local-rank': checkLocalRank,
  anchored: checkAnchored,
  digital: checkDigital,
  'yearly-confirmation': checkYearlyConfirmation,
  judgement: leaveToPerson,
}

/** What the check of a requirement finds. */
export function runCheck(context: CheckContext, check: RequirementCheck): Outcome {
  return (checks[check.kind] as (context: CheckContext, check: RequirementCheck) => Outcome)(context, check)
}

import type { RequirementCheck } from '#shared/scheme/scheme'
import type { Check, CheckContext } from '../context'
import type { Outcome } from '../finding'
import { checkGrantSplit, checkNotPureEquipment } from './budget'
import { checkOwnContribution, checkOwnContributionByParty } from './contribution'
import { checkDeadline, checkStageDeadline } from './deadline'
import { checkAgreement, checkAttachment, checkFieldsPresent, checkFormUsed } from './documents'
import { checkDuration, checkYearlyConfirmation } from './duration'
import { checkInvolvement } from './involvement'
import {
  checkAnchored,
  checkDigital,
  checkLastingOperation,
  checkLocalRank,
  checkNotOrdinaryOperations,
  checkPatientResponsibility,
  leaveToPerson,
} from './operation'
import { checkMunicipalityAndHospital, checkResponsibleApplicant } from './parties'

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

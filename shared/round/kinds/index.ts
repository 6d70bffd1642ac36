import type { AnyKind } from '../entry-kind'
import { allocationSet, lockSet } from './allocation-entries'
import { applicantIdentified, applicationImported, applicationWithdrawn } from './application-entries'
import { assessmentHandedIn, assessmentOpened, consensusSet, markSet } from './assessment-entries'
import { decisionReopened, decisionSet, decisionsFrozen, recommendationMade } from './decision-entries'
import { dutiesSet } from './duty-entries'
import { bundleIssued, deviceClaimed, roundKeyed } from './exchange-entries'
import { awardFollowed } from './follow-up-entries'
import { impartialityDeclared, impartialityRuled } from './impartiality-entries'
import { importReported, labelsMapped } from './import-entries'
import {
  agendaSet,
  itemConcluded,
  itemDissented,
  itemNoted,
  itemProposed,
  itemTimed,
  quorumSet,
} from './meeting-entries'
import { memberSet } from './member-entries'
import { documentsIssued, meetingSet, officeSet, recipientSet } from './office-entries'
import { overallAgreed, overallSet } from './overall-entries'
import { paymentSet, paymentsControlled } from './payment-entries'
import { questionAnswered } from './question-entries'
import { frameSet, intakeSet, roundCreated } from './round-created'
import { scenarioSet } from './scenario-entries'
import { findingOverruled, informationRequested, screeningConcluded, treatmentSet } from './screening-entries'
import { logoSet, templateSet } from './template-entries'
import { anchorsSet, weightsLocked, weightsSet } from './weight-entries'

const all: readonly AnyKind[] = [
  roundCreated,
  frameSet,
  intakeSet,
  questionAnswered,
  applicationImported,
  applicationWithdrawn,
  applicantIdentified,
  importReported,
  labelsMapped,
  memberSet,
  impartialityDeclared,
  impartialityRuled,
  markSet,
  assessmentHandedIn,
  assessmentOpened,
  overallSet,
  consensusSet,
  overallAgreed,
  weightsSet,
  weightsLocked,
  anchorsSet,
  findingOverruled,
  screeningConcluded,
  informationRequested,
  treatmentSet,
  allocationSet,
  lockSet,
  scenarioSet,
  decisionSet,
  recommendationMade,
  decisionsFrozen,
  decisionReopened,
  dutiesSet,
  officeSet,
  meetingSet,
  agendaSet,
  quorumSet,
  itemTimed,
  itemNoted,
  itemConcluded,
  itemDissented,
  itemProposed,
  documentsIssued,
  recipientSet,
  templateSet,
  logoSet,
  paymentSet,
  paymentsControlled,
  awardFollowed,
  roundKeyed,
  bundleIssued,
  deviceClaimed,
]

/** Every kind of entry that this version knows, by its name in the journal. */
export const entryKinds: ReadonlyMap<string, AnyKind> = new Map(all.map(kind => [kind.kind, kind]))

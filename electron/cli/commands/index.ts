import type { Command } from '../command'
import { allocate } from './allocate'
import { applications } from './applications'
import { bundle } from './bundle'
import { decide } from './decide'
import { demo } from './demo'
import { documentCommand } from './document'
import { importCommand } from './import'
import { letters } from './letters'
import { marks } from './marks'
import { members } from './members'
import { merge } from './merge'
import { missing } from './missing'
import { newRound } from './new'
import { packageCommand } from './package'
import { payments } from './payments'
import { protocol } from './protocol'
import { recommendation } from './recommendation'
import { robustness } from './robustness'
import { schemes } from './schemes'
import { screening } from './screening'
import { verify } from './verify'
import { weights } from './weights'

/** Every command, in the order of the work. */
export const commands: readonly Command[] = [
  schemes,
  newRound,
  importCommand,
  applications,
  screening,
  missing,
  members,
  marks,
  weights,
  bundle,
  merge,
  allocate,
  robustness,
  recommendation,
  decide,
  letters,
  protocol,
  payments,
  documentCommand,
  packageCommand,
  verify,
  demo,
]

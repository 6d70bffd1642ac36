import { type Check, fields } from '../context'

/** What only a person can judge. */
export const leaveToPerson: Check<'judgement'> = context => ({
  met: null,
  message: 'Dette må vurderes ved å lese søknaden.',
  lookedAt: fields(context, 'purpose', 'description'),
  ask: null,
})

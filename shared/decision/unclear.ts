import type { ApplicationId } from '#shared/base/ids'
import type { Screening } from '#shared/screening/screen-application'

/** The applications that the screening has neither cleared nor dismissed: something is missing or still to be judged. */
export function unclearOf(screenings: ReadonlyMap<ApplicationId, Screening>): ReadonlySet<ApplicationId> {
  return new Set([...screenings].flatMap(([id, { status }]) => (status === 'unclear' ? [id] : [])))
}

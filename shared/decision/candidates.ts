import type { ApplicationId } from '#shared/base/ids'
import type { Fields } from '#shared/round/fields'
import { type Application, selectStanding } from '#shared/round/round-view'
import type { Screening } from '#shared/screening/screen-application'

/** The applications that can be given money: they stand, and the screening has not dismissed them. */
export function candidatesOf(
  fields: Fields,
  screenings: ReadonlyMap<ApplicationId, Screening>,
): readonly Application[] {
  return selectStanding(fields).filter(({ id }) => screenings.get(id)?.status !== 'dismissed')
}

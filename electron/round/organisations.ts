import { organisations } from '#assets/organisations'
import type { ApplicationId } from '#shared/base/ids'
import { decodeOrganisations, type OrganisationTable } from '#shared/intake/organisations'
import type { Fields } from '#shared/round/fields'
import type { Screening } from '#shared/screening/screen-application'
import { screenRound } from '#shared/screening/screen-round'
import { schemeOf } from './round-reading'

let table: OrganisationTable | null = null

/** The municipalities and enterprises that ship with the product. */
export function organisationTable(): OrganisationTable {
  if (table === null) {
    const decoded = decodeOrganisations(organisations)
    if (!decoded.ok) throw new Error('The shipped organisations do not decode')
    table = decoded.value
  }
  return table
}

/** The screening of all applications of a round. */
export function screenWholeRound(fields: Fields): ReadonlyMap<ApplicationId, Screening> {
  return screenRound(fields, schemeOf(fields), organisationTable())
}

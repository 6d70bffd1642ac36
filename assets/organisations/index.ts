import enterprises from './enterprises.json' with { type: 'json' }
import municipalities from './municipalities.json' with { type: 'json' }

/** Municipalities and enterprises that ship with the product, as raw JSON: read with `decodeOrganisations`. */
export const organisations: { readonly municipalities: unknown; readonly enterprises: unknown } = {
  municipalities,
  enterprises,
}

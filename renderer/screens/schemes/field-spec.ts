import type { Json } from '#shared/base/canonical-json'
import type { Path } from './draft'

export interface Option {
  readonly value: string
  readonly label: string
}

interface Named {
  /** The field's name in the scheme. */
  readonly name: string
  readonly label: string
  readonly hint?: string
}

/** `optional` fields are null while they are empty. */
interface Optional {
  readonly optional?: true
}

export type FieldSpec =
  | (Named & Optional & { readonly kind: 'text'; readonly rows?: number })
  | (Named & Optional & { readonly kind: 'number' })
  | (Named & Optional & { readonly kind: 'kroner' })
  | (Named & Optional & { readonly kind: 'day' })
  /** A day, with or without a clock time. */
  | (Named & Optional & { readonly kind: 'deadline' })
  | (Named & { readonly kind: 'yes-no' })
  | (Named & { readonly kind: 'select'; readonly options: readonly Option[] })
  /** Short texts or whole numbers, one on each line. */
  | (Named & { readonly kind: 'lines'; readonly numeric?: true })
  | (Named & { readonly kind: 'choices'; readonly options: readonly Option[] })
  /** The id of an item in another list of the scheme, or of several (null while there are none). */
  | (Named & Optional & { readonly kind: 'reference'; readonly list: Path; readonly without?: 'children' })
  | (Named & { readonly kind: 'references'; readonly list: Path })
  | ListSpec
  | (Named & {
      readonly kind: 'group'
      readonly fields: readonly FieldSpec[]
      /** Given where the whole group may be missing: what it holds when it is added. */
      readonly blank?: { readonly [name: string]: Json }
    })
  /** A group whose fields depend on its `kind`. */
  | (Named & { readonly kind: 'variant'; readonly variants: readonly Variant[] })
  | { readonly kind: 'frame-sum'; readonly name: 'frame-sum' }

export interface ListSpec extends Named {
  readonly kind: 'list'
  /** What one of them is called: «Krav». */
  readonly item: string
  readonly fields: readonly FieldSpec[]
  /** What a new one holds beside its id. */
  readonly blank: { readonly [name: string]: Json }
  /** Begins the id of a new one; null where they have no ids. */
  readonly idPrefix: string | null
  /** Their ids begin with the id of the item that they stand in, so that no two in the whole scheme are the same. */
  readonly idUnder?: true
  /** The scheme has null and no empty list where there are none. */
  readonly emptyIsNull?: true
  /** The scheme leaves the whole list out where there are none. */
  readonly emptyIsLeftOut?: true
  /** Items are indented under the one that this field names. */
  readonly parent?: string
}

export interface Variant extends Option {
  readonly fields: readonly FieldSpec[]
  readonly blank: { readonly [name: string]: Json }
}

/** One part of the screen. `fields` stand at the top of the scheme. */
export interface Section {
  readonly id: string
  readonly name: string
  readonly fields: readonly FieldSpec[]
}

/** Options from a record of names. */
export function optionsOf(names: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}

/** The call's own words for something. */
export const quoteField: FieldSpec = {
  kind: 'text',
  name: 'quote',
  label: 'Sitat fra utlysningen',
  optional: true,
  rows: 2,
}

import { type FieldName, type Fields, standsAgainst, type Written } from './fields'

/** A field that two people wrote at the same time without knowing of each other. */
export interface Conflict {
  readonly field: FieldName
  readonly kept: Written
  readonly others: readonly Written[]
  /** Whether nothing may be built on the field until someone settles it: consensus marks and decisions. */
  readonly blocks: boolean
}

/** All conflicts of a round, in a fixed order. Writes of equal values are no conflict. */
export function findConflicts(fields: Fields): readonly Conflict[] {
  const conflicts: Conflict[] = []
  for (const [collection, groups] of fields) {
    for (const [group, keys] of groups) {
      for (const [key, field] of keys) {
        const others = standsAgainst(field)
        if (others.length === 0) continue
        const blocks = collection === 'consensus' || collection === 'decisions'
        conflicts.push({ field: { collection, group, key }, kept: field.shown, others, blocks })
      }
    }
  }
  return conflicts.sort((a, b) => (nameOf(a.field) < nameOf(b.field) ? -1 : 1))
}

/** A field's name as one text, for lists and reports: `marks/app-1/member-2/criterion-3`. */
export function nameOf(field: FieldName): string {
  return `${field.collection}/${field.group}/${field.key.replaceAll('\n', '/')}`
}

import type { Scheme } from './scheme'

/** One view of a whole application without numbers. */
export interface OverallCategory {
  readonly id: string
  readonly label: string
}

/** For schemes that name none of their own. */
const usual: readonly OverallCategory[] = [
  { id: 'should', label: 'Bør støttes' },
  { id: 'could', label: 'Kan støttes' },
  { id: 'should-not', label: 'Bør ikke støttes' },
]

/** The categories of a scheme, the most favourable first; the three usual ones where it names none. */
export function overallCategories(scheme: Pick<Scheme, 'overallCategories'>): readonly OverallCategory[] {
  return scheme.overallCategories ?? usual
}

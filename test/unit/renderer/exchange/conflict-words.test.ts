import { describe, expect, it } from 'vitest'
import { valueText } from '#renderer/screens/exchange/conflict-values'
import { conflictTitle, namesOfRound } from '#renderer/screens/exchange/conflict-words'
import type { Json } from '#shared/base/canonical-json'
import type { FieldName, Written } from '#shared/round/fields'
import { markField } from '#shared/round/kinds/assessment-entries'
import { agreedOverallField, overallField } from '#shared/round/kinds/overall-entries'
import { weightReasonField } from '#shared/round/kinds/weight-entries'
import { member, roundOf } from '../../assessment/meeting-round'
import { idOf, vestViken } from '../allocation/small-round'

const fields = roundOf({ applications: 1, members: [member('a'), member('b')], entries: [] })
const names = namesOfRound(fields, vestViken)
const textOf = (value: Json) => valueText(value, names)
const titleOf = (field: FieldName) =>
  conflictTitle({ field, kept: {} as Written, others: [], blocks: false }, names)

describe('what stands against each other', () => {
  it('is named by what people call it', () => {
    expect(titleOf(markField(idOf(1), 'a', 'vv-p1'))).toBe(
      'Poeng fra Medlem a for Ventetid og utskrivningsklare: søknad 1, Tiltak 1',
    )
    expect(titleOf(overallField('a', idOf(1)))).toBe('Samlet vurdering fra Medlem a: søknad 1, Tiltak 1')
    expect(titleOf(agreedOverallField(idOf(1)))).toBe('Enighet om hele søknaden: søknad 1, Tiltak 1')
    expect(titleOf(weightReasonField)).toBe('Begrunnelsen for vektene')
  })

  it('shows every difference between two values, in words', () => {
    expect(textOf({ mark: 3.5, comment: 'God', certainty: 'low' })).toBe('3,5, usikker, «God»')
    expect(textOf({ mark: null, comment: 'Mangler plan' })).toBe('Uten poeng, «Mangler plan»')
    expect(textOf({ mark: 4, disagreed: [] })).toBe('4, alle enige')
    expect(textOf({ mark: 4, disagreed: ['b'] })).toBe('4, uenige: Medlem b')
    expect(textOf({ categoryId: 'should', text: 'Viktig', disagreed: ['a'] })).toBe(
      'Bør støttes, «Viktig», uenige: Medlem a',
    )
    expect(textOf({ outcome: 'inhabil', reason: 'Ansatt', substitute: 'Vara' })).toBe(
      'inhabil: Ansatt, vara: Vara',
    )
    expect(textOf({ 'vv-p1': 2, 'vv-p2': 1 })).toBe('Ventetid og utskrivningsklare 2, Lokale løsninger 1')
    expect(textOf({ kind: 'vote', for: 5, against: 2, abstained: 1, castingVote: false })).toBe(
      '5 for, 2 mot, 1 avsto',
    )
  })

  it('never shows a name of the journal’s own', () => {
    const { id, ...rest } = member('a')
    expect(textOf({ id, ...rest })).toBe('Medlem a, medlem, stemmerett')
    expect(textOf({ tie: true, ground: 'Søster' })).toBe('Har en tilknytning: Søster')
    expect(textOf({ atLeast: 5, source: 'Vedtektene' })).toBe('Minst 5, «Vedtektene»')
  })
})

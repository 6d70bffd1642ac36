import { describe, expect, it } from 'vitest'
import {
  countRules,
  readRules,
  whyNotLink,
  withFirst,
  withGroup,
  withGroupLimit,
  withLink,
  withoutGroup,
  withoutLink,
  withoutPurpose,
  withPurpose,
  withReserve,
  withRule,
} from '#renderer/screens/allocation/rule-set'
import { decodeInstance } from '#shared/allocation/instance'

/** The same reading of the rules as the computation makes. */
function decoded({ step, ...rules }: Record<string, unknown>) {
  const instance = decodeInstance({
    frames: { 2025: 1_000 },
    ...(step === undefined ? {} : { step }),
    applications: [{ id: '1', requested: { 2025: 500 }, benefit: 3, groups: ['side:kommune'] }],
    rules,
  })
  if (!instance.ok) throw new Error(instance.error.map(({ message }) => message).join(' '))
  return instance.value
}

describe('the rules on the screen', () => {
  it('show the values that the computation uses when nobody has set any', () => {
    const { step, rules } = decoded({})
    const shown = readRules({}, '2025')
    expect(shown).toMatchObject({
      threshold: rules.threshold,
      step,
      onMisfit: rules.onMisfit,
      objective: rules.objective,
      groups: rules.groups,
      bands: rules.bands,
      reserveKroner: 0,
      tieBreak: null,
    })
  })

  it('are a rule set that the computation takes, whatever has been set and taken out again', () => {
    let rules = withRule({}, 'threshold', 2.5)
    rules = withRule(rules, 'step', 10_000)
    rules = withReserve(rules, '2025', 400)
    rules = withGroup(rules, 'side:kommune')
    rules = withGroupLimit(rules, 'side:kommune', 'minShare', 0.4)
    rules = withGroupLimit(rules, 'side:kommune', 'maxCount', 3)
    expect(decoded({ ...rules }).rules).toMatchObject({
      threshold: 2.5,
      reserve: { 2025: 400 },
      groups: [{ group: 'side:kommune', minShare: 0.4, maxCount: 3 }],
    })
    rules = withGroupLimit(rules, 'side:kommune', 'minShare', null)
    expect(decoded({ ...rules }).rules.groups).toEqual([{ group: 'side:kommune', maxCount: 3 }])
    rules = withoutGroup(withReserve(rules, '2025', 0), 'side:kommune')
    expect(rules).toEqual({ threshold: 2.5, step: 10_000 })
  })

  it('keep the rules that the screen does not set', () => {
    const exclusive = [['4', '9']]
    expect(withRule({ exclusive }, 'threshold', 3)).toEqual({ exclusive, threshold: 3 })
    expect(readRules({ exclusive, locks: { '1': 'fund' } }, '2025').others).toBe(1)
  })

  it('are counted one by one, an empty group for none', () => {
    const groups = [{ group: 'side:kommune', minShare: 0.3, maxShare: 0.7 }, { group: 'side:rhf' }]
    expect(countRules({ groups, threshold: 2, step: 1_000, reserve: { 2025: 5 } }, '2025')).toBe(5)
    expect(countRules({}, '2025')).toBe(0)
  })

  it('keep two applications from both getting, or let one depend on another, until it is taken out again', () => {
    const exclusive = { kind: 'exclusive', ids: ['1', '2'] } as const
    const requires = { kind: 'requires', ids: ['2', '3'] } as const
    const rules = withLink(withLink({}, exclusive), requires)
    expect(rules).toEqual({ exclusive: [['1', '2']], requires: [['2', '3']] })
    expect(readRules(rules, '2025').links).toEqual([exclusive, requires])
    expect(countRules(rules, '2025')).toBe(2)
    expect(withoutLink(withoutLink(rules, exclusive), requires)).toEqual({})
  })

  it('say why two applications cannot be linked: the same, known before, or in a ring', () => {
    const rules = {
      exclusive: [['1', '2']],
      requires: [
        ['2', '3'],
        ['3', '4'],
      ],
    }
    const why = (kind: 'exclusive' | 'requires', ...ids: string[]) => whyNotLink(rules, { kind, ids })
    expect(why('exclusive', '1', '3')).toBeNull()
    expect(why('exclusive', '2', '1')).toBe('Regelen er satt fra før.')
    expect(why('requires', '5', '5')).toBe('Velg to ulike søknader.')
    expect(why('requires', '5', '')).toBe('Velg to søknader.')
    expect(why('requires', '2', '4')).toBeNull()
    expect(why('requires', '4', '2')).toContain('forutsatt hverandre i ring')
  })

  it('name what a layer of the frame is for, and let it be for all again', () => {
    const rules = withPurpose(withPurpose({}, '2024', 'target:barn'), '2024', 'target:eldre')
    expect(rules).toEqual({ purposes: { '2024': ['target:barn', 'target:eldre'] } })
    expect(countRules(rules, '2025')).toBe(1)
    const fewer = withoutPurpose(rules, '2024', 'target:barn')
    expect(readRules(fewer, '2025').purposes).toEqual({ '2024': ['target:eldre'] })
    expect(withoutPurpose(fewer, '2024', 'target:eldre')).toEqual({})
  })
})

describe('applications with the same score', () => {
  it('stand in the order that the committee has put them in, the last one put first at the top', () => {
    const rules = withFirst(withFirst(withFirst({}, '4'), '9'), '4')
    expect(rules.tieBreak).toEqual(['4', '9'])
  })

  it('leave a rule such as smallest first behind when the committee decides itself', () => {
    expect(withFirst({ tieBreak: 'smallest-first' }, '9').tieBreak).toEqual(['9'])
  })
})

import { describe, expect, it } from 'vitest'
import { schemes } from '#assets/schemes/index'
import { computeFrame } from '#shared/scheme/compute-frame'
import type { Scheme } from '#shared/scheme/scheme'
import { decoded } from './decoded'

const byId = new Map<string, Scheme>(schemes.map(decoded).map(scheme => [scheme.id, scheme]))
const scheme = (id: string): Scheme => {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`No scheme ${id}`)
  return found
}
const severities = (id: string) =>
  Object.fromEntries(scheme(id).requirements.map(item => [item.id.replace(/^[a-z0-9]+-/, ''), item.severity]))

describe('the schemes that ship', () => {
  it('are the five known calls', () => {
    expect([...byId.keys()].sort()).toEqual([
      'helse-nord-2025',
      'ostfold-2024',
      'ostfold-2025',
      'sor-rogaland-2024',
      'vest-viken-2025',
    ])
  })

  it('have the frames that the calls give, and none where they give none', () => {
    const available = (id: string) => computeFrame(scheme(id)).availableKroner
    expect(available('ostfold-2024')).toBe(9_600_000)
    expect(available('ostfold-2025')).toBe(10_000_000)
    expect(available('vest-viken-2025')).toBe(23_796_000)
    expect(available('helse-nord-2025')).toBeNull()
    expect(available('sor-rogaland-2024')).toBeNull()
  })

  it.each([...byId.values()].map(item => [item.id, item] as const))(
    '%s gives no weight to any criterion and leaves the appeal to the secretariat',
    (_, item) => {
      expect(item.criteria.every(criterion => criterion.weight === null)).toBe(true)
      expect(item.scale).toEqual({ min: 0, max: 5, anchors: null })
      expect(item.legal.appealable).toBe('undecided')
      expect(item.ambiguities.some(question => question.text.includes('påklages'))).toBe(true)
    },
  )

  it('seat 4 + 2 + 2 with a vote and one observer in Helse Nord, by consensus', () => {
    const seats = scheme('helse-nord-2025').seats
    const votes = (side: string) =>
      seats.filter(seat => seat.voting && seat.side === side).reduce((sum, seat) => sum + seat.count, 0)
    expect([votes('kommune'), votes('sykehus'), votes('rhf')]).toEqual([4, 2, 2])
    expect(seats.filter(seat => !seat.voting)).toMatchObject([
      { side: 'bruker', count: 1, rights: ['talerett', 'forslagsrett'] },
    ])
    expect(scheme('helse-nord-2025').body.decisionMode).toBe('consensus')
  })

  it('name no seats where the call names none', () => {
    for (const id of ['ostfold-2024', 'ostfold-2025', 'vest-viken-2025', 'sor-rogaland-2024']) {
      expect(scheme(id).seats).toEqual([])
      expect(scheme(id).body.decisionMode).toBe('unspecified')
    }
  })

  it('ask for an agreement in Østfold 2024, and accept a confirmation in 2025', () => {
    const accepts = (id: string) =>
      scheme(id).requirements.flatMap(({ check }) => (check.kind === 'agreement' ? [check.accepts] : []))
    expect(accepts('ostfold-2024')).toEqual([['avtale']])
    expect(accepts('ostfold-2025')).toEqual([['avtale', 'bekreftelse']])
  })

  it('refuse pure equipment in Østfold 2025 alone', () => {
    const refusing = [...byId.values()].filter(item =>
      item.requirements.some(({ check }) => check.kind === 'not-pure-equipment'),
    )
    expect(refusing.map(item => item.id)).toEqual(['ostfold-2025'])
  })

  it('warn above three years and stop above five in Helse Nord', () => {
    const limits = scheme('helse-nord-2025').requirements.flatMap(({ check, severity }) =>
      check.kind === 'duration' ? [[severity, check.measure, check.maxMonths]] : [],
    )
    expect(limits).toEqual([
      ['warn', 'project', 36],
      ['stop', 'project', 60],
    ])
  })

  it('weigh each requirement of Vest-Viken as proposed', () => {
    expect(severities('vest-viken-2025')).toEqual({
      deadline: 'stop',
      applicant: 'warn',
      form: 'stop',
      parties: 'stop',
      agreement: 'stop',
      involvement: 'judge',
      'grant-split': 'stop',
      duration: 'warn',
      'yearly-confirmation': 'stop',
      purpose: 'judge',
    })
  })

  it('number the priorities in Sør-Rogaland only', () => {
    expect(scheme('sor-rogaland-2024').priorities.map(item => item.ordered)).toEqual([true, true, true, true])
    for (const [id, count] of [
      ['ostfold-2024', 5],
      ['ostfold-2025', 6],
      ['vest-viken-2025', 4],
      ['helse-nord-2025', 4],
    ] as const) {
      expect(scheme(id).priorities.map(item => item.ordered)).toEqual(Array(count).fill(false))
    }
  })

  it('pay by posting or by invoice with one marking in Sør-Rogaland', () => {
    const { markingCode, ways } = scheme('sor-rogaland-2024').payment
    expect(markingCode).toBe('R-11326-D11325')
    expect(ways.map(way => [way.mode, way.appliesTo])).toEqual([
      ['internal-posting', 'hospital-units'],
      ['invoice', 'others'],
    ])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { z } from '#shared/base/zod'
import { type MarkRow, readMarks } from '#shared/intake/marks'
import { readMembers } from '#shared/intake/members'
import { allForms, sampleFile, sampleTable, sumOf } from './sample-round'

const criteria = ['vv-p1', 'vv-p2', 'vv-p3', 'vv-p4']
const members = readMembers(sampleTable('members.csv'))
const marks = readMarks(sampleTable('marks.csv'))
const cases = z
  .object({
    cases: z.array(
      z.object({
        member: z.string(),
        application: z.string(),
        ground: z.string(),
        declared: z.string().min(20),
        ruling: z.object({ outcome: z.enum(['inhabil', 'habil']), reason: z.string().min(20) }),
      }),
    ),
  })
  .parse(JSON.parse(new TextDecoder().decode(sampleFile('impartiality.json')))).cases

let titles: ReadonlySet<string>
beforeAll(async () => {
  titles = new Set((await allForms()).map(({ title }) => title))
})

const votingIds = members.records.filter(({ voting }) => voting).map(({ id }) => id)
const meanOf = (rows: readonly MarkRow[]) => sumOf(rows.map(({ mark }) => mark ?? 0)) / rows.length

describe('the committee of the example round', () => {
  it('has eight members with a vote, one of them chair, and one observer without', () => {
    expect(members.refused).toEqual([])
    expect(votingIds).toHaveLength(8)
    expect(members.records.filter(({ role }) => role === 'chair')).toHaveLength(1)
    expect(members.records.filter(({ voting }) => !voting).map(({ role }) => role)).toEqual(['observer'])
    const sides = members.records.filter(({ voting }) => voting).map(({ side }) => side)
    expect(sides.toSorted()).toEqual([
      ...Array(1).fill('fastlege'),
      ...Array(4).fill('kommune'),
      ...Array(3).fill('sykehus'),
    ])
  })

  it('marks applications and criteria that exist, and the observer marks nothing', () => {
    expect(marks.refused).toEqual([])
    for (const { member, application, criterion } of marks.records) {
      expect(votingIds).toContain(member)
      expect(titles).toContain(application)
      expect(criteria).toContain(criterion)
    }
  })

  it('gives whole marks from 0 to 5', () => {
    for (const { mark } of marks.records) expect([0, 1, 2, 3, 4, 5]).toContain(mark)
  })

  it('has marked every application, but not everyone everything', () => {
    expect(new Set(marks.records.map(({ application }) => application)).size).toBe(36)
    expect(marks.records.length).toBeGreaterThan(1_000)
    expect(marks.records.length).toBeLessThan(8 * 36 * 4)
  })

  it('disagrees honestly: some are strict, and some applications part them by three marks or more', () => {
    const means = votingIds.map(id => meanOf(marks.records.filter(({ member }) => member === id)))
    expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(0.7)
    const parted = [...titles].filter(title =>
      criteria.some(criterion => {
        const given = marks.records
          .filter(row => row.application === title && row.criterion === criterion)
          .map(({ mark }) => mark ?? 0)
        return Math.max(...given) - Math.min(...given) >= 3
      }),
    )
    expect(parted.length).toBeGreaterThanOrEqual(4)
  })

  it('puts good applications above weak ones', () => {
    const mean = (start: string) =>
      meanOf(marks.records.filter(({ application }) => application.startsWith(start)))
    for (const good of ['Hjemmenær rehabilitering', 'Akuttgeriatrisk team', 'Sjukestua som bru']) {
      for (const weak of ['Trygghetspakke', 'Bedre responssenter', 'Felles frisklivssentral']) {
        expect(mean(good)).toBeGreaterThan(mean(weak) + 1.5)
      }
    }
  })

  it('comments shortly, and most often not at all', () => {
    const comments = marks.records.flatMap(({ comment }) => (comment === '' ? [] : [comment]))
    expect(comments.length).toBeGreaterThanOrEqual(60)
    expect(comments.length).toBeLessThan(marks.records.length / 4)
    for (const comment of comments) expect(comment.length).toBeLessThanOrEqual(160)
  })

  it('has one case of inhabilitet, where the member has given no mark, and one member ruled habil', () => {
    expect(cases.map(({ ruling }) => ruling.outcome).sort()).toEqual(['habil', 'inhabil'])
    for (const { member, application, ruling } of cases) {
      expect(votingIds).toContain(member)
      expect(titles).toContain(application)
      const given = marks.records.filter(row => row.member === member && row.application === application)
      expect(given.length > 0).toBe(ruling.outcome === 'habil')
    }
  })
})

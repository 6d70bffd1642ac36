import { describe, expect, it } from 'vitest'
import helseNord2025 from '#assets/schemes/helse-nord-2025.json' with { type: 'json' }
import ostfold2024 from '#assets/schemes/ostfold-2024.json' with { type: 'json' }
import ostfold2025 from '#assets/schemes/ostfold-2025.json' with { type: 'json' }
import sorRogaland2024 from '#assets/schemes/sor-rogaland-2024.json' with { type: 'json' }
import vestViken2025 from '#assets/schemes/vest-viken-2025.json' with { type: 'json' }
import { deadlineOf, lastDayBeforeMeeting } from '#shared/scheme/deadline'
import { addMonths, isoWeekDates, parseIsoDate } from '#shared/scheme/iso-date'
import { reportDates } from '#shared/scheme/report-dates'
import { decoded } from './decoded'

describe('the deadline', () => {
  it('of Østfold 2024 is 1 December 2024, a Sunday, and is not moved', () => {
    expect(deadlineOf(decoded(ostfold2024))).toMatchObject({
      kind: 'fixed',
      deadline: '2024-12-01',
      weekday: 7,
      isWeekend: true,
      graceNote: null,
    })
  })

  it('of Helse Nord 2025 is 1 March 2025, a Saturday, and 1 April for the local ranking', () => {
    const scheme = decoded(helseNord2025)
    expect(deadlineOf(scheme)).toMatchObject({ deadline: '2025-03-01', weekday: 6, isWeekend: true })
    expect(scheme.stages.find(stage => stage.id === 'local-ranking')?.deadline).toBe('2025-04-01')
  })

  it('of Østfold 2025 is 1 October 2025, a Wednesday', () => {
    expect(deadlineOf(decoded(ostfold2025))).toMatchObject({
      deadline: '2025-10-01',
      weekday: 3,
      isWeekend: false,
    })
  })

  it('of Vest-Viken 2025 asks which of the two rounds, and knows each', () => {
    const scheme = decoded(vestViken2025)
    expect(deadlineOf(scheme)).toEqual({ kind: 'choose-round', roundIds: ['2025-05', '2025-10'] })
    expect(deadlineOf(scheme, '2025-05')).toMatchObject({ deadline: '2025-05-15', weekday: 4 })
    expect(deadlineOf(scheme, '2025-10')).toMatchObject({ deadline: '2025-10-01', weekday: 3 })
    expect(deadlineOf(scheme, '2026')).toEqual({ kind: 'unknown-round', roundId: '2026' })
  })

  it('of Sør-Rogaland is 14 days before the meeting, also over a change of year', () => {
    expect(deadlineOf(decoded(sorRogaland2024))).toEqual({ kind: 'rolling', leadDays: 14, graceNote: null })
    expect(lastDayBeforeMeeting('2025-01-08', 14)).toBe('2024-12-25')
  })
})

describe('the promised answer', () => {
  it('in week 51 of 2024 is 16–22 December, in week 45 of 2025 3–9 November', () => {
    expect(isoWeekDates({ year: 2024, isoWeek: 51 })).toEqual({ monday: '2024-12-16', sunday: '2024-12-22' })
    expect(isoWeekDates({ year: 2025, isoWeek: 45 })).toEqual({ monday: '2025-11-03', sunday: '2025-11-09' })
    expect(isoWeekDates({ year: 2027, isoWeek: 1 })).toEqual({ monday: '2027-01-04', sunday: '2027-01-10' })
    expect(isoWeekDates({ year: 2026, isoWeek: 53 })).toEqual({ monday: '2026-12-28', sunday: '2027-01-03' })
  })
})

describe('the reports', () => {
  const project = { decidedOn: '2025-11-05', projectFrom: '2026-01-01', projectTo: '2027-08-31' }
  const due = (json: unknown, id: string) => {
    const duty = decoded(json).reporting.find(item => item.id === id)
    if (duty === undefined) throw new Error(id)
    return duty.due
  }

  it('of Østfold 2025 fall on 1 March and 1 September while the project runs', () => {
    expect(reportDates(due(ostfold2025, 'o25-r-progress'), project)).toEqual([
      '2026-03-01',
      '2026-09-01',
      '2027-03-01',
    ])
  })

  it('of Østfold 2025 end with one three months after the project', () => {
    expect(reportDates(due(ostfold2025, 'o25-r-final'), project)).toEqual(['2027-11-30'])
  })

  it('of Sør-Rogaland start six months after the award', () => {
    expect(reportDates(due(sorRogaland2024, 'sr-r-status'), project)).toEqual(['2026-05-05'])
  })

  it('have no date of their own where the call gives none, or the project has no end', () => {
    expect(reportDates(due(vestViken2025, 'vv-r-final'), project)).toBeNull()
    expect(reportDates(due(helseNord2025, 'hn-r-yearly'), project)).toBeNull()
    expect(reportDates(due(ostfold2025, 'o25-r-progress'), { ...project, projectTo: null })).toBeNull()
  })

  it('skip 29 February in a year that has none', () => {
    const leap = { kind: 'yearly-dates' as const, days: ['02-29'] }
    const years = { decidedOn: null, projectFrom: '2027-01-01', projectTo: '2029-12-31' }
    expect(reportDates(leap, years)).toEqual(['2028-02-29'])
  })
})

describe('months', () => {
  it('later keep the day, or take the last of a shorter month', () => {
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28')
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29')
    expect(addMonths('2025-01-15', 12)).toBe('2026-01-15')
  })

  it('know the days of the calendar', () => {
    expect(parseIsoDate('2025-02-29')).toBeNull()
    expect(parseIsoDate('2024-02-29')).not.toBeNull()
    expect(parseIsoDate('1.10.2025')).toBeNull()
  })
})

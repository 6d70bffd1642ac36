import { beforeAll, describe, expect, it } from 'vitest'
import type { ApplicationForm } from '#shared/round/application-form'
import { readWebForm } from './sample-round'

let reading: Awaited<ReturnType<typeof readWebForm>>
beforeAll(async () => {
  reading = await readWebForm()
})

function formNamed(start: string): ApplicationForm | undefined {
  return reading.outcomes
    .flatMap(outcome => ('built' in outcome ? [outcome.built.form] : []))
    .find(({ title }) => title.startsWith(start))
}

describe("the web form's export of the example round", () => {
  it('gives twelve applications and refuses none', () => {
    expect(reading.outcomes.map(outcome => ('built' in outcome ? 'built' : outcome.rejection))).toEqual(
      Array(12).fill('built'),
    )
  })

  it('has its questions below a title and a blank row', () => {
    const rows = reading.tables[0]?.rows ?? []
    const questions = rows.findIndex(row =>
      row.some(({ value }) => String(value).includes('Hva heter tiltaket')),
    )
    expect(questions).toBeGreaterThanOrEqual(2)
    expect(rows[questions]?.length).toBeGreaterThan(30)
  })

  it.each([
    ['Ambulerende nattsykepleie', 890_000, 650_000],
    ['Svangerskapsteam', 1_200_000, 800_000],
    ['Hverdagsrehabilitering', 950_000, 700_000],
    ['Lungesykepleier', 450_000, 300_000],
    ['Brukerstyrte plasser', 1_300_000, 900_000],
    ['Kommunale akuttplasser', 1_600_000, 1_200_000],
    ['Rehabilitering etter kreft', 470_000, 350_000],
  ])('reads the amounts of «%s» however they were typed', (title, requested, minimum) => {
    expect(formNamed(title)?.budget.requested).toEqual({ 2025: requested })
    expect(formNamed(title)?.budget.minimum).toEqual({ 2025: minimum })
  })

  it('reads dates that are Excel dates and dates that are text', () => {
    const typed = formNamed('Ambulerende nattsykepleie')
    expect(typed?.period).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    const secondsOff = (Date.parse(`${typed?.submittedAt}Z`) - Date.parse('2025-09-15T09:12:00Z')) / 1000
    expect(Math.abs(secondsOff)).toBeLessThanOrEqual(1)
    expect(formNamed('Svangerskapsteam')).toMatchObject({
      submittedAt: '2025-09-16',
      period: { from: '2026-02-01', to: '2027-01-31' },
    })
  })

  it('splits answers of several choices', () => {
    const form = formNamed('Sjukestua som bru')
    expect(form?.priorities).toHaveLength(3)
    expect(form?.partners?.map(({ name }) => name)).toContain('Hemsedal kommune')
    expect(form?.language).toBe('nn')
  })

  it('leaves only the question that no application has a field for', () => {
    expect(reading.cautions).toMatchObject([
      { kind: 'unknown-label', label: expect.stringContaining('andre tilskudd til samme formål') },
    ])
  })
})

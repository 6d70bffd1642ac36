import { describe, expect, it } from 'vitest'
import {
  buildScreeningDocument,
  buildScreeningWorkbook,
  type ScreeningReport,
} from '#shared/document/screening-report'

const report: ScreeningReport = {
  schemeName: 'Tilskudd 2025',
  fellowship: 'Helsefellesskapet Eksempel',
  caseNumber: '2025/1',
  date: '2025-11-04',
  deadline: 'onsdag 1. oktober 2025',
  requirements: [
    { id: 'avtale', text: 'Avtale foreligger.', quote: 'Det må foreligge en avtale.', severity: 'stop' },
    { id: 'eget', text: 'Én ansvarlig søker.', quote: null, severity: 'warn' },
  ],
  questions: [
    { id: 'helg', text: 'Fristen er på en lørdag.', settled: null },
    {
      id: 'maks',
      text: 'Ingen høyeste sum er oppgitt.',
      settled: { answer: 'SSU setter 3 millioner.', on: '2025-10-03' },
    },
  ],
  applications: [
    {
      number: 7,
      title: 'Nattjeneste',
      applicant: 'Lier kommune',
      status: 'ready',
      concluded: { reason: 'Avtalen kom i posten.', by: 'sekretariatet', on: '2025-10-20' },
      withdrawn: null,
      asked: { on: '2025-10-02', replyBy: '2025-10-16' },
      findings: [
        {
          requirementId: 'avtale',
          requirement: 'Avtale foreligger.',
          quote: 'Det må foreligge en avtale.',
          severity: 'stop',
          met: false,
          message: 'Ingen avtale er vedlagt.',
          places: ['vedlegget «budsjett.pdf»'],
          overruled: { met: true, reason: 'Kom i posten.', by: 'sekretariatet', on: '2025-10-20' },
        },
        {
          requirementId: 'eget',
          requirement: 'Én ansvarlig søker.',
          quote: null,
          severity: 'warn',
          met: false,
          message: 'To søkere er oppgitt.',
          places: [],
          overruled: null,
        },
      ],
    },
  ],
}

describe('the report of the screening', () => {
  const text = JSON.stringify(buildScreeningDocument(report).blocks)

  it('gives each requirement with the sentence of the call, and says where the call has none', () => {
    expect(text).toContain('«Det må foreligge en avtale.»')
    expect(text).toContain('Kravet står ikke i utlysningen.')
  })

  it('lists what the call does not say, with the answer and its day, or that it is open', () => {
    const table = buildScreeningDocument(report).blocks.findLast(
      block => block.kind === 'table' && block.columns[0]?.heading === 'Spørsmål',
    )
    expect(table?.kind === 'table' && table.rows).toEqual([
      ['Fristen er på en lørdag.', 'Ikke avklart'],
      [
        'Ingen høyeste sum er oppgitt.',
        expect.stringMatching(/^SSU setter 3 millioner\.\n\(3\.\soktober\s2025\)$/),
      ],
    ])
    expect(buildScreeningWorkbook(report).sheets[2]?.rows).toEqual([
      ['Fristen er på en lørdag.', 'Ikke avklart', null],
      ['Ingen høyeste sum er oppgitt.', 'SSU setter 3 millioner.', { date: '2025-10-03' }],
    ])
  })

  it('says what was found, where it looked, and who overruled it with which reason', () => {
    expect(text).toContain('Ingen avtale er vedlagt.')
    expect(text).toContain('Lette i: vedlegget «budsjett.pdf».')
    expect(text).toMatch(/Overprøvd til oppfylt av sekretariatet 20\.\soktober\s2025: Kom i posten\./)
    expect(text).toMatch(/svarfrist 16\.\soktober\s2025/)
  })

  it('counts as open what stands as not met, not what was overruled', () => {
    const table = buildScreeningDocument(report).blocks.find(({ kind }) => kind === 'table')
    expect(table?.kind === 'table' && table.rows).toEqual([
      ['7', 'Nattjeneste\nLier kommune', 'Klar (konkludert)', '0', '1'],
    ])
  })

  it('has as a workbook one row an application and one row a finding, with the same words', () => {
    const [applications, findings] = buildScreeningWorkbook(report).sheets
    expect(applications?.rows).toHaveLength(1)
    expect(applications?.rows[0]?.slice(6, 8)).toEqual([0, 1])
    expect(findings?.rows.map(row => row.slice(4, 9))).toEqual([
      [
        'Ikke oppfylt',
        'Ingen avtale er vedlagt.',
        'Det må foreligge en avtale.',
        'vedlegget «budsjett.pdf»',
        'Oppfylt',
      ],
      ['Ikke oppfylt', 'To søkere er oppgitt.', 'Står ikke i utlysningen', '', null],
    ])
    for (const sheet of buildScreeningWorkbook(report).sheets)
      for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length)
  })
})

import { describe, expect, it } from 'vitest'
import {
  groupByFile,
  importReportText,
  importSummary,
  wasCancelled,
} from '#renderer/screens/applications/import-report-text'
import type { ImportReport } from '#shared/round/kinds/import-entries'

const nothing: ImportReport = {
  importId: 'en',
  left: [],
  imported: [],
  updated: [],
  duplicates: [],
  rejected: [],
  warnings: [],
}
const item = (title: string, file: string) => ({ title, file, applicationId: `id-${title}` })

const report: ImportReport = {
  ...nothing,
  imported: [item('Ny A', 'a.zip'), item('Ny B', 'b.zip')],
  updated: [item('Rettet C', 'c.zip'), item('Rettet D', 'd.zip')],
  rejected: [{ file: 'e.zip', reason: 'broken-zip', message: 'e.zip: zip-filen er skadet.' }],
  warnings: [
    { file: 'a.zip', field: 'x', message: 'a.zip: feltet er ukjent.' },
    { file: 'svar.xlsx', field: 'y', message: 'svar.xlsx, rad 4: beløpet er ukjent.' },
    { file: 'a.zip', field: 'z', message: 'a.zip: et annet felt er ukjent.' },
  ],
}

describe('the report of an import', () => {
  it('begins with the counts, in words', () => {
    expect(importSummary(report)).toBe('2 nye søknader, 2 nye versjoner, 1 avvist og 3 advarsler.')
    expect(importSummary({ ...nothing, imported: [item('A', 'a.zip')] })).toBe('1 ny søknad.')
    expect(importSummary(nothing)).toBe('Det ble ikke funnet noe å lese inn.')
  })

  it('gathers what is said about a file under its name, and says the name once', () => {
    expect(groupByFile(report.warnings)).toEqual([
      { file: 'a.zip', lines: ['Feltet er ukjent.', 'Et annet felt er ukjent.'] },
      { file: 'svar.xlsx', lines: ['svar.xlsx, rad 4: beløpet er ukjent.'] },
    ])
  })

  it('can be copied as plain text, with what needs somebody first', () => {
    expect(importReportText({ ...report, left: [item('F', 'f.zip')] }).split('\n')).toEqual([
      'Importrapport',
      '2 nye søknader, 2 nye versjoner, 1 valgt bort, 1 avvist og 3 advarsler.',
      '',
      'Avvist (1)',
      '- e.zip',
      '  Zip-filen er skadet.',
      '',
      'Advarsler (3)',
      '- a.zip',
      '  Feltet er ukjent.',
      '  Et annet felt er ukjent.',
      '- svar.xlsx',
      '  svar.xlsx, rad 4: beløpet er ukjent.',
      '',
      'Nye søknader (2)',
      '- Ny A (a.zip)',
      '- Ny B (b.zip)',
      '',
      'Nye versjoner (2)',
      '- Rettet C (c.zip)',
      '- Rettet D (d.zip)',
      '',
      'Valgt bort, ikke tatt inn (1)',
      '- F (f.zip)',
    ])
  })

  it('says when somebody stopped the import, and names the files it did not come to', () => {
    const stopped = {
      ...report,
      rejected: [...report.rejected, { file: 'f.zip', reason: 'cancelled', message: 'f.zip: avbrutt.' }],
    }
    expect(wasCancelled(report)).toBe(false)
    expect(wasCancelled(stopped)).toBe(true)
    expect(importSummary(stopped)).toContain('1 avvist, 3 advarsler og 1 ikke lest.')
    expect(importReportText(stopped)).toContain('Importen ble avbrutt før alt var lest.')
    expect(importReportText(stopped)).toContain('\n\nIkke lest (1)\n- f.zip')
  })
})

import type { FoundValue } from './found-value'
import type { LabelMatch } from './label-table'
import { normalLabel } from './label-table'
import type { DocumentLine } from './labelled-lines'

/** What was found in the tables of a document that have a column per kind of answer, and the lines they took up. */
export type GridReading = { readonly found: readonly FoundValue[]; readonly read: ReadonlySet<DocumentLine> }

type Column =
  | 'party'
  | 'orgNumber'
  | 'role'
  | 'text'
  | 'kind'
  | 'year'
  | 'amount'
  | 'own'
  | 'date'
  | 'milestone'

/**
 * Reads the tables that forms have for what comes in any number: the parties, the budget, the parties' own
 * contributions, the milestones. A table is known by its first row; lines for a sum are passed.
 */
export function readGrids(lines: readonly DocumentLine[]): GridReading {
  const found: FoundValue[] = []
  const read = new Set<DocumentLine>()
  for (const [at, header] of lines.entries()) {
    if (header.table === undefined || lines[at - 1]?.table === header.table) continue
    const columns = header.cells.map(columnOf)
    const make = makerOf(new Set(columns))
    if (make === null) continue
    read.add(header)
    for (const row of lines.slice(at + 1)) {
      if (row.table !== header.table) break
      const cell = (column: Column) => row.cells[columns.indexOf(column)]?.trim() ?? ''
      if (
        row.cells.every(text => text.trim() === '') ||
        /^(sum|total|totalt|i alt)\b/i.test(row.cells.find(text => text.trim() !== '') ?? '')
      ) {
        read.add(row)
        continue
      }
      const value = make(cell)
      // What does not fit the columns may be a label with its answer, drawn in one with the table.
      if (value === null) continue
      read.add(row)
      found.push({ ...value, source: { ...row.source, label: value.label } })
    }
  }
  return { found, read }
}

type Made = Pick<FoundValue, 'match' | 'role'> & { readonly value: string; readonly label: string }
type Maker = (cell: (column: Column) => string) => Made | null

function makerOf(columns: ReadonlySet<Column | null>): Maker | null {
  if (columns.has('party') && columns.has('own')) return contribution
  if (columns.has('party') && (columns.has('orgNumber') || columns.has('role'))) return party
  if (columns.has('date') && columns.has('milestone')) return milestone
  if (columns.has('amount') && (columns.has('text') || columns.has('kind'))) return budgetLine
  return null
}

function party(cell: (column: Column) => string): Made | null {
  const name = cell('party')
  if (name === '') return null
  const number = cell('orgNumber').replace(/\s/g, '')
  const value = /^\d{9}$/.test(number) ? `${name} (${number})` : name
  const role = cell('role').replace(/\s+/g, ' ')
  return {
    match: { field: 'partners' },
    value: value.replace(/[;\n]/g, ' '),
    label: 'Samarbeidsparter',
    ...(role === '' ? {} : { role }),
  }
}

function contribution(cell: (column: Column) => string): Made | null {
  if (cell('party') === '' || cell('own') === '') return null
  const value = `${cell('party').replace(/[:;\n]/g, ' ')}: ${cell('own')}`
  return { match: { field: 'budget.ownContribution' }, value, label: 'Egeninnsats' }
}

function milestone(cell: (column: Column) => string): Made | null {
  if (cell('date') === '' || cell('milestone') === '') return null
  return {
    match: { field: 'milestones' },
    value: `${cell('date')}: ${cell('milestone').replace(/[;\n]/g, ' ')}`,
    label: 'Milepæler',
  }
}

function budgetLine(cell: (column: Column) => string): Made | null {
  if (cell('amount') === '') return null
  const label = cell('text') === '' ? cell('kind') : cell('text')
  const kind = kindOf(cell('kind')) ?? kindOf(label)
  const year = cell('year').match(/^20\d\d$/)?.[0]
  const match: LabelMatch = {
    field: 'budget.lines',
    ...(kind === undefined ? {} : { kind }),
    ...(year === undefined ? {} : { year }),
  }
  return { match, value: cell('amount'), label }
}

function kindOf(text: string): LabelMatch['kind'] {
  if (/personell|personal|lønn|løn|stilling/i.test(text)) return 'personell'
  if (/utstyr|innkjøp|investering/i.test(text)) return 'utstyr'
  if (/drift/i.test(text)) return 'drift'
  return /^ann(et|a)$/i.test(text) ? 'annet' : undefined
}

function columnOf(label: string): Column | null {
  const plain = normalLabel(label)
  if (/^(egeninnsats|eigeninnsats|egenfinansiering|eigenfinansiering|egenandel)\b/.test(plain)) return 'own'
  if (
    /^(part|parter|samarbeidspart|samarbeidspartner|virksomhet|verksemd|organisasjon|navn|namn|kommune\/sykehus|bidragsyter|hvem)$/.test(
      plain,
    )
  )
    return 'party'
  if (/^(org\.? ?nr|orgnr|organisasjonsnummer|organisasjonsnr)$/.test(plain)) return 'orgNumber'
  if (/^(rolle|rolle i (prosjektet|tiltaket))$/.test(plain)) return 'role'
  if (/^(art|type|kategori|kostnadsart|utgiftsart)$/.test(plain)) return 'kind'
  if (/^(post|budsjettpost|tekst|hva|kva|beskrivelse|utgift|kostnad|tiltak|utgiftspost)$/.test(plain))
    return 'text'
  if (/^(år|budsjettår)$/.test(plain)) return 'year'
  if (/^(beløp|sum|kroner|kr|beløp i kroner|søkt beløp|beløp kr)( \(kr\))?$/.test(plain)) return 'amount'
  if (/^(dato|frist|tidspunkt|når)$/.test(plain)) return 'date'
  return /^(milepæl|aktivitet|hva skal være gjort|leveranse)$/.test(plain) ? 'milestone' : null
}

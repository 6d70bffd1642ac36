import { strToU8, zipSync } from 'fflate'
import { columnLetters } from '#shared/intake/cell'

const answers: Readonly<Record<string, (row: number) => string>> = {
  Prosjekttittel: row => `Prosjekt ${row}: felles team`,
  'Ansvarlig søker': row => `Eksempel ${row} kommune`,
  Organisasjonsnummer: () => '999 999 999',
  Kontaktperson: () => 'Kari Eksempel',
  'E-post': row => `soker${row}@example.org`,
  Telefon: () => '00 00 00 00',
  Postadresse: row => `Eksempelveien ${row}`,
  'Postnummer og poststed': () => '0000 EKSEMPELBY',
  Samarbeidsparter: () => 'Eksempel kommune; Eksempelsykehuset HF',
  Sammendrag: row => `Et felles team reiser ut, nummer ${row}.`,
  Formål: () => 'Flere skal få være hjemme lenger.',
  Målgruppe: () => 'Skrøpelige eldre',
  Søknadsbeløp: row => `kr ${100 + row} 000,-`,
  'Minste beløp som gjør det mulig å gjennomføre tiltaket': () => '50 000',
  Lønn: () => '60 000',
  Driftskostnader: () => '40 000',
  Prosjektstart: () => '1. januar 2026',
  Prosjektslutt: () => '31.12.2026',
  Innsendt: () => '29.09.2025 12:00',
}

const rows = 300

/** A list of made-up applications as a workbook: what a reader reads to nobody while it waits for its first file. */
export function madeUpList(): Uint8Array {
  const texts = [
    Object.keys(answers),
    ...Array.from({ length: rows }, (_, at) => Object.values(answers).map(answer => answer(at + 1))),
  ]
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const sheet = texts.map((row, at) => {
    const cells = row.map(
      (_, column) => `<c r="${columnLetters(column)}${at + 1}" t="s"><v>${at * row.length + column}</v></c>`,
    )
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  const parts = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${texts
      .flat()
      .map(text => `<si><t>${text}</t></si>`)
      .join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  }
  const stored = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(stored), { level: 0 })
}

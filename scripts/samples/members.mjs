// The example committee. The organisations are real public ones, the people are not.

export const members = [
  ['m01', 'Astri Eksempelsen', 'Ringerike kommune', '940100925', 'kommune', 'chair', 'ja'],
  ['m02', 'Bjørn Prøvestad', 'Lier kommune', '857566122', 'kommune', 'member', 'ja'],
  ['m03', 'Cecilie Mønsterud', 'Kongsberg kommune', '942402465', 'kommune', 'member', 'ja'],
  ['m04', 'Dag Eksempelhaug', 'Ål kommune', '864952992', 'kommune', 'member', 'ja'],
  ['m05', 'Eli Tenktmoen', 'Vestre Viken HF, Kongsberg sykehus', '894166762', 'sykehus', 'member', 'ja'],
  ['m06', 'Finn Oppdiktsen', 'Vestre Viken HF, Bærum sykehus', '894166762', 'sykehus', 'member', 'ja'],
  ['m07', 'Gro Prøvesen', 'Vestre Viken HF, Drammen sykehus', '894166762', 'sykehus', 'member', 'ja'],
  ['m08', 'Harald Påfunnås', 'Fastlegene i Vest-Viken', '', 'fastlege', 'member', 'ja'],
  ['o01', 'Inger Eksempelrud', 'Brukerutvalget, Vestre Viken HF', '', 'bruker', 'observer', 'nei'],
]

/** `members.csv`: semicolons, UTF-8 with BOM, the way Excel in Norway saves it. */
export function membersCsv() {
  return csv([['id', 'name', 'organisation', 'orgNumber', 'side', 'role', 'voting'], ...members])
}

/** Rows as semicolon-separated text with BOM and CRLF; a cell with a semicolon, quote or line break is quoted. */
export function csv(rows) {
  const cell = value => (/[;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  return `\ufeff${rows.map(row => row.map(value => cell(String(value))).join(';')).join('\r\n')}\r\n`
}

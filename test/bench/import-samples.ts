import { createCipheriv, createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'

/** Bytes that nothing packs smaller, the same in every run. */
function noiseOf(length: number, seed: number): Buffer {
  const key = createHash('sha256').update(String(seed)).digest()
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length))
}

/** A PDF of one page with a picture of noise on it, which no packing makes smaller: about three bytes a point. */
function pdfOf(title: string, side: number, seed: number): Uint8Array {
  const noise = noiseOf(side * side * 3, seed)
  const page = `BT /F1 12 Tf 60 780 Td (${title}) Tj ET q 400 0 0 400 60 300 cm /I1 Do Q`
  const objects: (string | Buffer)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /I1 6 0 R >> >> >>',
    ],
    [`<< /Length ${page.length} >>\nstream\n${page}\nendstream`],
    ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [
      `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length ${noise.length} >>\nstream\n`,
      noise,
      '\nendstream',
    ],
  ]
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let length = pieces[0]?.length ?? 0
  const places: number[] = []
  const add = (piece: string | Buffer) => {
    const bytes = Buffer.from(piece)
    pieces.push(bytes)
    length += bytes.length
  }
  for (const [index, parts] of objects.entries()) {
    places.push(length)
    add(`${index + 1} 0 obj\n`)
    for (const part of parts) add(part)
    add('\nendobj\n')
  }
  const start = length
  const rows = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`)
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(pieces)
}

function soknad(index: number): Record<string, unknown> {
  return {
    format: 'tildeling/application@1',
    title: `Prosjekt ${index}: felles team på tvers`,
    summary: 'Et felles team reiser ut på kveldstid. '.repeat(20),
    submittedAt: '2025-09-29T12:00:00+02:00',
    applicant: { name: `Eksempel ${index} kommune`, side: 'kommune' },
    partners: [{ name: 'Eksempelsykehuset HF', side: 'sykehus' }],
    description: 'Teamet består av sykepleiere fra begge sider. '.repeat(60),
    budget: { requested: { 2025: 100_000 + index * 1_000 }, minimum: { 2025: 50_000 } },
    agreement: { kind: 'avtale', file: 'vedlegg/avtale.pdf' },
  }
}

/** Puts zip packets in a folder, each with three PDFs of some 300 kB (180 MB in 200 of them); gives the bytes of PDF. */
export async function writePackets(folder: string, count: number): Promise<number> {
  await mkdir(folder, { recursive: true })
  let bytes = 0
  for (let index = 1; index <= count; index += 1) {
    const pdfs = ['avtale', 'budsjett', 'prosjektplan'].map(
      (name, which) => [`vedlegg/${name}.pdf`, pdfOf(`${name} ${index}`, 316, index * 3 + which)] as const,
    )
    bytes += pdfs.reduce((sum, [, pdf]) => sum + pdf.length, 0)
    const zip = zipSync(
      { 'soknad.json': strToU8(JSON.stringify(soknad(index))), ...Object.fromEntries(pdfs) },
      { level: 1 },
    )
    await writeFile(join(folder, `pakke-${String(index).padStart(3, '0')}.zip`), zip)
  }
  return bytes
}

const columns = [
  'Svar-ID',
  'Prosjekttittel',
  'Ansvarlig søker',
  'Organisasjonsnummer',
  'Kontaktperson',
  'E-post',
  'Telefon',
  'Postadresse',
  'Postnummer og poststed',
  'Samarbeidsparter',
  'Sammendrag',
  'Formål',
  'Målgruppe',
  'Søknadsbeløp 2025',
  'Minste beløp som gjør det mulig å gjennomføre tiltaket',
  'Personell (kr)',
  'Driftskostnader',
  'Prosjektstart',
  'Prosjektslutt',
  'Innsendt',
] as const

/** An export from a web form as an Excel workbook: one application a row, 20 columns. */
export async function writeWorkbook(path: string, rows: number): Promise<void> {
  const row = (index: number) => [
    { value: index, type: Number },
    { value: `Prosjekt ${index}: felles team`, type: String },
    { value: `Eksempel ${index} kommune`, type: String },
    { value: '', type: String },
    { value: 'Kari Eksempel', type: String },
    { value: `soker${index}@example.org`, type: String },
    { value: '00 00 00 00', type: String },
    { value: `Eksempelveien ${index}`, type: String },
    { value: '3400 LIER', type: String },
    { value: 'Drammen kommune; Vestre Viken HF', type: String },
    { value: `Et felles team reiser ut på kveldstid, nummer ${index}.`, type: String },
    { value: 'Flere skal få være hjemme lenger.', type: String },
    { value: 'Skrøpelige eldre', type: String },
    { value: 300_000 + index * 1_000, type: Number },
    { value: 200_000, type: Number },
    { value: 250_000, type: Number },
    { value: 50_000, type: Number },
    { value: new Date(Date.UTC(2026, 0, 1)), type: Date, format: 'dd.mm.yyyy' },
    { value: new Date(Date.UTC(2026, 11, 31)), type: Date, format: 'dd.mm.yyyy' },
    { value: new Date(Date.UTC(2025, 8, 29, 9, 12)), type: Date, format: 'dd.mm.yyyy hh:mm' },
  ]
  const header = columns.map(value => ({ value, type: String }))
  const data = [header, ...Array.from({ length: rows }, (_, index) => row(index + 1))]
  await writeExcelFile(data as never).toFile(path)
}

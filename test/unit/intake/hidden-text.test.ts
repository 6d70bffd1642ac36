import { describe, expect, test } from 'vitest'
import { importing } from './packet-files'

/** A PDF of one page that draws these operators, with more in its catalogue. */
function pdf(drawing: string, catalogue = '', ...objects: readonly string[]): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ]
  const body = all.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size ${all.length + 1} >>\n%%EOF\n`, 'latin1')
}

const writing = (text: string) => `BT /F 12 Tf 50 700 Td (${text}) Tj ET`
const attached = [
  '<< /Names [(a.txt) 7 0 R] >>',
  '<< /Type /Filespec /F (a.txt) /EF << /F 8 0 R >> >>',
  '<< /Type /EmbeddedFile /Length 2 >>\nstream\nhi\nendstream',
]

describe('a PDF whose text cannot be seen says why, and what to do', () => {
  test.each([
    ['a scan', pdf('0 0 595 842 re f'), 'PDF-en er bilder av sider, uten tekst som kan leses. Be søkeren om'],
    [
      'a form of Adobe’s own kind',
      pdf(writing('Please wait... ')),
      'skjemaet er laget for Adobe Reader (XFA)',
    ],
    [
      'a bundle of files',
      pdf(writing('Open this in Adobe Reader'), '/Names << /EmbeddedFiles 6 0 R >>', ...attached),
      'PDF-en er en samling med filer inni.',
    ],
    [
      'another document',
      pdf(writing('Referat fra et vanlig møte i utvalget')),
      'fant ingen kjente feltnavn.',
    ],
  ])('%s', async (_, content, message) => {
    const { rejected } = await importing({ 'fil.pdf': content })
    expect(rejected.map(({ message }) => message)).toEqual([expect.stringContaining(`fil.pdf: ${message}`)])
  })

  test('also when it is all that a mail or a zip brings', async () => {
    const mail = [
      'From: post@example.org',
      'Date: Tue, 14 Oct 2025 11:58:00 +0200',
      'Content-Type: application/pdf; name="skjema.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      pdf('0 0 595 842 re f').toString('base64'),
    ].join('\r\n')
    const { rejected } = await importing({ 'brev.eml': mail })
    expect(rejected.map(({ message }) => message)).toEqual([
      expect.stringContaining('brev.eml/skjema.pdf: PDF-en er bilder av sider'),
    ])
  })
})

test('a page of HTML is read, whatever it is called: older systems export lists so', async () => {
  const rows = [
    ['Tittel', 'Søker', 'Søknadsbeløp 2025'],
    ['Felles akutteam', 'Lier kommune', '450 000'],
  ].map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
  const report = await importing({ 'liste.xls': `<html><body><table>${rows.join('')}</table></body></html>` })
  expect(report.rejected).toEqual([])
  expect(report.packets.map(({ packet }) => packet.form)).toEqual([
    {
      format: 'tildeling/application@1',
      title: 'Felles akutteam',
      applicant: { name: 'Lier kommune' },
      budget: { requested: { 2025: 450_000 } },
    },
  ])
})

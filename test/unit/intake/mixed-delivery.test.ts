import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { planImport } from '#shared/intake/plan-import'
import { importing, soknad, zipPacket } from './packet-files'

const fixture = async (name: string) =>
  new Uint8Array(await readFile(fileURLToPath(new URL(`../../fixtures/intake/${name}`, import.meta.url))))

test('of a mixed folder each file is imported, a later version, a duplicate or refused, as it should be', async () => {
  const first = soknad({ submittedAt: '2025-09-28T10:00:00+02:00' })
  const report = await importing({
    'a-pakke.zip': zipPacket(first),
    'b-samme-igjen.zip': zipPacket(first),
    'c-rettet.zip': zipPacket({ ...first, submittedAt: '2025-09-29T10:00:00+02:00', summary: 'Rettet' }),
    'd-word.docx': await fixture('skjema-tabell.docx'),
    'e-pdf.pdf': await fixture('skjema-felt.pdf'),
    'f-utskrift.pdf': await fixture('skjema-utskrift.pdf'),
    'g-eksport.xlsx': await fixture('eksport.xlsx'),
    'h-liste.csv': 'Tittel;Søker;Søknadsbeløp 2025\nDialog;Ås kommune;1,2 mill.\nUklar;Ås kommune;13.496\n',
    'i-epost.eml': await fixture('soknad-i-teksten.eml'),
    'j-søppel.zip': 'ikke noen zip',
    'k-tom.docx': '',
    'l-feil-type.xlsx': 'ren tekst',
    'm-låst.pdf': await fixture('last-med-passord.pdf'),
  })
  const plan = planImport(
    new Map(),
    report.packets.map(({ packet }) => packet),
  )
  const kroner = ({ packet }: (typeof plan.imported)[number]) =>
    `${packet.file} | ${packet.form.title} | ${packet.form.applicant.name} | ${packet.form.budget.requested[2025]}`
  expect({
    imported: plan.imported.map(kroner).sort(),
    updated: plan.updated.map(kroner),
    duplicates: plan.duplicates.map(kroner),
    rejected: report.rejected.map(({ file, reason }) => `${file}: ${reason}`).sort(),
  }).toEqual({
    imported: [
      'a-pakke.zip | Felles kveldsteam | Lier kommune | 500000',
      'd-word.docx | Felles kveldsteam for skrøpelige eldre | Lier kommune | 1250000',
      'e-pdf.pdf | Hospitering på tvers | Asker kommune | 480000',
      'f-utskrift.pdf | Ambulerende lindringsteam med vaktordning på tvers av kommunegrensene i hele regionen | Modum kommune | 725000',
      'g-eksport.xlsx | Dialogmeldinger | Lier kommune | 120000',
      'g-eksport.xlsx | Sårteam | Øvre Eiker kommune | 350000',
      'h-liste.csv | Dialog | Ås kommune | 1200000',
      'i-epost.eml | Ambulerende rusteam | Drammen kommune | 640000',
    ],
    updated: ['c-rettet.zip | Felles kveldsteam | Lier kommune | 500000'],
    duplicates: ['b-samme-igjen.zip | Felles kveldsteam | Lier kommune | 500000'],
    rejected: [
      'h-liste.csv: bad-amount',
      'j-søppel.zip: broken-zip',
      'k-tom.docx: empty-file',
      'l-feil-type.xlsx: wrong-type',
      'm-låst.pdf: encrypted',
    ],
  })
})

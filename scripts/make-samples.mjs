// Makes the example round under assets/samples/vest-viken-2025 from the sources in scripts/samples.
// Run by hand: node scripts/make-samples.mjs. The same sources give the same bytes on every run.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { renderAttachment } from './samples/attachments.mjs'
import { impartialityCases } from './samples/impartiality.mjs'
import { marksCsv } from './samples/marks.mjs'
import { membersCsv } from './samples/members.mjs'
import { formOf } from './samples/packet-source.mjs'
import { packets } from './samples/packets/index.mjs'
import { renderWebForm } from './samples/web-form.mjs'

const target = fileURLToPath(new URL('../assets/samples/vest-viken-2025/', import.meta.url))
// Zip keeps local wall-clock time; a date built from local parts gives the same bytes in every time zone.
const packedAt = new Date(2025, 9, 6, 12, 0, 0)

mkdirSync(target, { recursive: true })
for (const name of readdirSync(target)) if (name.endsWith('.zip')) rmSync(join(target, name))
for (const source of packets) writeFileSync(join(target, source.file), await packPacket(source))
writeFileSync(
  join(target, 'nettskjema-eksport.xlsx'),
  packed(unzipSync(new Uint8Array(await renderWebForm()))),
)
writeFileSync(join(target, 'members.csv'), membersCsv())
writeFileSync(join(target, 'marks.csv'), marksCsv())
writeFileSync(join(target, 'impartiality.json'), `${JSON.stringify(impartialityCases(), null, 2)}\n`)

async function packPacket(source) {
  const form = formOf(source)
  const files = { 'soknad.json': strToU8(`${JSON.stringify(form, null, 2)}\n`) }
  for (const attachment of source.attachments) {
    files[`vedlegg/${attachment.name}`] = new Uint8Array(await renderAttachment(attachment, form, source))
  }
  return packed(files)
}

function packed(files) {
  return zipSync(files, { level: 9, mtime: packedAt })
}

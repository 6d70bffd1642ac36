// Makes the example round under assets/samples/vest-viken-2025 from the sources in scripts/samples.
// Run by hand: node scripts/make-samples.mjs. The same sources give the same bytes on every run.
// With --check nothing is written: it says whether the forms and lists in the folder are those of the sources.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
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

const lists = {
  'members.csv': membersCsv(),
  'marks.csv': marksCsv(),
  'impartiality.json': `${JSON.stringify(impartialityCases(), null, 2)}\n`,
}

if (process.argv.includes('--check')) check()
else await make()

async function make() {
  mkdirSync(target, { recursive: true })
  for (const name of readdirSync(target)) if (name.endsWith('.zip')) rmSync(join(target, name))
  for (const source of packets) writeFileSync(join(target, source.file), await packPacket(source))
  const workbook = unzipSync(new Uint8Array(await renderWebForm()))
  writeFileSync(join(target, 'nettskjema-eksport.xlsx'), packed(workbook))
  for (const [name, text] of Object.entries(lists)) writeFileSync(join(target, name), text)
}

function check() {
  const stale = [
    ...packets.filter(source => packedForm(source.file) !== formText(source)).map(({ file }) => file),
    ...Object.keys(lists).filter(name => readFileSync(join(target, name), 'utf8') !== lists[name]),
    ...readdirSync(target).filter(
      name => name.endsWith('.zip') && !packets.some(({ file }) => file === name),
    ),
  ]
  for (const name of stale)
    console.error(`${name} er ikke den samme som i kilden: kjør node scripts/make-samples.mjs`)
  process.exitCode = stale.length > 0 ? 1 : 0
}

function packedForm(file) {
  if (!existsSync(join(target, file))) return null
  const { 'soknad.json': form } = unzipSync(readFileSync(join(target, file)))
  return form === undefined ? null : strFromU8(form)
}

function formText(source) {
  return `${JSON.stringify(formOf(source), null, 2)}\n`
}

async function packPacket(source) {
  const files = { 'soknad.json': strToU8(formText(source)) }
  for (const attachment of source.attachments) {
    files[`vedlegg/${attachment.name}`] = new Uint8Array(
      await renderAttachment(attachment, formOf(source), source),
    )
  }
  return packed(files)
}

function packed(files) {
  return zipSync(files, { level: 9, mtime: packedAt })
}

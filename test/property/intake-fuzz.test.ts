import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { decodeAnswers } from '#electron/intake/answer-message'
import { wholeList } from '#electron/intake/import-tables'
import type { IntakeAnswer } from '#electron/intake/intake-protocol'
import { preparePdfRuntime } from '#electron/intake/pdf-runtime'
import { answerRequest } from '#electron/intake/read-unit'
import type { Table } from '#shared/intake/cell'
import { decodeText, windowsSigns } from '#shared/intake/decode-text'
import { readMarks } from '#shared/intake/marks'
import { readMembers } from '#shared/intake/members'
import type { RecordReading } from '#shared/intake/read-records'
import type { Packet } from '#shared/round/packet'
import { type Files, soknad, zipOf, zipPacket } from '../unit/intake/packet-files'
import { mutateBytes, mutateHeaders, mutateInside, type Random, randomFrom } from './intake-mutations'
import { type Given, inventedValues, lostSilently, overlookedFields } from './intake-soundness'
import { type Watchdog, watchdog } from './watchdog'

// In the tests each reader meets some dozens of damaged files; TILDELING_FUZZ_ROUNDS=10000 is the real run.
const rounds = Number(process.env.TILDELING_FUZZ_ROUNDS ?? 40)
const first = Number(process.env.TILDELING_FUZZ_SEED ?? 20251001)
const longestMs = 5_000

const fixture = (name: string) =>
  readFile(fileURLToPath(new URL(`../fixtures/intake/${name}`, import.meta.url))).then(
    bytes => new Uint8Array(bytes),
  )
const text = (content: string) => new TextEncoder().encode(content)

let folder = ''
let hangs: Watchdog
beforeAll(async () => {
  hangs = watchdog(2 * longestMs)
  folder = await mkdtemp(join(tmpdir(), 'tildeling-fuzz-'))
})
afterAll(async () => {
  await hangs.stop()
  await rm(folder, { recursive: true, force: true })
})

type Read = Given & {
  readonly tables: readonly Table[]
  readonly reasons: readonly string[]
  readonly cpuMs: number
}

/** Reads a file (or a packet folder) with the very code of the reader process. */
async function read(name: string, files: Files, task: 'unit' | 'tables'): Promise<Read> {
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content)
  const packets: Packet[] = []
  const told: string[] = []
  const reasons: string[] = []
  const tables: Table[] = []
  const take = (answer: IntakeAnswer) => {
    if (answer.kind === 'packet') packets.push(answer.packet.packet)
    else if (answer.kind === 'warning') told.push(answer.warning.message)
    else if (answer.kind === 'rejected') {
      told.push(answer.rejected.message)
      reasons.push(answer.rejected.reason)
    } else if (answer.kind === 'tables') tables.push(...(answer.tables as readonly Table[]))
  }
  const path = join(folder, name)
  const unit =
    files[name] === undefined
      ? { kind: 'packet-folder' as const, path, name }
      : { kind: 'files' as const, root: '', mixed: false, files: [{ path, name }] }
  const stagingDir = join(folder, 'vedlegg')
  await mkdir(stagingDir, { recursive: true })
  const before = process.cpuUsage()
  await answerRequest(
    task === 'tables' ? { task, path, name } : { task, unit, stagingDir, skip: [], grantYear: 2025 },
    message => decodeAnswers(message)?.forEach(take),
  )
  const { user, system } = process.cpuUsage(before)
  return { packets, told, tables, reasons, cpuMs: (user + system) / 1_000 }
}

/** What a changed file says, as an honest decoder sees it. */
type Decode = (bytes: Uint8Array) => Promise<string>

/** A list as it is written, and with a quotation mark that is doubled inside an answer as the one it stands for. */
const asCsv: Decode = async bytes => {
  const content = decodeText(bytes)
  return `${content}\n${content.replaceAll('""', '"')}`
}

/** All parts of a zip as text, with tags gone and entities resolved; pieces that cannot be unpacked are left out. */
const asZip: Decode = async bytes => {
  let content = ''
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => /\.(xml|json)$/.test(name) })
    for (const part of Object.values(parts)) content += ` ${bareText(decodeText(part))}`
  } catch {}
  return content
}

function bareText(xml: string): string {
  const letters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  const entities = (plain: string) =>
    plain.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, ten, hex, name) =>
      name === undefined
        ? String.fromCodePoint(Math.min(ten === undefined ? Number.parseInt(hex, 16) : Number(ten), 0x10ffff))
        : (letters[name] ?? whole),
    )
  // Once with each tag a break, and once with the pieces of a word together; JSON as its strings.
  const json = xml.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  const plain = json.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1')
  return [xml.replace(/<[^>]*>/g, ' '), xml.replace(/<[^>]*>/g, ''), plain].map(entities).join(' ')
}

const asMail: Decode = async bytes => {
  const mail = await PostalMime.parse(bytes).catch(() => null)
  const nameless = mail?.attachments.filter(({ filename }) => (filename ?? '') === '') ?? []
  const loose = nameless.map(({ content }) =>
    typeof content === 'string' ? content : decodeText(new Uint8Array(content)),
  )
  const content = `${loose.join(' ')} ${mail?.text ?? ''} ${bareText(mail?.html ?? '')} ${mail?.date ?? ''} ${mail?.attachments.map(({ filename }) => filename).join(' ')}`
  return `${content} ${windowsSigns(content)}`
}

const asPdf: Decode = async bytes => {
  preparePdfRuntime()
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    stopAtErrors: false,
  })
  try {
    const pdf = await task.promise
    let content = ''
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const pieces = items.flatMap(item =>
        'str' in item ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
      )
      // In the order of the file, and as an eye goes over the page: a piece that was moved stands in another word, on
      // the line that it is nearest to.
      const seen = [0, 2, 4].map(shift => {
        const line = (y: number) => Math.round((y + shift) / 6)
        return [...pieces].sort((a, b) => line(b.y) - line(a.y) || a.x - b.x)
      })
      for (const order of [pieces, ...seen])
        for (const gap of [' ', '']) content += ` ${order.map(({ text }) => text).join(gap)}`
      content += ` ${JSON.stringify(await page.getAnnotations())}`
        .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/\\[nr]/g, '\n')
        .replace(/\\(.)/g, '$1')
    }
    return content
  } catch {
    return ''
  } finally {
    await task.destroy()
  }
}

type Case = {
  readonly reader: string
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
  readonly decode: Decode
  /** A container with sums: changed bytes must give the same, or be told. */
  readonly summed?: true
  readonly folder?: true
  /** A list of members or marks: its rows stand in for applications. */
  readonly list?: (tables: readonly Table[]) => RecordReading<unknown>
}

const full = {
  summary: 'Et felles team på kveldstid.',
  submittedAt: '2025-09-30T12:00:00+02:00',
  partners: [{ name: 'Vestre Viken HF', orgNumber: '894166762', side: 'sykehus' }],
  period: { from: '2026-01-01', to: '2026-12-31' },
  budget: { requested: { 2025: 500_000 }, minimum: { 2025: 300_000 } },
}
const csv =
  'Innsendt;Tittel;Søker;Org.nr.;Søknadsbeløp 2025;Personell (kr);Prosjektstart;Sammendrag\n' +
  '30.09.2025 09:12;Kveldsteam;Ås kommune;964 948 798;450 000;300000;01.01.2026;"Kort; om teamet"\n' +
  '30.09.2025 10:40;Sårteam;Lier kommune;857566122;kr 1 250 000,-;1,2 mill.;15.03.2026;To linjer\n'
const memberList =
  'id;name;organisation;orgNumber;side;role;voting\nm1;Åse Eksempel;Lier kommune;857566122;kommune;leder;ja\nm2;Per Prøve;Vestre Viken HF;894166762;sykehus;medlem;ja\n'
const markList =
  'member;application;criterion;mark;comment\nm1;soknad-1;samhandling;4,5;Godt forankret\nm1;soknad-2;samhandling;3;\nm2;soknad-1;samhandling;2;Uklart\n'

async function memberWorkbook(): Promise<Uint8Array> {
  const rows = memberList
    .trim()
    .split('\n')
    .map(line => line.split(';').map(value => ({ value, type: String })))
  return writeExcelFile(rows).toBuffer()
}

const cases: readonly Case[] = [
  {
    reader: 'zip packet',
    name: 'pakke.zip',
    bytes: async () => zipPacket(soknad(full), { 'avtale.pdf': '%PDF-1.4 avtale' }),
    decode: asZip,
    summed: true,
  },
  {
    reader: 'many packets in one zip',
    name: 'mange.zip',
    bytes: async () =>
      zipOf(
        Object.fromEntries(
          ['A', 'B', 'C'].map(name => [
            `${name}/soknad.json`,
            JSON.stringify(soknad({ ...full, title: `Tiltak ${name}` })),
          ]),
        ),
      ),
    decode: asZip,
    summed: true,
  },
  {
    reader: 'folder packet',
    name: 'mappe',
    bytes: async () => text(JSON.stringify(soknad(full), null, 1)),
    decode: async bytes => bareText(decodeText(bytes)),
    folder: true,
  },
  {
    reader: 'workbook',
    name: 'eksport.xlsx',
    bytes: () => fixture('eksport.xlsx'),
    decode: asZip,
    summed: true,
  },
  { reader: 'CSV', name: 'eksport.csv', bytes: async () => text(csv), decode: asCsv },
  {
    reader: 'Word form with headings',
    name: 'skjema.docx',
    bytes: () => fixture('skjema-overskrifter.docx'),
    decode: asZip,
    summed: true,
  },
  {
    reader: 'Word form with tables',
    name: 'tabell.docx',
    bytes: () => fixture('skjema-tabell.docx'),
    decode: asZip,
    summed: true,
  },
  {
    reader: 'PDF form with fields',
    name: 'felt.pdf',
    bytes: () => fixture('skjema-felt.pdf'),
    decode: asPdf,
  },
  {
    reader: 'PDF form without fields',
    name: 'utskrift.pdf',
    bytes: () => fixture('skjema-utskrift.pdf'),
    decode: asPdf,
  },
  {
    reader: 'PDF form of drawn tables',
    name: 'ruter.pdf',
    bytes: () => fixture('skjema-ruter.pdf'),
    decode: asPdf,
  },
  {
    reader: 'e-mail with its application in the text',
    name: 'brev.eml',
    bytes: () => fixture('soknad-i-teksten.eml'),
    decode: asMail,
  },
  {
    reader: 'list of members as CSV',
    name: 'medlemmer.csv',
    bytes: async () => text(memberList),
    decode: asCsv,
    list: readMembers,
  },
  {
    reader: 'list of marks as CSV',
    name: 'poeng.csv',
    bytes: async () => text(markList),
    decode: asCsv,
    list: readMarks,
  },
  {
    reader: 'list of members as a workbook',
    name: 'liste.xlsx',
    bytes: memberWorkbook,
    decode: asZip,
    summed: true,
    list: readMembers,
  },
]

function mutantOf(
  original: Uint8Array,
  { summed }: Case,
  random: Random,
): { mutant: Uint8Array; inside: boolean } {
  if (summed !== true) return { mutant: mutateBytes(original, random), inside: true }
  const which = random(3)
  if (which === 0) return { mutant: mutateBytes(original, random), inside: false }
  return which === 1
    ? { mutant: mutateHeaders(original, random), inside: false }
    : { mutant: mutateInside(original, random), inside: true }
}

describe('a damaged file is read as it stands or refused, and nothing is made up, lost or waited for', () => {
  test.each(cases)(
    '$reader',
    async one => {
      const { name, decode } = one
      const task = one.list === undefined ? 'unit' : 'tables'
      const filesOf = (bytes: Uint8Array): Files =>
        one.folder === true ? { [`${name}/soknad.json`]: bytes } : { [name]: bytes }
      if (one.folder === true) await mkdir(join(folder, name), { recursive: true })
      const bytes = await one.bytes()
      const readOne = async (content: Uint8Array) =>
        asApplications(await read(name, filesOf(content), task), one)
      const whole = await readOne(bytes)
      const wholeContent = await decode(bytes)
      expect(whole.packets.length).toBeGreaterThan(0)
      const tally = { same: 0, refused: 0, told: 0, different: 0 }
      for (let round = 0; round < rounds; round += 1) {
        const random = randomFrom(first + round * 7_919)
        const { mutant, inside } = mutantOf(bytes, one, random)
        const at = `${one.reader}, round ${round}`
        hangs.begin(`${at}, seed ${first}`)
        const given = await readOne(mutant)
        expect(given.cpuMs, at).toBeLessThan(longestMs)
        expect(given.packets.length + given.told.length, at).toBeGreaterThan(0)
        const same = fingerprint(given) === fingerprint(whole)
        if (same) tally.same += 1
        else if (given.packets.length === 0) tally.refused += 1
        else if (given.told.length > 0) tally.told += 1
        else tally.different += 1
        if (same || given.packets.length === 0) continue
        if (!inside) expect(given.told, `${at}: something else without a word`).not.toEqual([])
        const content = await decode(mutant)
        expect(inventedValues(given, whole.packets, content), `${at}: made up`).toEqual([])
        if (!inside) expect(lostSilently(given, whole.packets), `${at}: lost`).toEqual([])
        expect(overlookedFields(given, whole.packets, content, wholeContent), `${at}: overlooked`).toEqual([])
      }
      if (process.env.TILDELING_FUZZ_ROUNDS !== undefined)
        console.log(one.reader, rounds, JSON.stringify(tally))
    },
    86_400_000,
  )
})

/** The rows of a list as if each were an application, and its refusals as lines that were told. */
function asApplications(given: Read, { list }: Case): Read {
  if (list === undefined || given.tables.length === 0) return given
  const reading = wholeList('liste', list(given.tables))
  if (!reading.ok) return { ...given, packets: [], told: [...given.told, reading.error.message] }
  const { records, refused } = reading.value
  const packets = records.map(form => ({ file: '', form, attachments: [] }) as unknown as Packet)
  return { ...given, packets, told: [...given.told, ...refused.map(({ message }) => message)] }
}

function fingerprint({ packets }: Read): string {
  // The form itself is kept as an attachment; its bytes are those that were changed.
  const told = packets.map(({ file, form, attachments }) => [
    form,
    attachments.filter(({ name }) => name !== file),
  ])
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

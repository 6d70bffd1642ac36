import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { zipSync } from 'fflate'
import { bench, describe } from 'vitest'
import { type PdfRenderer, rendererInWorkers } from '#electron/work/render-pdf'
import type { CombinedDefinition, DocumentDefinition } from '#shared/document/definition'
import { buildLetter } from '#shared/document/letter'
import { plainText } from '#shared/document/room'
import { sampleLetter } from '../unit/document/sample-letter'

const run = promisify(execFile)
const count = Number(process.env.LETTERS ?? 1_000)

/** Letters of two pages, each with names, numbers and a title of its own. */
const letters: readonly DocumentDefinition[] = Array.from({ length: count }, (_, index) => {
  const letter = buildLetter(
    sampleLetter('rejected', index % 4 === 0 ? 'nn' : 'nb', {
      caseNumber: `2025/${index + 1}`,
      application: { title: `Trygg hjemreise for eldre, prosjekt ${index + 1}` },
      recipient: { contact: `Ola Eksempel ${index + 1}` },
    }),
  )
  if (!letter.ok) throw new Error(JSON.stringify(letter.error))
  return letter.value
})

const combined: CombinedDefinition = {
  kind: 'combined',
  title: 'Alle brev',
  author: 'Helsefellesskapet Vest-Viken',
  subject: '2025/174',
  language: 'nb',
  date: '2025-11-12',
  parts: letters,
}

/** The renderer as the app has it, with the worker that `npm run bench` has built. */
function builtRenderer(workers: number): PdfRenderer {
  const worker = fileURLToPath(new URL('../../out/main/pdf-worker.js', import.meta.url))
  if (!existsSync(worker)) throw new Error('Run npm run bench, which builds the workers first')
  return rendererInWorkers(worker, workers)
}

/** Runs a measurement and says how it went: letters per second, the most memory, and how long this thread was kept waiting. */
async function measured(what: string, work: () => Promise<number>): Promise<void> {
  let most = 0
  let longestWait = 0
  let last = performance.now()
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
    longestWait = Math.max(longestWait, performance.now() - last - 10)
    last = performance.now()
  }, 10)
  const load = loadavg()[0]?.toFixed(1)
  const start = performance.now()
  const before = process.cpuUsage()
  const bytes = await work()
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  const { user, system } = process.cpuUsage(before)
  console.log(
    `${what}: ${count} brev på ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} per sekund, ` +
      `${((user + system) / 1000 / count).toFixed(1)} ms prosessortid per brev i denne prosessen, ` +
      `${(bytes / 1e6).toFixed(1)} MB, minne på det meste ${(most / 1e6).toFixed(0)} MB, ` +
      `hovedtråden ventet lengst ${longestWait.toFixed(0)} ms ` +
      `(${availableParallelism()} kjerner, last ${load} da det begynte)`,
  )
}

const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 }

describe(`${count} letters of two pages`, () => {
  for (const workers of [1, 2]) {
    bench(
      `each in its own file, by ${workers} worker${workers === 1 ? '' : 's'}`,
      async () => {
        const renderer = builtRenderer(workers)
        await measured(`Hvert sitt dokument, ${workers} arbeider${workers === 1 ? '' : 'e'}`, async () => {
          const files = await Promise.all(letters.map(letter => renderer.render(letter)))
          return files.reduce((sum, file) => sum + file.length, 0)
        })
        await renderer.dispose()
      },
      once,
    )
  }

  bench(
    'all in one file, in a worker',
    async () => {
      const renderer = builtRenderer(1)
      await measured('Ett dokument', async () => (await renderer.render(combined)).length)
      await renderer.dispose()
    },
    once,
  )

  bench.skipIf(!hasLibreOffice())(
    'by LibreOffice, from Word files with the same text',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tildeling-letters-'))
      try {
        for (const [index, letter] of letters.entries()) {
          writeFileSync(path.join(folder, `brev-${index}.docx`), wordFile(letter))
        }
        await measured('LibreOffice', async () => {
          const names = readdirSync(folder).filter(name => name.endsWith('.docx'))
          for (let from = 0; from < names.length; from += 200) {
            const inputs = names.slice(from, from + 200).map(name => path.join(folder, name))
            const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
            const pdf =
              'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'
            const options = [profile, '--headless', '--convert-to', pdf, '--outdir', path.join(folder, 'pdf')]
            await run('soffice', [...options, ...inputs])
          }
          const made = path.join(folder, 'pdf')
          return readdirSync(made).reduce((sum, name) => sum + statSync(path.join(made, name)).size, 0)
        })
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    once,
  )
})

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.log('LibreOffice er ikke på maskinen og er ikke målt')
    return false
  }
}

/** A letter's text as a plain Word file: paragraphs, headings in bold, tables as lines. */
function wordFile({ head, blocks }: DocumentDefinition): Uint8Array {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const paragraph = (text: string, bold = false) =>
    `<w:p><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
  const body = [
    ...(head === null
      ? []
      : [head.senderName, ...head.addressLines, ...head.references.map(pair => pair.join(': '))]
    ).map(line => paragraph(line)),
    ...blocks.flatMap(block => {
      if (block.kind === 'heading' || block.kind === 'lead') return [paragraph(block.text, true)]
      if (block.kind === 'paragraph') return [paragraph(plainText(block.text))]
      if (block.kind === 'list') return block.items.map(item => paragraph(`• ${item}`))
      if (block.kind === 'facts') return block.rows.map(row => paragraph(row.join(': ')))
      if (block.kind === 'signatures')
        return [block.closing, ...block.signatories.map(({ name }) => name)].map(line => paragraph(line))
      return []
    }),
  ].join('')
  const xml = (content: string) =>
    Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`)
  const office = 'http://schemas.openxmlformats.org'
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

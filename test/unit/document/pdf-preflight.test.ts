import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Conformance } from '#electron/pdf/archive-metadata'
import { renderDocument } from '#electron/work/render-document'
import type { CombinedDefinition, DocumentDefinition } from '#shared/document/definition'
import { buildLetter } from '#shared/document/letter'
import { buildProtocol } from '#shared/document/protocol'
import { runOnPdf } from './pdf-tools'
import { sampleLetter } from './sample-letter'
import { sampleProtocol } from './sample-protocol'

/**
 * PDFBox Preflight, as Debian has it, knows PDF/A-1b only, and a file cannot follow part 1 and part 2 at once: part 1
 * wants a list of glyphs in every font that part 2 and PDF/UA do better without, another number in the metadata, and
 * PDF 1.4. So the same documents are rendered once more, by the same code, as PDF/A-1b. It needs
 * libpdfbox2-java libactivation-java libjaxb-api-java default-jdk-headless.
 */
const jars = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'javax.activation',
  'jaxb-api',
].map(name => `/usr/share/java/${name}.jar`)
const present = [...jars, '/usr/bin/java', '/usr/bin/javac'].every(file => existsSync(file))
const program = fileURLToPath(new URL('./conformance/Preflight.java', import.meta.url))
const partOne: Conformance = { part: 1, level: 'B', accessible: false }

function preflight(bytes: Uint8Array): readonly string[] {
  const options = ['-Djava.awt.headless=true', '-cp', jars.join(':'), program, 'FILE']
  return runOnPdf(bytes, '/usr/bin/java', ...options)
    .split('\n')
    .filter(line => line !== '')
}

function letter(changes: Parameters<typeof sampleLetter>[2] = {}): DocumentDefinition {
  const built = buildLetter(sampleLetter('granted', 'nb', changes))
  if (!built.ok) throw new Error('expected a letter')
  return built.value
}

function protocol(): DocumentDefinition {
  const built = buildProtocol(sampleProtocol('nn'))
  if (!built.ok) throw new Error('expected a protocol')
  return built.value
}

const combined: CombinedDefinition = {
  kind: 'combined',
  title: 'Alle brev',
  author: 'Helsefellesskapet Vest-Viken',
  subject: '2025/174',
  language: 'nb',
  date: '2025-11-12',
  parts: [letter(), letter({ caseNumber: '2025/175' })],
}

describe.skipIf(!present)('PDFBox Preflight, rendered as the PDF/A-1b that it knows', () => {
  it.each([
    ['a letter', letter()],
    ['a draft', letter({ draft: true } as never)],
    ['a protocol with bookmarks', protocol()],
    ['several letters in one file', combined],
  ] as const)(
    'accepts %s',
    async (_, definition) => {
      expect(preflight(await renderDocument(definition, partOne))).toEqual([])
    },
    60_000,
  )

  it('says of the file as it goes out only what part 1 asks for and part 2 does not', async () => {
    const problems = preflight(await renderDocument(letter()))
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) {
      expect(problem).toMatch(/^3\.1\.11 .*CIDSet entry is missing|^7\.11\.2 .*part must be 1|^7\.11 /)
    }
  }, 60_000)

  it('finds a file whose metadata name an author that the file does not', async () => {
    const spoiled = Buffer.from(await renderDocument(letter(), partOne))
    const at = spoiled.indexOf('<rdf:li>Helsefellesskapet')
    expect(at).toBeGreaterThan(0)
    spoiled.write('<rdf:li>Helsefellesskapen', at, 'latin1')
    expect(preflight(spoiled).join('\n')).toMatch(/^7\./)
  }, 60_000)
})

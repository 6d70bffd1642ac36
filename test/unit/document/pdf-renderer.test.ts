import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import widths from '#assets/fonts/noto-sans-widths.json'
import { createPdfRenderer, type PdfRenderer } from '#electron/work/render-pdf'
import type { DocumentDefinition } from '#shared/document/definition'
import { buildLetter } from '#shared/document/letter'
import { sampleLetter } from './sample-letter'

type Font = {
  readonly characterSet: readonly number[]
  readonly unitsPerEm: number
  readonly glyphForCodePoint: (codePoint: number) => { readonly advanceWidth: number }
}
const fontkit: { create: (bytes: Uint8Array) => Font } = createRequire(import.meta.url)('fontkit')

const root = fileURLToPath(new URL('../../../', import.meta.url))
const built = `${root}out/pdf-worker-test`

function definitionOf(caseNumber: string): DocumentDefinition {
  const letter = buildLetter(sampleLetter('granted', 'nb', { caseNumber }))
  if (!letter.ok) throw new Error('expected a letter')
  return letter.value
}

describe('the renderer in a worker, built as the app is', () => {
  let createBuilt: () => PdfRenderer

  beforeAll(async () => {
    mkdirSync(built, { recursive: true })
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: {
        alias: { '#shared': `${root}shared`, '#electron': `${root}electron`, '#assets': `${root}assets` },
      },
      build: {
        ssr: true,
        outDir: built,
        emptyOutDir: true,
        rollupOptions: {
          input: {
            'render-pdf': `${root}electron/work/render-pdf.ts`,
            'pdf-worker': `${root}electron/work/pdf-worker.ts`,
          },
          output: { entryFileNames: '[name].js' },
        },
      },
    })
    const module = await import(/* @vite-ignore */ pathToFileURL(`${built}/render-pdf.js`).href)
    createBuilt = module.createPdfRenderer
  }, 60_000)

  afterAll(() => rmSync(built, { recursive: true, force: true }))

  it('gives the same bytes as in the same thread, for several letters at once', async () => {
    const worker = createBuilt()
    const here = createPdfRenderer()
    const numbers = ['2025/1', '2025/2', '2025/3']
    const fromWorker = await Promise.all(numbers.map(number => worker.render(definitionOf(number))))
    for (const [index, number] of numbers.entries()) {
      const bytes = await here.render(definitionOf(number))
      expect(Buffer.from(fromWorker[index] ?? []).equals(Buffer.from(bytes))).toBe(true)
    }
    await worker.dispose()
  })

  it('reports a document that cannot be laid out and goes on with the next', async () => {
    const worker = createBuilt()
    const sound = definitionOf('2025/1')
    const broken =
      sound.head === null
        ? sound
        : {
            ...sound,
            head: { ...sound.head, logo: { picture: 'data:image/png;base64,AAAA', alternative: 'Logo' } },
          }
    await expect(worker.render(broken)).rejects.toThrow('image')
    expect((await worker.render(sound)).length).toBeGreaterThan(10_000)
    await worker.dispose()
  })

  it('refuses what is asked of it after it is disposed, and what was under way', async () => {
    const worker = createBuilt()
    const underWay = worker.render(definitionOf('2025/1'))
    const refused = expect(underWay).rejects.toThrow('disposed')
    await worker.dispose()
    await refused
    await expect(worker.render(definitionOf('2025/1'))).rejects.toThrow('disposed')
  })
})

/** The letters that the Sami languages have beside a to z, in both cases, by language. */
const samiLetters = {
  'Northern Sami': 'ÁáČčĐđŊŋŠšŦŧŽž',
  'Lule Sami': 'ÁáÅåŃńŊŋÄä',
  'Southern Sami': 'ÏïÆæØøÅåÄäÖö',
  'Skolt Sami': 'ÂâČčƷʒǮǯĐđǦǧǤǥǨǩŊŋÕõŠšŽžÅåÄäʹʼ',
  'Inari Sami': 'ÂâČčĐđŊŋŠšŽžÄäÁá',
}

describe('the fonts', () => {
  it.each(Object.entries(samiLetters))('have the letters of %s in every style', (_, letters) => {
    for (const style of ['regular', 'bold', 'italic', 'bold-italic']) {
      const font = fontkit.create(readFileSync(`${root}assets/fonts/noto-sans-${style}.ttf`))
      const held = new Set(font.characterSet)
      expect(Array.from(letters).filter(letter => !held.has(letter.codePointAt(0) ?? 0))).toEqual([])
    }
  })

  it.each(['regular', 'bold', 'italic', 'bold-italic'])(
    'hold every character that the code counts on, in %s',
    style => {
      const font = fontkit.create(readFileSync(`${root}assets/fonts/noto-sans-${style}.ttf`))
      const held = new Set(font.characterSet)
      const missing = Object.keys(widths).filter(character => !held.has(character.codePointAt(0) ?? 0))
      expect(missing).toEqual([])
      if (style === 'regular') {
        for (const [character, width] of Object.entries(widths)) {
          const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
          expect(Math.round((glyph.advanceWidth * 1000) / font.unitsPerEm)).toBe(width)
        }
      }
    },
  )
})

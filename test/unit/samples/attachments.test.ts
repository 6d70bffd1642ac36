import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packets } from './sample-round'

const has = (tool: string) => spawnSync(tool, ['-v']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'tildeling-sample-'))
afterAll(() => rmSync(folder, { recursive: true }))

function onDisk(bytes: Uint8Array): string {
  const path = join(folder, 'attachment.pdf')
  writeFileSync(path, bytes)
  return path
}

describe('the attachments of the example round', () => {
  it('are one to four PDFs in each packet', () => {
    for (const { file, attachments } of packets) {
      expect(attachments.size, file).toBeGreaterThanOrEqual(1)
      expect(attachments.size, file).toBeLessThanOrEqual(4)
      for (const [name, bytes] of attachments) {
        expect(name).toMatch(/\.pdf$/)
        expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-')
      }
    }
  })

  it.skipIf(!has('pdfinfo'))('open, and each packet has several pages', () => {
    for (const { file, attachments } of packets) {
      let pages = 0
      for (const bytes of attachments.values()) {
        const info = execFileSync('pdfinfo', [onDisk(bytes)], { encoding: 'utf8', stdio: 'pipe' })
        pages += Number(info.match(/^Pages:\s+(\d+)$/m)?.[1])
      }
      expect(pages, file).toBeGreaterThanOrEqual(2)
    }
  })

  it.skipIf(!has('pdftotext'))(
    'say on every page that they are made up, and hold no real e-mail address',
    () => {
      for (const { file, attachments } of packets) {
        for (const [name, bytes] of attachments) {
          const text = execFileSync('pdftotext', ['-layout', onDisk(bytes), '-'], { encoding: 'utf8' })
          const pages = text.split('\f').slice(0, -1)
          for (const page of pages)
            expect(page, `${file}: ${name}`).toMatch(/Eksempel – oppdikt(et|a) søknad/)
          for (const address of text.match(/[\w.+-]+@[\w.-]+/g) ?? [])
            expect(address).toMatch(/@example\.no$/)
        }
      }
    },
  )

  it.skipIf(!has('pdffonts'))('carry their letters with them', () => {
    for (const { attachments } of packets) {
      for (const bytes of attachments.values()) {
        const fonts = execFileSync('pdffonts', [onDisk(bytes)], { encoding: 'utf8' })
          .trim()
          .split('\n')
          .slice(2)
        expect(fonts.length).toBeGreaterThan(0)
        for (const font of fonts) expect(font).toMatch(/\byes (yes|no) +yes\b/)
      }
    }
  })
})

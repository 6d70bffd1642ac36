import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { renderDocument } from '#electron/work/render-document'
import { encodePng } from '#renderer/commands/encode-png'
import { buildLetter } from '#shared/document/letter'
import { imageSize } from '#shared/intake/image-size'
import { logoSet } from '#shared/round/kinds/template-entries'
import { sampleLetter } from '../../document/sample-letter'

/** A slope of colours, some of it see-through. */
const dots = {
  width: 3,
  height: 2,
  data: [255, 0, 0, 255, 0, 255, 0, 0, 0, 0, 255, 255, 1, 2, 3, 255, 250, 128, 7, 9, 0, 0, 0, 255],
}
const dataUrl = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`

describe('a logo as PNG', () => {
  const png = encodePng(dots)
  const view = new DataView(png.buffer)

  it('has the size and the colours of the picture, and no transparency', () => {
    expect(imageSize(png)).toEqual({ mediaType: 'image/png', width: 3, height: 2 })
    // Eight bits, three colours, no interlacing.
    expect([...png.subarray(24, 29)]).toEqual([8, 2, 0, 0, 0])
    const length = view.getUint32(33)
    const rows = inflateSync(png.subarray(41, 41 + length))
    const read: number[] = []
    for (let y = 0; y < 2; y++) {
      const row = rows.subarray(y * 10, y * 10 + 10)
      expect(row[0]).toBe(1)
      for (let x = 1; x < 10; x++) row[x] = ((row[x] ?? 0) + (x > 3 ? (row[x - 3] ?? 0) : 0)) & 0xff
      read.push(...row.subarray(1))
    }
    expect(read).toEqual(dots.data.filter((_, at) => at % 4 !== 3))
  })

  it('ends with the checksum that every PNG ends with', () => {
    expect([...png.subarray(-12)]).toEqual([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])
  })

  it('stands in the letter as a picture with its description', async () => {
    const logo = { picture: dataUrl(png), alternative: 'Logo: Eksempelfellesskapet' }
    expect(() => logoSet({ logo })).not.toThrow()
    const input = sampleLetter('granted', 'nb')
    const letter = buildLetter({ ...input, sender: { ...input.sender, logo } })
    if (!letter.ok) throw new Error('expected a letter')
    const pdf = Buffer.from(await renderDocument(letter.value)).toString('latin1')
    expect(pdf).toMatch(/\/S \/Figure/)
    expect(pdf).toContain('/Subtype /Image')
    expect(pdf).not.toContain('/SMask')
  })
})

/** One dot of four colours, as other programs write it. */
const seeThrough =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('a picture that is no logo', () => {
  it.each([
    ['an empty one', ''],
    ['another kind of picture', 'data:image/svg+xml;base64,PHN2Zy8+'],
    ['an address on the net', 'https://example.no/logo.png'],
    ['one that can be seen through', `data:image/png;base64,${seeThrough}`],
    [
      'one that is too wide',
      dataUrl(encodePng({ width: 1_201, height: 1, data: new Uint8Array(1_201 * 4) })),
    ],
    ['one that is too large', `data:image/png;base64,${'A'.repeat(400_000)}`],
  ])('is refused by the journal: %s', (_, picture) => {
    expect(() => logoSet({ logo: { picture, alternative: 'Logo' } })).toThrow()
  })
})

import { zlibSync } from 'fflate'

/** The colours of a picture, row by row, four bytes a dot (red, green, blue and one that is left out). */
export interface Dots {
  readonly width: number
  readonly height: number
  readonly data: ArrayLike<number>
}

/**
 * A picture as PNG in three colours of eight bits, without transparency and without interlacing: what a PDF takes in as
 * it is. The same dots always give the same bytes.
 */
export function encodePng({ width, height, data }: Dots): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3))
  let at = 0
  for (let y = 0; y < height; y++) {
    // Each row begins with the filter it is written with: 1, the difference from the dot to the left.
    rows[at++] = 1
    for (let x = 0; x < width; x++) {
      for (let colour = 0; colour < 3; colour++) {
        const dot = (y * width + x) * 4 + colour
        const left = x === 0 ? 0 : (data[dot - 4] ?? 0)
        rows[at++] = ((data[dot] ?? 0) - left) & 0xff
      }
    }
  }
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, 2, 0, 0, 0], 8)
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const png = new Uint8Array(signature.length + chunks.reduce((sum, { length }) => sum + length, 0))
  png.set(signature)
  let end = signature.length
  for (const one of chunks) {
    png.set(one, end)
    end += one.length
  }
  return png
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(content.length + 12)
  const view = new DataView(whole.buffer)
  view.setUint32(0, content.length)
  for (let at = 0; at < 4; at++) whole[4 + at] = name.charCodeAt(at)
  whole.set(content, 8)
  view.setUint32(content.length + 8, checksum(whole.subarray(4, content.length + 8)))
  return whole
}

/** CRC-32 as PNG asks for it (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

import { unzipSync, zipSync } from 'fflate'

/** A generator of numbers that is the same on every machine for a seed (mulberry32). */
export type Random = (below: number) => number

export function randomFrom(seed: number): Random {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Changes a file as transport and broken programs do: bits and bytes changed, pieces lost, doubled, moved, overwritten. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let mutant = Uint8Array.from(bytes)
  for (let left = random(3); left >= 0 && mutant.length > 0; left -= 1) {
    const at = random(mutant.length)
    const length = 1 + random(64)
    const [before, piece, after] = [
      mutant.slice(0, at),
      mutant.slice(at, at + length),
      mutant.slice(at + length),
    ]
    switch (random(8)) {
      case 0:
        mutant[at] = random(256)
        break
      case 1:
        mutant[at] = (mutant[at] ?? 0) ^ (1 << random(8))
        break
      case 2:
        if (random(4) === 0) mutant = before
        break
      case 3:
        mutant = joined(before, after)
        break
      case 4:
        mutant = joined(before, piece, piece, after)
        break
      case 5: {
        const to = random(mutant.length)
        mutant = joined(mutant.slice(0, to), piece, mutant.slice(to))
        break
      }
      case 6:
        mutant.fill(random(256), at, at + length)
        break
      default:
        // A file that is cut down to less than a number holds only the start of it.
        mutant.set(
          (numbers[random(numbers.length)] ?? []).slice(0, mutant.length),
          Math.min(at, Math.max(0, mutant.length - 4)),
        )
    }
  }
  return mutant
}

const numbers = [
  [0, 0, 0, 0],
  [255, 255, 255, 255],
  [255, 255, 255, 127],
  [1, 0, 0, 0],
  [0, 0, 1, 0],
]

/** Changes what a zip says of its entries: a byte in one of its headers, its list, or its end. */
export function mutateHeaders(bytes: Uint8Array, random: Random): Uint8Array {
  const mutant = Buffer.from(bytes)
  const marks = ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06']
  const places = marks.flatMap(mark => {
    const found: number[] = []
    for (let at = mutant.indexOf(mark); at >= 0; at = mutant.indexOf(mark, at + 1)) found.push(at)
    return found
  })
  const at = (places[random(places.length)] ?? 0) + 4 + random(60)
  if (at < mutant.length) mutant[at] = random(2) === 0 ? random(256) : (mutant[at] ?? 0) ^ (1 << random(8))
  return mutant
}

/** Changes the text of one part inside a zip and packs it again with right sums: bytes, or tags and attributes. */
export function mutateInside(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => /\.(xml|rels|json)$/.test(name))
  const name = names[random(names.length)] ?? ''
  const part = parts[name] ?? new Uint8Array()
  if (random(20) === 0) {
    delete parts[name]
    return zipSync(parts)
  }
  const changed = random(2) === 0 ? mutateBytes(part, random) : mutateTags(part, random)
  return zipSync({ ...parts, [name]: changed })
}

/** Takes out, doubles or swaps whole tags of an XML text, and changes values of attributes. */
function mutateTags(part: Uint8Array, random: Random): Uint8Array {
  const pieces = Buffer.from(part).toString('utf8').split(/(?=<)/)
  const at = random(pieces.length)
  const other = random(pieces.length)
  const piece = pieces[at] ?? ''
  switch (random(4)) {
    case 0:
      pieces.splice(at, 1 + random(3))
      break
    case 1:
      pieces.splice(at, 0, pieces[other] ?? '')
      break
    case 2:
      pieces[at] = pieces[other] ?? ''
      pieces[other] = piece
      break
    default:
      pieces[at] = piece.replace(
        /="[^"]*"/,
        () => `="${['', '0', '-1', '1e9', 'x', '&#x0;', '99999999'][random(7)]}"`,
      )
  }
  return Buffer.from(pieces.join(''))
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

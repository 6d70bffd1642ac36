import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importing, soknad, zipPacket } from './packet-files'

const rounds = Number(process.env.TILDELING_FUZZ_ROUNDS ?? 40)

const fixture = async (name: string) =>
  new Uint8Array(await readFile(fileURLToPath(new URL(`../../fixtures/intake/${name}`, import.meta.url))))

/** A generator of numbers that is the same on every machine for a seed (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Changes a file as transport and broken programs do: bytes changed, left out, doubled, cut off, overwritten. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let mutant = Uint8Array.from(bytes)
  for (let change = 0; change <= random(3); change += 1) {
    const at = random(mutant.length)
    const length = 1 + random(64)
    switch (random(5)) {
      case 0:
        mutant[at] = random(256)
        break
      case 1:
        mutant = mutant.slice(0, at)
        break
      case 2:
        mutant = Uint8Array.from([...mutant.subarray(0, at), ...mutant.subarray(at + length)])
        break
      case 3:
        mutant = Uint8Array.from([...mutant.subarray(0, at + length), ...mutant.subarray(at)])
        break
      default:
        mutant.fill(random(256), at, at + length)
    }
    if (mutant.length === 0) return mutant
  }
  return mutant
}

/** Changes the text of one part inside an office file or packet, and packs it again with right sums. */
function mutateInside(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => /\.(xml|rels|json)$/.test(name))
  const name = names[random(names.length)] ?? ''
  return zipSync({ ...parts, [name]: mutate(parts[name] ?? new Uint8Array(), random) })
}

const originals: readonly (readonly [name: string, bytes: () => Promise<Uint8Array>, inside: boolean])[] = [
  ['pakke.zip', async () => zipPacket(soknad(), { 'avtale.pdf': '%PDF-1.4' }), true],
  ['skjema.docx', () => fixture('skjema-overskrifter.docx'), true],
  ['eksport.xlsx', () => fixture('eksport.xlsx'), true],
  ['skjema.pdf', () => fixture('skjema-felt.pdf'), false],
  ['søknad.eml', () => fixture('soknad-i-teksten.eml'), false],
  [
    'eksport.csv',
    async () => new TextEncoder().encode('Tittel;Søker;Beløp\nKveldsteam;Ås kommune;450 000\n'),
    false,
  ],
]

test.each(originals)(
  '%s, damaged in every way, is read or refused, never lost and never a crash',
  async (name, bytes, inside) => {
    const original = await bytes()
    const random = randomFrom(20251001)
    for (let round = 0; round < rounds; round += 1) {
      const mutant = inside && round % 2 === 1 ? mutateInside(original, random) : mutate(original, random)
      const report = await importing({ [name]: mutant })
      const reasons = report.rejected.map(({ reason }) => reason)
      expect(report.packets.length + report.rejected.length, `round ${round}`).toBeGreaterThan(0)
      expect(reasons, `round ${round}: ${report.rejected[0]?.message}`).not.toContain('crashed')
      expect(reasons, `round ${round}`).not.toContain('timeout')
    }
  },
  120_000,
)

test('a zip packet with any byte changed gives the same application or none', async () => {
  const original = zipPacket(soknad(), { 'avtale.pdf': '%PDF-1.4 avtale' })
  const whole = (await importing({ 'a.zip': original })).packets[0]?.packet
  const random = randomFrom(7)
  for (let round = 0; round < rounds * 3; round += 1) {
    const mutant = Uint8Array.from(original)
    const at = random(mutant.length)
    mutant[at] = (mutant[at] ?? 0) ^ (1 << random(8))
    const packet = (await importing({ 'a.zip': mutant })).packets[0]?.packet
    if (packet === undefined) continue
    expect(packet.form, `byte ${at}`).toEqual(whole?.form)
  }
})

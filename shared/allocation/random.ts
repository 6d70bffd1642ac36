/** Draws numbers from 0 up to, not including, 1, with 53 bits each. */
export type Random = () => number

/**
 * A seeded source of numbers (xoshiro128**, Blackman and Vigna 2018, seeded by splitmix32): integer arithmetic only,
 * so the same seed gives the same numbers on every machine. The seed is any safe integer. Each `stream` of a seed is
 * a sequence of its own, so that work can be split without the split showing in the numbers.
 */
export function createRandom(seed: number, stream = 0): Random {
  let mix = (seed | 0) ^ Math.imul(Math.floor(seed / 2 ** 32) | 0, 0x9e3779b1)
  const nextSeed = () => {
    mix = (mix + 0x9e3779b9) | 0
    let z = mix
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return z ^ (z >>> 16)
  }
  if (stream !== 0) mix = nextSeed() ^ Math.imul(stream, 0x27d4eb2f)
  let a = nextSeed()
  let b = nextSeed()
  let c = nextSeed()
  let d = nextSeed()
  const next = () => {
    const times5 = Math.imul(b, 5)
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result >>> 0
  }
  return () => {
    const high = next() >>> 5
    const low = next() >>> 6
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }
}

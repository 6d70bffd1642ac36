import { decodeInstance, type Instance } from '#shared/allocation/instance'
import { createRandom } from '#shared/allocation/random'

/** Applications with six marks each, no two alike, amounts spread as requests are, and a frame for 40 %. */
export function weightingInstance(count: number): Instance {
  const random = createRandom(99)
  const applications = Array.from({ length: count }, (_, index) => ({
    id: `a${String(index).padStart(4, '0')}`,
    requested: { '2025': Math.round(100_000 * 30 ** random()) },
    benefit: 1 + 4 * random(),
  }))
  const marks = Object.fromEntries(
    applications.map(({ id }) => [
      id,
      Object.fromEntries(['k1', 'k2', 'k3', 'k4', 'k5', 'k6'].map(k => [k, Math.round(random() * 50) / 10])),
    ]),
  )
  const sum = applications.reduce((all, { requested }) => all + requested['2025'], 0)
  const decoded = decodeInstance({ frames: { '2025': Math.round(sum * 0.4) }, applications, marks })
  if (!decoded.ok) throw new Error(decoded.error[0]?.message)
  return decoded.value
}

import { createMarkDraw } from './member-marks'
import { createRandom } from './random'
import type { PreparedQuestion } from './robustness-question'
import { createScoreColumns } from './score-columns'
import { createSorter } from './sorter'

const mostDraws = 2_000
const markStreams = 2 ** 26

/**
 * Confidence factors (SMAA-2): how often each alternative, by place, ranks first when the weights are its own central
 * weights and the marks are drawn; null where it has none. With certain marks one look is enough: the weights under
 * which an alternative is first are a convex set, so it is first under their mean too.
 */
export function confidenceFactors(
  { places, rows, criteria, instance, isMarksUncertain, seed, samples }: PreparedQuestion,
  central: readonly (readonly number[] | null)[],
): readonly (number | null)[] {
  const table = createScoreColumns(
    places.map(index => rows[index] ?? []),
    criteria.length,
  )
  const drawMarks = isMarksUncertain ? createMarkDraw(instance, criteria, places, table) : null
  const draws = drawMarks === null ? 1 : Math.min(samples, mostDraws)
  const random = createRandom(seed, markStreams)
  const sorter = createSorter(places.length)
  const own = central.map(weights => (weights === null ? null : Float64Array.from(weights)))
  const firsts = central.map(() => 0)
  for (let draw = 0; draw < draws; draw++) {
    if (drawMarks !== null) drawMarks(random)
    for (const [place, weights] of own.entries()) {
      if (weights === null) continue
      table.weigh(weights)
      sorter.sort(table.scores, table.low(), table.high())
      if (sorter.order[0] === place) firsts[place] = (firsts[place] ?? 0) + 1
    }
  }
  return central.map((weights, place) => (weights === null ? null : (firsts[place] ?? 0) / draws))
}

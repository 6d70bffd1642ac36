import type { Instance } from './instance'
import type { Random } from './random'
import type { ScoreColumns } from './score-columns'

/**
 * Draws the committee anew from its own members (a bootstrap over members, Efron 1979): as many as there are, with
 * replacement, the same draw for all applications, and puts the means of their marks into the columns. A mark that
 * only one member gave, or that the committee has agreed on, stays; so does one whose members are all left out of a
 * draw.
 */
export function createMarkDraw(
  { applications, memberMarks }: Instance,
  criteria: readonly string[],
  places: readonly number[],
  { columns }: ScoreColumns,
): (random: Random) => void {
  const given = new Map(Object.entries(memberMarks).map(([id, row]) => [id, new Map(Object.entries(row))]))
  const marksOf = (place: number, criterion: string): readonly (readonly [string, number])[] =>
    Object.entries(given.get(applications[places[place] ?? -1]?.id ?? '')?.get(criterion) ?? {})
  const cells = places.flatMap((_, place) =>
    criteria.flatMap((criterion, k) => {
      const marks = marksOf(place, criterion)
      return marks.length < 2 ? [] : [{ place, k, marks, asIs: columns[k]?.[place] ?? 0 }]
    }),
  )
  const members = [...new Set(cells.flatMap(({ marks }) => marks.map(([member]) => member)))].sort()
  const at = new Map(members.map((member, index) => [member, index]))
  const starts = Int32Array.from([0, ...runningCount(cells.map(({ marks }) => marks.length))])
  const who = Int32Array.from(cells.flatMap(({ marks }) => marks.map(([member]) => at.get(member) ?? 0)))
  const what = Float64Array.from(cells.flatMap(({ marks }) => marks.map(([, mark]) => mark)))
  const times = new Int32Array(members.length)

  return random => {
    times.fill(0)
    for (let drawn = 0; drawn < members.length; drawn++) {
      const member = Math.floor(random() * members.length)
      times[member] = (times[member] ?? 0) + 1
    }
    for (let cell = 0; cell < cells.length; cell++) {
      const to = starts[cell + 1] ?? 0
      let count = 0
      let sum = 0
      for (let index = starts[cell] ?? 0; index < to; index++) {
        const drawn = times[who[index] ?? 0] ?? 0
        count += drawn
        sum += drawn * (what[index] ?? 0)
      }
      const { place = 0, k = 0, asIs = 0 } = cells[cell] ?? {}
      const column = columns[k]
      if (column !== undefined) column[place] = count === 0 ? asIs : sum / count
    }
  }
}

function runningCount(counts: readonly number[]): readonly number[] {
  let sum = 0
  return counts.map(count => {
    sum += count
    return sum
  })
}

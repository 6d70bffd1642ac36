import { describe, expect, it } from 'vitest'
import { createSolver } from '#electron/work/solve'
import { allocate } from '#shared/allocation/allocate'
import { decodeInstance, type Instance } from '#shared/allocation/instance'
import { hasPublished, readPublished } from './published-data'

const { solve } = createSolver()

/** Pabulib: sections META, PROJECTS and VOTES, each a table with semicolons under a heading. */
function readElection(text: string): Instance {
  const rowsOf = (section: string, next: string) => {
    const lines = text.split(/\r?\n/)
    const from = lines.indexOf(section) + 1
    const [heading = '', ...rows] = lines.slice(from, next === '' ? undefined : lines.indexOf(next))
    const names = heading.split(';')
    return rows
      .filter(row => row !== '')
      .map(row => new Map(row.split(';').map((cell, column) => [names[column] ?? '', cell])))
  }
  const budget = rowsOf('META', 'PROJECTS')
    .find(row => row.get('key') === 'budget')
    ?.get('value')
  const votes = rowsOf('VOTES', '').map(row => {
    const points = row.get('points')?.split(',').map(Number) ?? []
    return [
      `v${row.get('voter_id')}`,
      Object.fromEntries((row.get('vote') ?? '').split(',').map((id, at) => [id, points[at] ?? 0])),
    ] as const
  })
  const decoded = decodeInstance({
    frames: { '2024': Number(budget) },
    applications: rowsOf('PROJECTS', 'VOTES').map(row => ({
      id: row.get('project_id'),
      requested: { '2024': Number(row.get('cost')) },
      benefit: Number(row.get('score')),
    })),
    utilities: Object.fromEntries(votes),
  })
  if (!decoded.ok) throw new Error(decoded.error[0]?.message)
  return decoded.value
}

const elections = [
  {
    file: 'Poland_Czestochowa_2024_Podjasnogorska.pb',
    frame: 138_644,
    funded: ['112', '348', '611', '639'],
    spent: 138_000,
  },
  { file: 'Poland_Czestochowa_2024_Grabowka.pb', frame: 250_115, funded: ['261', '60'], spent: 249_400 },
]

for (const { file, frame, funded, spent } of elections) {
  describe.skipIf(!hasPublished(file))(`Pabulib, a real city budget: ${file}`, () => {
    it('ranked by score funds what the city funded', async () => {
      const instance = readElection(readPublished(file))
      expect(instance.frames).toEqual({ '2024': frame })
      const result = await allocate(instance, 'ranked', { solve })
      if (!result.ok) throw new Error(result.error.message)
      const won = result.value.awards
        .filter(({ outcome }) => outcome === 'granted')
        .map(({ applicationId }) => applicationId)
      expect(won.sort()).toEqual([...funded].sort())
      expect(result.value.spent).toBe(spent)
    })

    it('the optimum is worth at least as much as the ranking, and equal shares keeps within the frame', async () => {
      const instance = readElection(readPublished(file))
      const [ranked, optimal, equal] = await Promise.all(
        (['ranked', 'optimal', 'equal-shares'] as const).map(method => allocate(instance, method, { solve })),
      )
      if (!ranked?.ok || !optimal?.ok || !equal?.ok) throw new Error('no result')
      expect(optimal.value.benefit).toBeGreaterThanOrEqual(ranked.value.benefit)
      expect(optimal.value.proven).toBe(true)
      expect(equal.value.spent).toBeLessThanOrEqual(frame)
      expect(equal.value.spent).toBeGreaterThan(0)
    })
  })
}

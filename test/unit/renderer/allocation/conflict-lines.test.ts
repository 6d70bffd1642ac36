import { expect, it } from 'vitest'
import { conflictOf } from '#renderer/screens/allocation/conflict-lines'
import { conflictError } from '#shared/allocation/conflict'

it('gives each conflicting rule a line of its own', () => {
  const { message } = conflictError([
    { kind: 'fund', applicationId: '4' },
    { kind: 'frame', year: '2025', kroner: 100_000 },
  ])
  expect(conflictOf([message])).toEqual({
    lines: ['Disse reglene kan ikke oppfylles samtidig:'],
    rules: ['Søknad 4 er låst til å få', 'Rammen for 2025 på 100\u00a0000\u00a0kr'],
  })
})

it('leaves every other refusal as it is', () => {
  const lines = ['Rammen er ikke satt. Oppgi rammen i kroner.']
  expect(conflictOf(lines)).toEqual({ lines, rules: [] })
})

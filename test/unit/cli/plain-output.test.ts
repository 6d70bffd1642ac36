import { afterEach, expect, test, vi } from 'vitest'
import { applicationLine } from '#electron/cli/commands/applications'
import { runCli } from '#electron/cli/run-cli'

afterEach(() => vi.restoreAllMocks())

test('an application is listed in Norwegian, with its amount spaced as people write it', () => {
  const line = applicationLine({
    number: 2,
    title: 'Felles koordinator',
    applicant: 'Moss kommune',
    requested: 850_000,
    screening: { status: 'unclear', findings: [] },
  })
  expect(line.replace(/\s/g, ' ')).toBe('2. Felles koordinator – Moss kommune: 850 000 kroner, må avklares')
})

test('0 is a seed as good as any, and a negative seed or no samples is wrong usage', async () => {
  const told: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation(text => told.push(String(text)) > 0)
  const run = (...options: string[]) => runCli(['robustness', '--instance', 'finnes-ikke.json', ...options])
  expect(await run('--seed', '0')).toBe(1)
  expect(told.join('')).toContain('Finner ikke filen «finnes-ikke.json»')
  expect(await run('--seed', '-1')).toBe(2)
  expect(await run('--samples', '0')).toBe(2)
})

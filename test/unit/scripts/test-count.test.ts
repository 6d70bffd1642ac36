import { expect, it } from 'vitest'
import { countReport, sumCounts } from '#scripts/setup/test-count.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map(test => ({ status: test })),
})

it('counts what passed and what failed, and leaves out what was skipped', () => {
  const report = { testResults: [file('failed', 'passed', 'failed', 'skipped'), file('passed', 'passed')] }
  expect(countReport(report, 1)).toEqual({ passed: 2, failed: 1 })
})

it('counts a file that does not load as one failure', () => {
  expect(countReport({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
  })
})

it('counts one failure when a run ends badly without naming any, or leaves no report', () => {
  expect(countReport({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 })
  expect(countReport(undefined, 0)).toEqual({ passed: 0, failed: 1 })
})

it('adds the runs together', () => {
  const runs = [
    { passed: 5, failed: 0 },
    { passed: 2, failed: 1 },
  ]
  expect(sumCounts(runs)).toEqual({ passed: 7, failed: 1 })
})

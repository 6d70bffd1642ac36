import { readFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} Report
 */

/** Counts a vitest JSON report. A file that fails outside its tests (it does not even load) is one failure,
 * and so is a run that ended badly without naming any, or that left no report.
 * @param {Report | undefined} report @param {number} exitCode @returns {Count} */
export function countReport(report, exitCode) {
  const count = { passed: 0, failed: 0 }
  for (const file of report?.testResults ?? []) {
    const failedHere = file.assertionResults.filter(test => test.status === 'failed').length
    count.passed += file.assertionResults.filter(test => test.status === 'passed').length
    count.failed += failedHere === 0 && file.status === 'failed' ? 1 : failedHere
  }
  if (count.failed === 0 && (exitCode !== 0 || report === undefined)) count.failed = 1
  return count
}

/** @param {string} file @returns {Report | undefined} */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {Count[]} counts @returns {Count} */
export const sumCounts = counts =>
  counts.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  })

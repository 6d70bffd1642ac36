import { runPackageScript } from './run.mjs'

const trees = ['shared', 'electron', 'renderer', 'test']

/** Runs format, lint and type checks, all of them, and answers the names of those that failed. */
export async function runChecks() {
  const failed = /** @type {string[]} */ ([])
  if (
    (await runPackageScript('@biomejs/biome/bin/biome', [
      'ci',
      ...(process.stdout.isTTY ? [] : ['--colors=off']),
      '.',
    ])) !== 0
  )
    failed.push('biome')
  for (const tree of trees)
    if ((await runPackageScript('typescript/bin/tsc', ['-p', tree])) !== 0) failed.push(`tsc -p ${tree}`)
  return failed
}

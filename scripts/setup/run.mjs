import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { projectRoot } from './project.mjs'

/** Stdio for a child whose stdout must not mix with the answer on our own: everything it says goes to stderr. */
export const quietOnStdout = /** @type {const} */ (['ignore', 2, 2])

/** Runs a program and answers its exit code; 128 + n when a signal ended it, 127 when it does not exist.
 * Ctrl-C and termination are passed on, so that no child outlives the command.
 * @param {string} program @param {readonly string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} */
export function run(program, args, options = {}) {
  return new Promise(done => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: projectRoot, ...options })
    /** @param {NodeJS.Signals} signal */
    const pass = signal => child.kill(signal)
    const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of signals) process.on(signal, pass)
    /** @param {number} code */
    const finish = code => {
      for (const signal of signals) process.off(signal, pass)
      done(code)
    }
    child.on('error', () => finish(127))
    child.on('exit', (code, signal) => finish(code ?? 128 + (signal === 'SIGINT' ? 2 : 15)))
  })
}

/** Runs a script of a package installed in `options.cwd` (the checkout, where left out) with this Node.
 * @param {string} script relative to node_modules @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] */
export function runPackageScript(script, args, options = {}) {
  const root = String(options.cwd ?? projectRoot)
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options)
}

/** Runs the npm that started this command, else the one that came with this Node, else the one on the path.
 * @param {readonly string[]} args @param {import('node:child_process').SpawnOptions} [options] */
export function runNpm(args, options = {}) {
  const own = process.env.npm_execpath
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  if (own && basename(own) === 'npm-cli.js' && existsSync(own))
    return run(process.execPath, [own, ...args], options)
  if (existsSync(beside)) return run(process.execPath, [beside, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** Is a program of this name on the path?
 * @param {string} name @param {NodeJS.ProcessEnv} [env] */
export function isOnPath(name, env = process.env) {
  return (env.PATH ?? '').split(delimiter).some(folder => folder !== '' && existsSync(join(folder, name)))
}

/** What a program prints on stdout, and whether it ended well; never throws.
 * @param {string} program @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
export function ask(program, args, env = process.env) {
  const { status, stdout } = spawnSync(program, args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return { ok: status === 0, text: stdout ?? '' }
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout that these scripts belong to. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** A failure that the person who started the command can do something about: one Norwegian line, no stack. */
export class SetupError extends Error {}

/** Runs a command's main function; a `SetupError` becomes one line on stderr and exit code 1.
 * @param {() => Promise<number | undefined>} main */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/** Where downloaded runtimes are kept between checkouts. `TILDELING_CACHE` overrides it.
 * @param {NodeJS.ProcessEnv} [env] */
export function cacheFolder(env = process.env) {
  if (env.TILDELING_CACHE) return resolve(env.TILDELING_CACHE)
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'tildeling', 'cache')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tildeling')
}

/** Refuses a Node that is too old to run the build, before anything is installed. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupError(
      `Node ${process.versions.node} er for gammel. Installer Node 20.19 eller nyere og prøv igjen.`,
    )
}

/** The arguments' own folder: where the person stood when calling npm, which itself moves to the checkout.
 * @param {string} script the npm script that is running @param {NodeJS.ProcessEnv} [env] */
export function callerFolder(script, env = process.env) {
  return env.npm_lifecycle_event === script && env.INIT_CWD ? env.INIT_CWD : process.cwd()
}

/** One hash over the names and contents of files and folders; what does not exist counts as absent.
 * Independent of time stamps, so that a fresh clone of the same commit gives the same answer.
 * @param {string[]} paths relative to `root` @param {string} [root] */
export function hashTree(paths, root = projectRoot) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      hash.update(`${relative(root, file).split(sep).join('/')}\0`)
      hash.update(createHash('sha256').update(readFileSync(file)).digest())
    }
  }
  return hash.digest('hex')
}

/** Every file at or under a path, sorted; empty where the path does not exist.
 * @param {string} path @returns {string[]} */
export function filesUnder(path) {
  if (!existsSync(path)) return []
  const found = /** @type {string[]} */ ([])
  /** @param {string} folder */
  const walk = folder => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = join(folder, entry.name)
      if (entry.isDirectory()) walk(full)
      else if (entry.isFile()) found.push(full)
    }
  }
  try {
    walk(path)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOTDIR') throw error
    return [path]
  }
  return found.sort()
}

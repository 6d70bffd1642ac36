import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { projectRoot, requireNode, SetupError } from './project.mjs'
import { quietOnStdout, runNpm } from './run.mjs'

/** Installs the node packages where they are missing, half installed or older than package-lock.json.
 * Says nothing and costs a few milliseconds otherwise. Prints on stderr only.
 * @param {string} [root] */
export async function ensureNodePackages(root = projectRoot) {
  requireNode()
  if (arePackagesFresh(root)) return
  await withLock(
    join(root, '.cache', 'setup.lock'),
    () => console.error('Venter på en annen kommando som installerer nodepakkene …'),
    async () => {
      if (arePackagesFresh(root)) return
      console.error('Installerer nodepakkene (npm ci) …')
      rmSync(stampFile(root), { force: true })
      const args = ['ci', '--include=dev', '--include=optional', '--prefer-offline', '--loglevel=error']
      const code = await runNpm(args, { cwd: root, stdio: [...quietOnStdout] })
      if (code !== 0)
        throw new SetupError(
          `Nodepakkene ble ikke installert (npm ci ga feilkode ${code}). Kontroller at npm-registeret kan nås, og prøv igjen.`,
        )
      writeFileSync(stampFile(root), expectedStamp(root))
    },
  )
}

/** Do the installed packages fit package-lock.json? An install made by hand with `npm ci` is accepted when
 * npm's own list of what it finished installing agrees with the lock file.
 * @param {string} [root] */
export function arePackagesFresh(root = projectRoot) {
  const stamp = readText(stampFile(root))
  if (stamp === expectedStamp(root)) return true
  if (stamp && stamp.split(' ')[1] !== expectedStamp(root).split(' ')[1]) return false
  if (!agreesWithLock(root)) return false
  writeFileSync(stampFile(root), expectedStamp(root))
  return true
}

/** @param {string} root */
const stampFile = root => join(root, 'node_modules', '.tildeling-stamp')

/** @param {string} root */
function expectedStamp(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} node${process.versions.node.split('.')[0]}-${process.platform}-${process.arch}`
}

/** @param {string} root */
function agreesWithLock(root) {
  const installed = readText(join(root, 'node_modules', '.package-lock.json'))
  if (!installed) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  let found
  try {
    found = JSON.parse(installed).packages
  } catch {
    return false
  }
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    if (!found[path]) return entry.optional === true
    return found[path].version === entry.version && existsSync(join(root, path, 'package.json'))
  })
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

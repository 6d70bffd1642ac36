import { createHash } from 'node:crypto'
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { withLock } from './lock.mjs'
import { SetupError } from './project.mjs'
import { run, runNpm } from './run.mjs'

/** The npm package that carries an unmodified Electron runtime, and the checksum of the archive in it. */
export const borrowed = {
  package: 'hvir-linux-x64@0.1.5',
  version: '43.2.0',
  sha256: 'ece2c92c34aa954b4367e064941678354389a84a627a641ab5f1cff0e209655d',
}

const loader = fileURLToPath(new URL('./dev-loader', import.meta.url))

/** Fetches the runtime from the npm registry into the cache, once, and answers its folder. The folder gets its
 * name only when all is unpacked, so an interrupted attempt leaves nothing that could be taken for a runtime.
 * @param {{ cache: string }} places
 * @param {{ sha256?: string, fetch?: (folder: string) => Promise<number> }} [source] tests pass their own archive
 * @returns {Promise<string>} */
export async function borrowedRuntime({ cache }, source = {}) {
  const sha256 = source.sha256 ?? borrowed.sha256
  const folder = join(cache, `electron-${borrowed.package.replace('@', '-')}`)
  if (existsSync(folder)) return folder
  return withLock(
    join(cache, 'electron.lock'),
    () => console.error('Venter på en annen kommando som henter Electron …'),
    async () => {
      if (existsSync(folder)) return folder
      for (const left of readdirSync(cache).filter(name => name.startsWith('unpack-')))
        rmSync(join(cache, left), { recursive: true, force: true })
      const work = mkdtempSync(join(cache, 'unpack-'))
      try {
        console.error(`Henter Electron fra npm-pakken ${borrowed.package} (cirka 170 MB, bare første gang) …`)
        const code = await (source.fetch ?? fetchPackage)(work)
        const archive = readdirSync(work).find(name => name.endsWith('.tgz'))
        if (code !== 0 || !archive)
          throw new SetupError(
            `Pakken ${borrowed.package} kunne ikke hentes. Kontroller at npm-registeret kan nås, og prøv igjen.`,
          )
        await unpack(join(work, archive), ['package/payload.tar.gz'], work)
        const payload = join(work, 'package', 'payload.tar.gz')
        const found = await sha256OfFile(payload)
        if (found !== sha256)
          throw new SetupError(
            `Arkivet i ${borrowed.package} har feil kontrollsum (${found}). Det er ikke pakket ut og blir ikke brukt.`,
          )
        await unpack(payload, [], work)
        prepare(join(work, 'app'))
        renameSync(join(work, 'app'), folder)
        return folder
      } finally {
        rmSync(work, { recursive: true, force: true })
      }
    },
  )
}

/** @param {string} folder */
function fetchPackage(folder) {
  mkdirSync(folder, { recursive: true })
  const args = [
    'pack',
    borrowed.package,
    '--prefer-offline',
    '--loglevel=error',
    '--pack-destination',
    folder,
  ]
  return runNpm(args, { stdio: ['ignore', 'ignore', 2] })
}

/** @param {string} archive @param {string[]} members @param {string} into */
async function unpack(archive, members, into) {
  const code = await run('tar', ['-xzf', archive, '-C', into, '--no-same-owner', ...members], {
    stdio: ['ignore', 2, 2],
  })
  if (code !== 0)
    throw new SetupError(`${archive} kunne ikke pakkes ut (tar ga feilkode ${code}). Er disken full?`)
}

/** Turns the other product's folder back into a plain Electron that starts the app named on its command line.
 * @param {string} app */
function prepare(app) {
  const resources = join(app, 'resources')
  for (const name of readdirSync(resources).filter(entry => entry.startsWith('app')))
    rmSync(join(resources, name), { recursive: true, force: true })
  cpSync(loader, join(resources, 'app'), { recursive: true })
  renameSync(join(app, 'hvir'), join(app, 'electron'))
  writeFileSync(join(app, 'version'), borrowed.version)
}

/** @param {string} file */
async function sha256OfFile(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

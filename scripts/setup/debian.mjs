import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ask, isOnPath, run } from './run.mjs'

/** What a window needs on Debian and its kin. */
export const windowPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6']

/** What the tests need besides: a screen without a monitor, tools that judge the PDF files (PDFBox Preflight and the
 * Java that runs it among them), and a print queue. */
export const testPackages = [
  ...['xvfb', 'xauth', 'qpdf', 'poppler-utils', 'cups', 'cups-client'],
  ...['libpdfbox2-java', 'libactivation-java', 'libjaxb-api-java', 'default-jdk-headless'],
]

const testPrograms = ['xvfb-run', 'Xvfb', 'xauth', 'qpdf', 'pdfinfo', 'javac']

/** Outside the path of an ordinary user. */
const testFiles = [
  '/usr/sbin/cupsd',
  ...['preflight', 'javax.activation', 'jaxb-api'].map(name => `/usr/share/java/${name}.jar`),
]

/** Names what is missing for a window, and for the tests where asked. Looks at the files themselves
 * (the linker's answer, the path), never at a package list, so that any way of installing them counts.
 * @param {{ executable?: string, tests: boolean, env?: NodeJS.ProcessEnv, platform?: string,
 *   isThere?: (file: string) => boolean }} need
 * @returns {{ libraries: string[], programs: string[] }} */
export function findMissing(need) {
  const { executable, tests, env = process.env, platform = process.platform, isThere = existsSync } = need
  if (platform !== 'linux') return { libraries: [], programs: [] }
  const libraries = executable ? missingLibraries(ask('ldd', [executable], env).text) : []
  const programs = tests
    ? [
        ...testPrograms.filter(name => !isOnPath(name, env)),
        ...testFiles.filter(file => !isThere(file)).map(file => basename(file)),
      ]
    : []
  return { libraries, programs }
}

/** The libraries that the linker could not find.
 * @param {string} ldd what `ldd` printed */
export function missingLibraries(ldd) {
  return [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] ?? '')
}

/** Installs what is missing where this is a Debian and the person may; otherwise prints the exact command.
 * Answers whether everything is there afterwards.
 * @param {{ executable?: string, tests: boolean }} need @returns {Promise<boolean>} */
export async function ensureSystemPackages(need) {
  const missing = findMissing(need)
  const names = [...missing.libraries, ...missing.programs]
  if (names.length === 0) return true
  const packages = [...(need.executable ? windowPackages : []), ...(need.tests ? testPackages : [])]
  if (!isOnPath('apt-get') || !existsSync('/etc/debian_version')) {
    console.error(`Dette mangler på maskinen: ${names.join(', ')}. Installer det og prøv igjen.`)
    return false
  }
  const prefix = rootPrefix()
  if (!prefix) {
    console.error(`Dette mangler på maskinen: ${names.join(', ')}. Kjør denne kommandoen og prøv igjen:`)
    console.error(`  ${installCommand(packages)}`)
    return false
  }
  console.error(`Installerer det som mangler (${names.join(', ')}) med apt-get …`)
  await install(prefix, packages)
  const still = findMissing(need)
  const left = [...still.libraries, ...still.programs]
  if (left.length === 0) return true
  console.error(`Dette mangler fortsatt: ${left.join(', ')}. Kjør denne kommandoen og prøv igjen:`)
  console.error(`  ${installCommand(packages)}`)
  return false
}

/** The command a person can run by hand.
 * @param {readonly string[]} packages */
export const installCommand = packages =>
  `sudo apt-get update && sudo apt-get install -y ${currentNames(packages).join(' ')}`

const renamedIn2024 = ['libgtk-3-0', 'libasound2']

/** Debian 13 and Ubuntu 24.04 gave some libraries the ending t64: use the names of this system.
 * @param {readonly string[]} packages @param {string} [release] the text of /etc/os-release */
export function currentNames(packages, release = readRelease()) {
  const id = /^ID="?(\w+)/m.exec(release)?.[1]
  const version = Number(/^VERSION_ID="?([\d.]+)/m.exec(release)?.[1] ?? 0)
  const isRenamed = (id === 'debian' && version >= 13) || (id === 'ubuntu' && version >= 24)
  return packages.map(name => (isRenamed && renamedIn2024.includes(name) ? `${name}t64` : name))
}

function readRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8')
  } catch {
    return ''
  }
}

/** @returns {string[] | undefined} the words before `apt-get`, or nothing where the person may not install */
function rootPrefix() {
  if (process.getuid?.() === 0) return []
  return isOnPath('sudo') && ask('sudo', ['-n', 'true']).ok ? ['sudo', '-n'] : undefined
}

/** @param {string[]} prefix @param {readonly string[]} packages */
async function install(prefix, packages) {
  /** @param {string[]} args */
  const aptGet = args => {
    const [program = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
    return run(program, rest, { stdio: ['ignore', 2, 2] })
  }
  await aptGet(['update', '-q'])
  await aptGet(['install', '-y', '-q', '--no-install-recommends', ...currentNames(packages)])
}

import { chmodSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import { currentNames, findMissing, installCommand, missingLibraries } from '#scripts/setup/debian.mjs'
import { folderWith } from './temporary-folder'

const ldd = `
	linux-vdso.so.1 (0x00007ffd5)
	libgtk-3.so.0 => not found
	libnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f)
	libasound.so.2 => not found
`

function pathWith(programs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const folder = folderWith(programs)
  for (const name of Object.keys(programs)) chmodSync(join(folder, name), 0o755)
  return { PATH: `${folder}${delimiter}` }
}

it('names the libraries that the linker does not find, and only those', () => {
  expect(missingLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libasound.so.2'])
  expect(missingLibraries('')).toEqual([])
})

it('asks the linker about the executable that is going to run', () => {
  const env = pathWith({ ldd: `#!/bin/sh\ncase "$1" in */my/electron) printf '%s' '${ldd}' ;; esac\n` })
  const need = { executable: '/my/electron', tests: false, env, platform: 'linux' }
  expect(findMissing(need)).toEqual({ libraries: ['libgtk-3.so.0', 'libasound.so.2'], programs: [] })
})

it('misses the screen, the PDF tools and the print queue only where tests are to run', () => {
  const env = pathWith({ 'xvfb-run': '', Xvfb: '', qpdf: '', javac: '' })
  const isThere = (file: string) => !/cupsd|preflight/.test(file)
  expect(findMissing({ tests: true, env, platform: 'linux', isThere }).programs).toEqual([
    ...['xauth', 'pdfinfo', 'cupsd', 'preflight.jar'],
  ])
  expect(findMissing({ tests: false, env, platform: 'linux', isThere }).programs).toEqual([])
})

it('misses nothing on Windows and macOS', () => {
  const env = { PATH: '' }
  expect(findMissing({ tests: true, env, platform: 'darwin' })).toEqual({ libraries: [], programs: [] })
})

it('uses the names that the libraries have on this Debian or Ubuntu', () => {
  const names = ['libgtk-3-0', 'libasound2', 'libnss3', 'xvfb']
  const renamed = ['libgtk-3-0t64', 'libasound2t64', 'libnss3', 'xvfb']
  expect(currentNames(names, 'ID=debian\nVERSION_ID="12"\n')).toEqual(names)
  expect(currentNames(names, 'VERSION_ID="13"\nID=debian\n')).toEqual(renamed)
  expect(currentNames(names, 'ID=ubuntu\nVERSION_ID="22.04"\n')).toEqual(names)
  expect(currentNames(names, 'ID=ubuntu\nVERSION_ID="24.04"\n')).toEqual(renamed)
})

it('prints one command that can be pasted', () => {
  expect(installCommand(['xvfb', 'qpdf'])).toBe('sudo apt-get update && sudo apt-get install -y xvfb qpdf')
})

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandNames } from '#electron/cli/command-names'
import { commands } from '#electron/cli/commands'
import { openFailureLog } from '#electron/ipc/failure-log'
import { commandLineOf } from '#electron/window/command-line'
import { loadWindowPlace, saveWindowPlace } from '#electron/window/window-bounds'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const inFolder = (name: string) => join(mkdtempSync(join(tmpdir(), 'tildeling-start-')), name)

describe('what the program is started for', () => {
  it('runs the command line of a packaged app', () => {
    expect(commandLineOf(['Tildeling', 'cli', 'verify', 'a.tildeling'], true)).toEqual([
      'verify',
      'a.tildeling',
    ])
    expect(commandLineOf(['Tildeling', '--cli', 'schemes', '--json'], true)).toEqual(['schemes', '--json'])
    expect(commandLineOf(['Tildeling', '--no-sandbox', 'cli', 'schemes'], true)).toEqual(['schemes'])
  })

  it('runs a command that is named at once, each that there is', async () => {
    expect(commandLineOf(['Tildeling', 'schemes', '--json'], true)).toEqual(['schemes', '--json'])
    expect(commandLineOf(['Tildeling', '--no-sandbox', 'help'], true)).toEqual(['help'])
    expect(commandLineOf(['Tildeling', 'demonstrasjon'], true)).toBeNull()
    const all = await Promise.all(Object.values(commands).map(load => load()))
    expect([...all.map(({ name }) => name), 'help']).toEqual(commandNames)
  })

  it('runs the command line of the app folder', () => {
    expect(commandLineOf(['electron', '--no-sandbox', '/app', 'cli', 'schemes'], false)).toEqual(['schemes'])
  })

  it('opens a window for anything else', () => {
    expect(commandLineOf(['Tildeling'], true)).toBeNull()
    expect(commandLineOf(['Tildeling', 'runde.tildeling'], true)).toBeNull()
    expect(commandLineOf(['electron', '/cli'], false)).toBeNull()
    expect(commandLineOf(['electron', '--inspect=0', '/app'], false)).toBeNull()
  })
})

describe('where the window opens', () => {
  it('opens where it stood last', () => {
    const file = inFolder('window.json')
    const place = { bounds: { x: 100, y: 50, width: 1400, height: 900 }, maximised: true }
    saveWindowPlace(file, place)
    expect(loadWindowPlace(file, [screen])).toEqual(place)
  })

  it('opens at its standard size when the screen it stood on is gone', () => {
    const file = inFolder('window.json')
    saveWindowPlace(file, { bounds: { x: 2500, y: 50, width: 1400, height: 900 }, maximised: false })
    expect(loadWindowPlace(file, [screen])).toBeNull()
    expect(loadWindowPlace(file, [screen, { ...screen, x: 1920 }])).not.toBeNull()
  })

  it('opens at its standard size when the note is missing, damaged or absurd', () => {
    const file = inFolder('window.json')
    expect(loadWindowPlace(file, [screen])).toBeNull()
    for (const text of ['{', '[]', '{"bounds":{"x":0,"y":0,"width":"wide","height":1},"maximised":false}']) {
      writeFileSync(file, text)
      expect(loadWindowPlace(file, [screen])).toBeNull()
    }
  })
})

describe('the log of the program’s own mistakes', () => {
  it('notes when, where and what', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tildeling-log-'))
    openFailureLog(folder, () => new Date(0))('window', new Error('broken'))
    const text = readFileSync(join(folder, 'tildeling.log'), 'utf8')
    expect(text).toContain('1970-01-01T00:00:00.000Z window')
    expect(text).toContain('broken')
  })

  it('starts a new file when the old one is full, and keeps one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tildeling-log-'))
    const log = openFailureLog(folder)
    log('window', 'x'.repeat(1_000_001))
    log('window', 'later')
    expect(readFileSync(join(folder, 'tildeling.log'), 'utf8')).not.toContain('xxx')
    expect(readFileSync(join(folder, 'tildeling.log.1'), 'utf8')).toContain('xxx')
  })

  it('never stops the work when it cannot be written', () => {
    const folder = inFolder('a-file')
    writeFileSync(folder, '')
    expect(() => openFailureLog(folder)('window', 'broken')).not.toThrow()
  })
})

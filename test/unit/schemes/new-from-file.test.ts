import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newRound } from '#electron/cli/commands/new'
import { CommandFailure } from '#electron/cli/failure'
import { openFileRound } from '#electron/round/file-round'
import { shippedSchemes } from '#electron/round/schemes'
import { selectFrame, selectInfo } from '#shared/round/round-view'
import { copyScheme, freeSchemeId } from '#shared/scheme/copy-scheme'

let folder = ''
const terminal = { tell: () => {}, print: () => {}, now: () => new Date('2026-01-02T03:04:05Z') }
const own = () => {
  const [first] = shippedSchemes()
  if (first === undefined) throw new Error('No scheme ships.')
  return copyScheme(first, { id: freeSchemeId('Ny ordning', []), name: 'Ny ordning' })
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tildeling-ny-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the command «new» with a scheme file', () => {
  it('begins a round that carries the whole scheme of the file', async () => {
    const scheme = path.join(folder, 'ordning.json')
    const round = path.join(folder, 'runde.tildeling')
    await writeFile(scheme, JSON.stringify(own()))
    const outcome = await newRound.run({ words: [round], options: { scheme } }, terminal)
    expect(outcome).toMatchObject({ exitCode: 0, json: { scheme: 'ny-ordning', frame: 23_796_000 } })
    const opened = await openFileRound(round)
    if (!opened.ok) throw new Error(opened.error.message)
    const { fields } = opened.value.document.state
    expect(selectInfo(fields)).toMatchObject({ title: 'Ny ordning', scheme: own() })
    expect(selectFrame(fields)).toBe(23_796_000)
  })

  it('refuses a file with faults, names each, and makes no round', async () => {
    const scheme = path.join(folder, 'ordning.json')
    const round = path.join(folder, 'runde.tildeling')
    await writeFile(scheme, JSON.stringify({ ...own(), name: '', years: [] }))
    const failure = await newRound
      .run({ words: [round], options: { scheme } }, terminal)
      .catch((cause: unknown) => cause)
    if (!(failure instanceof CommandFailure)) throw new Error('It was not refused.')
    expect(failure.exitCode).toBe(1)
    expect(failure.lines).toEqual([
      `«${scheme}» kan ikke brukes som ordning:`,
      expect.stringMatching(/^Navn: /),
      expect.stringMatching(/^År: /),
    ])
    expect((await openFileRound(round)).ok).toBe(false)
  })

  it('says where to look when an id is unknown', async () => {
    const round = path.join(folder, 'runde.tildeling')
    const run = newRound.run({ words: [round], options: { scheme: 'finnes-ikke' } }, terminal)
    await expect(run).rejects.toThrow('«finnes-ikke» finnes ikke')
  })
})

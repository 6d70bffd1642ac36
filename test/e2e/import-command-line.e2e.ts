import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportedEntry, ImportJson } from './import-json'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = path.join(root, 'out', 'main', 'cli.js')
const fixtures = path.join(root, 'test', 'fixtures', 'intake')
const expected = JSON.parse(readFileSync(path.join(fixtures, 'expected', 'blandet.json'), 'utf8'))

const cli = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })

describe('a mixed delivery through the command line', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tildeling-blandet-'))
  const round = path.join(folder, 'runde.tildeling')
  const delivery = path.join(folder, 'levert')
  let exit: number | null
  let report: ImportJson

  beforeAll(() => {
    cpSync(path.join(fixtures, 'blandet'), delivery, { recursive: true })
    for (const name of [
      'skjema-tabell.docx',
      'skjema-overskrifter.docx',
      'skjema-felt.pdf',
      'skjema-utskrift.pdf',
      'eksport.xlsx',
    ])
      cpSync(path.join(fixtures, name), path.join(delivery, name))
    expect(cli('new', round, '--scheme', 'vest-viken-2025').status).toBe(0)
    const run = cli('import', round, delivery, '--json')
    exit = run.status
    report = JSON.parse(run.stdout)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('tells of each file whether it is new, a later version, a duplicate or refused, and why', () => {
    const titled = (list: ImportJson['imported']) => list.map(one => `${one.file} | ${one.title}`).sort()
    expect({
      imported: titled(report.imported),
      updated: titled(report.updated),
      duplicates: titled(report.duplicates),
      rejected: report.rejected
        .map(
          ({ file, reason, message }) =>
            `${file} | ${reason} | ${message.slice(file.length).replace(/^[:, ]+/, '')}`,
        )
        .sort(),
      warnings: report.warnings.map(({ file, field }) => `${file} | ${field}`).sort(),
    }).toEqual({
      imported: expected.imported,
      updated: expected.updated,
      duplicates: expected.duplicates,
      rejected: expected.rejected,
      warnings: expected.warnings,
    })
    expect(exit).toBe(3)
  })

  it('puts every field of every form in the round as it stands in the file, with the place it was read from', () => {
    const journal = Buffer.from(unzipSync(readFileSync(round))['journal.jsonl'] ?? []).toString('utf8')
    const packets = journal
      .trim()
      .split('\n')
      .map(line => (JSON.parse(line) as ImportedEntry).payload.packet)
      .filter(packet => packet !== undefined)
      .map(({ file, form, attachments, sources = {} }) => ({
        file,
        form,
        attachments: attachments.map(({ name }) => name),
        sources: Object.fromEntries(Object.entries(sources).map(([field, source]) => [field, place(source)])),
      }))
    const key = (one: { file: string; form: { title: string } }) => `${one.file} ${one.form.title}`
    expect(packets.sort((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(expected.packets)
  })

  it('takes the same delivery in again as nothing but duplicates', () => {
    const again = JSON.parse(cli('import', round, delivery, '--json').stdout) as ImportJson
    expect(again.imported).toEqual([])
    expect(again.updated).toEqual([])
    const rejected = again.rejected.filter(({ reason }) => reason !== 'older-version')
    expect(rejected.length).toBe(expected.rejected.length)
    const known = again.duplicates.length + again.rejected.length - rejected.length
    expect(known).toBe(report.imported.length + report.updated.length + report.duplicates.length)
  })
})

type Source = NonNullable<NonNullable<ImportedEntry['payload']['packet']>['sources']>[string]

function place({ file, sheet, cell, page, label, certain }: Source): string {
  return [
    file,
    sheet,
    cell,
    page === undefined ? undefined : `side ${page}`,
    label === undefined ? undefined : `«${label}»`,
    certain ? undefined : 'usikker',
  ]
    .filter(part => part !== undefined)
    .join(' · ')
}

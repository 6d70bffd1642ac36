import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatKroner } from '#shared/money/format-kroner'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = path.join(root, 'out', 'main', 'cli.js')

interface Run {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

function cli(...args: readonly string[]): Run {
  const run = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  return { exit: run.status, stdout: run.stdout, stderr: run.stderr }
}

// biome-ignore lint/suspicious/noExplicitAny: what is read back here is checked field by field.
function json(...args: readonly string[]): any {
  return JSON.parse(cli(...args, '--json').stdout)
}

const freshFolder = () => mkdtempSync(path.join(tmpdir(), 'tildeling-cli-'))

function packet(form: unknown): Uint8Array {
  return zipSync({ 'soknad.json': strToU8(typeof form === 'string' ? form : JSON.stringify(form)) })
}

const goodForm = {
  title: 'Felles nattjeneste',
  applicant: { name: 'Lier kommune' },
  budget: { requested: { '2025': 500_000 }, minimum: { '2025': 300_000 } },
}

describe('the whole journey from the command line', () => {
  let folder: string
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  let summary: any

  beforeAll(() => {
    folder = freshFolder()
    const run = cli('demo', '--out', folder)
    expect(run.stderr).not.toContain('gikk galt')
    expect(run.exit).toBe(0)
    summary = JSON.parse(readFileSync(path.join(folder, 'sammendrag.json'), 'utf8'))
  })

  const pdfs = () => [
    ...readdirSync(path.join(folder, 'brev')).map(name => path.join(folder, 'brev', name)),
    path.join(folder, 'protokoll.pdf'),
  ]

  it('awards no more than the frame, and awards and remainder are the frame', () => {
    const awarded = summary.awards.reduce((sum: number, { award }: { award: number }) => sum + award, 0)
    expect(summary.frame).toBe(23_796_000)
    expect(awarded).toBe(summary.spent)
    expect(summary.spent + summary.remainder).toBe(summary.frame)
  })

  it('writes one letter for every application, and a protocol', () => {
    expect(summary.awards).toHaveLength(36)
    expect(
      new Set(summary.letters.map((letter: { applicationId: string }) => letter.applicationId)).size,
    ).toBe(36)
    expect(pdfs()).toHaveLength(37)
  })

  it('gives every outcome that the example has: granted, reduced, rejected and dismissed', () => {
    const outcomes = new Set(summary.awards.map((award: { outcome: string }) => award.outcome))
    expect([...outcomes].sort()).toEqual(['dismissed', 'granted', 'reduced', 'rejected'])
  })

  it('prints in every letter the amount that was decided, and in a refusal none', () => {
    for (const { applicationId, award } of summary.awards) {
      const letter = summary.letters.find(
        (one: { applicationId: string }) => one.applicationId === applicationId,
      )
      const text = textOf(letter.path)
      if (award > 0) expect(text).toContain(plain(formatKroner(award)))
      else expect(text).not.toMatch(/gir [\d ]+ kroner|innvilget [\d ]+ kroner/)
      const place = /nummer (\d+) av (\d+)/.exec(text)
      if (place !== null) expect(Number(place[1])).toBeLessThanOrEqual(Number(place[2]))
    }
  })

  it('says which year the amount is for where the application asks for several', () => {
    const fact = summary.awards.find(({ title }: { title: string }) => title.startsWith('FACT Ung'))
    const letter = summary.letters.find(
      (one: { applicationId: string }) => one.applicationId === fact.applicationId,
    )
    const text = textOf(letter.path)
    expect(text).toContain('2 300 000 kroner i tilskudd')
    expect(text).toContain('Det er hele beløpet det ble søkt om for 2025.')
    expect(text).toContain('Søknaden ber også om 800 000 kroner for 2026.')
  })

  it('gives the same sums in the protocol', () => {
    const text = textOf(path.join(folder, 'protokoll.pdf'))
    for (const amount of ['23 796 000', '13 200 000', '13 496 000', '2 900 000'])
      expect(text).toContain(amount)
    for (const { title } of summary.awards) expect(text).toContain(plain(title).split(' ')[0])
  })

  it('lists for payment exactly what was decided, the same in the workbook and on paper', () => {
    const round = readdirSync(folder).find(name => name.endsWith('.tildeling')) ?? ''
    const file = path.join(folder, 'utbetalinger.pdf')
    const listed = json('payments', path.join(folder, round), '--out', file)
    const awarded = summary.awards.filter(({ award }: { award: number }) => award > 0)
    expect(listed.sum).toBe(summary.spent)
    expect(
      listed.payments.map((one: { applicationId: string; amount: number }) => [
        one.applicationId,
        one.amount,
      ]),
    ).toEqual(awarded.map((one: { applicationId: string; award: number }) => [one.applicationId, one.award]))
    expect(textOf(file)).toContain(plain(formatKroner(summary.spent, 'none')))
    expect(readdirSync(folder)).toContain('utbetalingsliste.xlsx')
  })

  it('recommends what was decided, with the same sums', () => {
    const round = readdirSync(folder).find(name => name.endsWith('.tildeling')) ?? ''
    const file = path.join(folder, 'innstilling.pdf')
    const { recommended } = json('recommendation', path.join(folder, round), '--out', file)
    expect(recommended).toHaveLength(36)
    expect(recommended.map((one: { amount: number }) => one.amount)).toEqual(
      summary.awards.map((one: { award: number }) => one.award),
    )
    expect(textOf(file)).toContain(plain(formatKroner(summary.spent)))
  })

  it('packs all that the round leaves behind, whole and with checksums that hold', () => {
    const round = readdirSync(folder).find(name => name.endsWith('.tildeling')) ?? ''
    const out = path.join(folder, 'arkiv')
    const { files } = json('package', path.join(folder, round), '--out', out)
    expect(files.filter(({ file }: { file: string }) => /^brev\/.*\.pdf$/.test(file))).toHaveLength(36)
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'sjekksummer.sha256'], { cwd: out })
    const letter = files.find(({ file }: { file: string }) => file.endsWith('.pdf')).file
    const metadata = JSON.parse(readFileSync(path.join(out, letter.replace('.pdf', '.json')), 'utf8'))
    expect(metadata).toMatchObject({ saksnummer: '2025/100', dokumenttype: 'utgående brev' })
    const published = textOf(path.join(out, 'publisering.pdf'))
    expect(published).toContain(plain(formatKroner(summary.spent)))
    expect(published).not.toMatch(/poeng|rang\b/i)
    expect(json('verify', path.join(out, 'runde.tildeling')).ok).toBe(true)
    expect(cli('package', path.join(folder, round), '--out', out).exit).toBe(1)
  })

  it('makes PDF files that hold: no faults, every font embedded, PDF/A-2b in the metadata', () => {
    for (const file of pdfs()) {
      execFileSync('qpdf', ['--check', file])
      const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts) expect(font).toMatch(/ yes (yes|no)\s+(yes|no)\s+\d+\s+\d+$/)
      expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+[1-9]/)
    }
  })

  it('writes a round that verifies, and shows it as it was decided', () => {
    expect(json('verify', summary.round)).toMatchObject({ ok: true, broken: [] })
    const applications = json('applications', summary.round)
    expect(applications).toHaveLength(36)
    for (const { id, decision } of applications) {
      const award = summary.awards.find((one: { applicationId: string }) => one.applicationId === id)
      expect(decision).toMatchObject({ award: award.award, outcome: award.outcome, meeting: '2025-11-04' })
    }
  })

  it('finds a changed byte in the round', () => {
    const copy = path.join(folder, 'endret.tildeling')
    const bytes = readFileSync(summary.round)
    const at = bytes.indexOf('"frameKroner":23796000')
    bytes.write('"frameKroner":93796000', at)
    writeFileSync(copy, bytes)
    const verified = cli('verify', copy, '--json')
    expect(verified.exit).toBe(1)
    expect(JSON.parse(verified.stdout).ok).toBe(false)
    const before = readFileSync(copy)
    expect(cli('weights', copy, 'vv-p1=1').exit).toBe(1)
    expect(readFileSync(copy)).toEqual(before)
  })

  it('gives the same bytes when it is run again', () => {
    const again = freshFolder()
    cli('demo', '--out', again)
    for (const name of readdirSync(path.join(folder, 'brev'))) {
      expect(
        readFileSync(path.join(again, 'brev', name)).equals(readFileSync(path.join(folder, 'brev', name))),
      ).toBe(true)
    }
  })
})

describe('a round from the command line', () => {
  it('goes from call to letters by the commands of a secretariat', () => {
    const folder = freshFolder()
    const round = path.join(folder, 'runde.tildeling')
    expect(json('new', round, '--scheme', 'vest-viken-2025', '--frame', '13496000').frame).toBe(13_496_000)
    writeFileSync(path.join(folder, 'en.zip'), packet(goodForm))
    writeFileSync(path.join(folder, 'to.zip'), packet({ ...goodForm, title: 'Felles dagtjeneste' }))
    expect(
      json('import', round, path.join(folder, 'en.zip'), path.join(folder, 'to.zip')).imported,
    ).toHaveLength(2)
    writeFileSync(
      path.join(folder, 'm.csv'),
      'id;name;organisation;orgNumber;side;role;voting\nm1;Ada;;;kommune;member;ja\n',
    )
    expect(json('members', round, path.join(folder, 'm.csv')).members).toBe(1)
    writeFileSync(
      path.join(folder, 'p.csv'),
      'member;application;criterion;mark;comment\nm1;Felles nattjeneste;vv-p1;5;\nm1;Felles dagtjeneste;vv-p1;2;\nm1;Felles dagtjeneste;vv-p1x;2;\n',
    )
    const marks = cli('marks', round, path.join(folder, 'p.csv'), '--json')
    expect(marks.exit).toBe(3)
    expect(JSON.parse(marks.stdout).rejected).toHaveLength(1)
    expect(json('weights', round, 'vv-p1=3', 'vv-p2=1').weights['vv-p1']).toBe(0.75)
    const allocation = json('allocate', round, '--method', 'ranked-cut', '--frame', '800000')
    expect(allocation.awards.map((award: { award: number }) => award.award)).toEqual([500_000, 300_000])
    expect(allocation).toMatchObject({ spent: 800_000, remainder: 0 })
    const decided = cli(
      'decide',
      round,
      '--method',
      'ranked',
      '--meeting',
      '2025-11-04',
      '--reason',
      'Godt tiltak.',
    )
    expect(decided.exit).toBe(0)
    expect(json('applications', round)[0].decision).toMatchObject({ outcome: 'granted', award: 500_000 })
    const letters = cli('letters', round, '--out', path.join(folder, 'brev'), '--json')
    expect(letters.exit).toBe(0)
    expect(letters.stderr).toContain('KLADD')
    expect(JSON.parse(letters.stdout).files).toHaveLength(2)
    expect(json('protocol', round, '--out', path.join(folder, 'protokoll.pdf')).files).toHaveLength(1)
    expect(cli('decide', round, '--method', 'ranked', '--meeting', '2025-11-04', '--reason', 'x').exit).toBe(
      1,
    )
    expect(json('verify', round).ok).toBe(true)
  })

  it('takes in what is good, names what is not, and exits with 3', () => {
    const folder = freshFolder()
    const round = path.join(folder, 'runde.tildeling')
    cli('new', round, '--scheme', 'vest-viken-2025')
    const delivery = path.join(folder, 'levert')
    mkdirSync(path.join(delivery, 'tom'), { recursive: true })
    writeFileSync(path.join(delivery, 'god.zip'), packet(goodForm))
    cpSync(path.join(delivery, 'god.zip'), path.join(delivery, 'god igjen.zip'))
    writeFileSync(path.join(delivery, 'notat.txt'), 'Dette er ikke en søknad.')
    writeFileSync(path.join(delivery, 'ødelagt.zip'), packet(goodForm).subarray(0, 60))
    writeFileSync(path.join(delivery, 'json.zip'), packet('{"title": 7'))
    const negative = { ...goodForm, title: 'N', budget: { requested: { '2025': -5 } } }
    writeFileSync(path.join(delivery, 'negativ.zip'), packet(negative))
    const absurd = { ...goodForm, title: 'S', budget: { requested: { '2025': 99_999_999_999_999 } } }
    writeFileSync(path.join(delivery, 'absurd.zip'), packet(absurd))
    const run = cli('import', round, delivery, '--json')
    const report = JSON.parse(run.stdout)
    expect(run.exit).toBe(3)
    expect(report.imported).toHaveLength(1)
    expect(report.duplicates).toHaveLength(1)
    const rejected = new Map(report.rejected.map((one: { file: string }) => [one.file, one]))
    expect([...rejected.keys()].sort()).toEqual(
      ['absurd.zip', 'json.zip', 'negativ.zip', 'notat.txt', 'tom', 'ødelagt.zip'].sort(),
    )
    expect(rejected.get('negativ.zip')).toMatchObject({
      message: expect.stringContaining('«Søkt beløp for 2025» er negativt'),
    })
    for (const { message } of report.rejected) expect(message).not.toContain('\n')
    expect(json('applications', round)).toHaveLength(1)
  })

  it('offers a corrected packet as a later version of the same application', () => {
    const folder = freshFolder()
    const round = path.join(folder, 'runde.tildeling')
    cli('new', round, '--scheme', 'vest-viken-2025')
    const file = path.join(folder, 'soknad.zip')
    writeFileSync(file, packet(goodForm))
    const [first] = json('import', round, file).imported
    writeFileSync(file, packet({ ...goodForm, budget: { requested: { '2025': 450_000 } } }))
    expect(json('import', round, file).updated).toMatchObject([{ applicationId: first.applicationId }])
    expect(json('applications', round)).toMatchObject([{ number: 1, requested: 450_000 }])
  })

  it('loses nobody’s work when several commands write to the round at once', async () => {
    const folder = freshFolder()
    const round = path.join(folder, 'runde.tildeling')
    cli('new', round, '--scheme', 'vest-viken-2025')
    writeFileSync(path.join(folder, 'a.zip'), packet(goodForm))
    writeFileSync(
      path.join(folder, 'm.csv'),
      'id;name;organisation;orgNumber;side;role;voting\nm1;Ada;;;kommune;member;ja\n',
    )
    const exits = await Promise.all(
      [
        ['import', round, path.join(folder, 'a.zip')],
        ['members', round, path.join(folder, 'm.csv')],
        ['weights', round, 'vv-p1=1'],
      ].map(
        args =>
          new Promise<number | null>(done => {
            spawn(process.execPath, [program, ...args], { stdio: 'ignore' }).on('exit', done)
          }),
      ),
    )
    expect(exits).toEqual([0, 0, 0])
    expect(json('verify', round)).toMatchObject({ ok: true, devices: 4 })
    expect(json('applications', round)[0].attachments).toEqual([])
  })

  it('says how it is used when it is used wrongly, and answers JSON with nothing else', () => {
    expect(cli('finnes-ikke').exit).toBe(2)
    expect(cli('new', '--scheme').exit).toBe(2)
    expect(cli('allocate', '--method', 'tull').exit).toBe(2)
    const schemes = cli('schemes', '--json')
    expect(schemes.stderr).toBe('')
    const vestViken = JSON.parse(schemes.stdout).find(
      (scheme: { id: string }) => scheme.id === 'vest-viken-2025',
    )
    expect(vestViken).toMatchObject({ frame: 23_796_000, criteria: [] })
    expect(vestViken.priorities).toHaveLength(4)
  })

  it('computes a raw instance to its proven optimum', () => {
    const file = path.join(freshFolder(), 'instans.json')
    // Best by rank is a alone (5 points); the optimum takes b and c (3 + 3 points) for the same 100.
    const applications = [
      { id: 'a', requested: { '2025': 100_000 }, benefit: 5 },
      { id: 'b', requested: { '2025': 50_000 }, benefit: 3 },
      { id: 'c', requested: { '2025': 50_000 }, benefit: 3 },
    ]
    writeFileSync(file, JSON.stringify({ frames: { '2025': 100_000 }, applications }))
    expect(json('allocate', '--instance', file, '--method', 'ranked').awards[0]).toMatchObject({
      award: 100_000,
    })
    expect(json('allocate', '--instance', file, '--method', 'optimal')).toMatchObject({
      spent: 100_000,
      remainder: 0,
      benefit: 6,
      proven: true,
    })
  })
})

function textOf(file: string): string {
  return plain(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }))
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ')
}

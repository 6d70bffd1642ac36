import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleOffice } from '#electron/round/example-office'
import { openFileRound, saveFileRound } from '#electron/round/file-round'
import { officeSet } from '#shared/round/kinds/office-entries'
import { answerDialogs, chooseInMenu, closeApp, launchApp, type RunningApp } from './launch'

let running: RunningApp
const page = () => running.page
const menu = (id: string) => chooseInMenu(running, id)
const folder = mkdtempSync(path.join(tmpdir(), 'tildeling-reading-'))
const at = (name: string) => path.join(folder, name)

beforeAll(async () => {
  const round = at('runde.tildeling')
  cli('new', round, '--scheme', 'ostfold-2025')
  const packets = ['Halden', 'Moss', 'Rakkestad'].map((name, index) => {
    const file = at(`${name}.zip`)
    writeFileSync(file, packet(`${name} kommune`, 200_000 + index, index === 0))
    return file
  })
  cli('import', round, ...packets)
  cli('decide', round, '--method', 'proportional', '--meeting', '2025-11-04', '--reason', 'Alle får.')
  await setOffice(round)
  running = await launchApp({ args: [round] })
  await menu('view:applications')
  await page().getByText('3 rader').waitFor()
})

afterAll(async () => {
  if (running) await closeApp(running)
})

describe('reading what the applicants sent', () => {
  it('finds words in an attachment, and opens the page where they stand with the words marked', async () => {
    await menu('edit:search-all')
    await expect
      .poll(() => page().evaluate(() => document.activeElement?.getAttribute('type')))
      .toBe('search')
    await page().keyboard.type('lavterskel nattpatrulje')
    await page()
      .getByRole('button', { name: /plan\.pdf, side 2/ })
      .click()
    await page().getByText('Side 2 av 2').waitFor()
    await expect.poll(markedWords).toContain('nattpatrulje')
  })

  it('shows a Word attachment beside the fields of the form', async () => {
    await page()
      .getByRole('button', { name: /avtale\.docx/ })
      .click()
    const shown = page().getByRole('region', { name: /avtale\.docx$/ })
    await shown.getByText('Avtale mellom Halden kommune og sykehuset').waitFor()
    await shown.getByRole('cell', { name: 'Delt stilling' }).waitFor()
  })
})

describe('asking for what is missing', () => {
  it('writes the letter of one application, with what the secretariat adds', async () => {
    await menu('view:screening')
    await page()
      .getByRole('row', { name: /Moss kommune/ })
      .click()
    await page().getByRole('button', { name: 'Lag mangelbrev …' }).click()
    await page().getByRole('button', { name: 'Legg til punkt' }).click()
    const points = page().getByRole('textbox', { name: /^Tekst i punkt/ })
    await points.last().fill('Et budsjett der summene stemmer.')
    await answerDialogs(running, folder)
    await page().getByRole('button', { name: 'Lagre mangelbrevet …' }).click()
    await page()
      .getByText(/^Ett mangelbrev er lagret i /)
      .waitFor()
    const [letter = ''] = missingLetters()
    expect(textOf(at(letter))).toContain('Et budsjett der summene stemmer.')
    expect(textOf(at(letter))).not.toContain('KLADD')
  })

  it('writes the letters of all that still lack something at once', async () => {
    await page()
      .getByRole('button', { name: /^Mangelbrev til \d/ })
      .click()
    await page()
      .getByRole('button', { name: /^Lagre \d+ mangelbrev …/ })
      .click()
    await expect.poll(() => missingLetters().length).toBeGreaterThan(1)
  })

  it('keeps what the call does not say in sight until it is settled', async () => {
    const open = page().getByRole('button', { name: /^Uklart i utlysningen \(\d+\)/ })
    const count = async () => Number((await open.innerText()).replace(/\D/g, ''))
    const before = await count()
    await open.click()
    const dialog = page().getByRole('dialog', { name: 'Spørsmål utlysningen ikke svarer på' })
    await dialog.getByRole('textbox').first().fill('Avklart med leder 3. november.')
    await dialog
      .getByRole('button', { name: /^Merk spørsmål \d+ som avklart/ })
      .first()
      .click()
    await dialog.getByText('Avklart med leder 3. november.').waitFor()
    await dialog.getByRole('button', { name: 'Lukk', exact: true }).click()
    expect(await count()).toBe(before - 1)
  })

  it('saves the report of the screening as a PDF and as a workbook', async () => {
    await answerDialogs(running, at('kontroll.pdf'))
    await page().getByRole('button', { name: 'Rapport som PDF …' }).click()
    await page().getByText('Rapporten er lagret som «kontroll.pdf».').waitFor()
    expect(textOf(at('kontroll.pdf'))).toContain('Avklart med leder 3. november.')
    await answerDialogs(running, at('kontroll.xlsx'))
    await page().getByRole('button', { name: 'Som regneark …' }).click()
    await page().getByText('Rapporten er lagret som «kontroll.xlsx».').waitFor()
    const sheets = unzipSync(readFileSync(at('kontroll.xlsx')))
    expect(strFromU8(sheets['xl/workbook.xml'] ?? strToU8(''))).toContain('Funn')
  })
})

describe('a letter of a call that does not say how money is paid', () => {
  it('is a draft until the payment is settled for the round, and then final', async () => {
    await menu('view:documents')
    await page()
      .getByRole('row', { name: /Halden kommune/ })
      .click()
    await page().getByText('Brevet mangler hvordan tilskuddet utbetales', { exact: false }).first().waitFor()
    await page().getByRole('tab', { name: 'Avsender og møte' }).click()
    await page().getByLabel('Når mottakeren er en annen').selectOption('invoice')
    await page().getByLabel('Når mottakeren er en enhet i helseforetaket').selectOption('internal-posting')
    await page().getByRole('tab', { name: 'Brev og protokoll' }).click()
    await expect
      .poll(() => page().getByText('Brevet mangler hvordan tilskuddet utbetales', { exact: false }).count())
      .toBe(0)
    await answerDialogs(running, folder)
    await page().getByRole('button', { name: 'Lagre dette brevet …' }).click()
    await expect.poll(() => letters().length, { timeout: 20_000 }).toBeGreaterThan(0)
    const text = textOf(at(letters()[0] ?? ''))
    expect(text).toContain('Tilskuddet utbetales etter faktura.')
    expect(text).not.toContain('KLADD')
  })
})

const missingLetters = () => readdirSync(folder).filter(name => /^mangelbrev.*\.pdf$/.test(name))
const letters = () => readdirSync(folder).filter(name => /^brev-.*\.pdf$/.test(name))

/** The words that are marked on the page, as they stand there. */
const markedWords = () =>
  page().evaluate(() => {
    const marked = CSS.highlights.get('search-hit')
    return marked === undefined ? [] : [...marked.values()].map(range => String(range))
  })

async function setOffice(file: string): Promise<void> {
  const opened = await openFileRound(file)
  if (!opened.ok) throw new Error(opened.error.message)
  await opened.value.document.append([officeSet({ office: exampleOffice })])
  const saved = await saveFileRound(opened.value)
  if (!saved.ok) throw new Error(saved.error.message)
}

/** A whole application of the call; only the first has the agreement that the call asks for. */
function packet(name: string, kroner: number, hasAgreement: boolean): Uint8Array {
  const form = {
    format: 'tildeling/application@1',
    title: `Felles nattjeneste i ${name}`,
    submittedAt: '2025-09-30T12:00:00+02:00',
    language: 'nb',
    applicant: {
      name,
      side: 'kommune',
      address: { line: 'Storgata 1', postalCode: '1714', city: 'Stedet' },
      account: '12345678911',
    },
    partners: [{ name: 'Sykehuset Østfold HF', side: 'sykehus' }],
    description: 'Teamet møter pasienten på sengeposten og følger hjem.',
    period: { from: '2026-01-01', to: '2026-12-31' },
    budget: { requested: { '2025': kroner } },
    ...(hasAgreement ? { agreement: { kind: 'avtale', file: 'vedlegg/avtale.docx' } } : {}),
    confirmations: { notPureEquipment: true, notOrdinaryOperations: true, leadsToOrdinaryOperations: true },
  }
  const attachments = {
    'vedlegg/avtale.docx': word(`Avtale mellom ${name} og sykehuset`),
    'vedlegg/plan.pdf': pdf('Plan for tiltaket', 'En lavterskel nattpatrulje i alle kommuner'),
  }
  return zipSync({
    'soknad.json': strToU8(JSON.stringify(form)),
    ...(hasAgreement ? attachments : {}),
  })
}

/** A Word file with a heading and a table, as small as Word will have it. */
function word(heading: string): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('Tiltak')}${cell('Delt stilling')}</w:tr></w:tbl>`
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const package_ = 'http://schemas.openxmlformats.org/package/2006'
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${main}"><w:body>${paragraph(heading)}${table}</w:body></w:document>`,
    ),
  })
}

/** A PDF with one line of text on each page. */
function pdf(...lines: readonly string[]): Uint8Array {
  const pages = lines.map((_, index) => 4 + 2 * index)
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${lines.length}/Kids[${pages.map(one => `${one} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...lines.flatMap((line, index) => {
      const content = `BT /F1 14 Tf 60 700 Td (${line}) Tj ET`
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * index} 0 R>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ]
    }),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  return strToU8(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
  )
}

const program = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url))

function cli(...args: readonly string[]): void {
  const run = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${args.join(' ')} gave ${run.status}: ${run.stderr}${run.stdout}`)
}

function textOf(file: string): string {
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/[\s\u00a0]+/g, ' ')
}

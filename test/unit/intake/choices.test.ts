import { describe, expect, test } from 'vitest'
import { readAnswer } from '#shared/intake/choices'
import { labelFinder } from '#shared/intake/label-table'
import { readPdfFields } from '#shared/intake/pdf-fields'
import { importing } from './packet-files'
import { known, line, readingWord, run, sought, table } from './word-form'

const pureEquipment = 'Er dette kun utstyr?'
const unread = (label: string, value: string) =>
  `skjema.docx: «${label}» kunne ikke leses («${value}») og er ikke tatt med. Fyll det inn for hånd.`

describe('of boxes and the options beside them', () => {
  test.each([
    ['Ja ☐ Nei ☒', 'Nei'],
    ['☐ Ja ☒ Nei', 'Nei'],
    ['☐ Nei ☒ Ja', 'Ja'],
    ['Ja: ☒  Nei: ☐', 'Ja'],
    ['Sett kryss: ☐ Ja ☒ Nei', 'Nei'],
    ['Ja ☐\nNei ☒', 'Nei'],
    ['☐\nJa\n☒\nNei', 'Nei'],
    ['Ja\nX Nei', 'Nei'],
    ['( ) Ja (X) Nei', 'Nei'],
    ['[x] Ja [ ] Nei', 'Ja'],
    ['Ja __ Nei _X_', 'Nei'],
    ['Ja ... Nei X', 'Nei'],
    ['X Ja   Nei', 'Ja'],
    ['☐ Ja ☐ Nei ☒ Ikke relevant', 'Ikke relevant'],
    ['☐ Ja ☐ Nei', ''],
    ['☒', 'Ja'],
    ['Ja, fra 2026', 'Ja, fra 2026'],
  ])('«%s» says «%s»', (text, answer) => {
    expect(readAnswer(text, 'yesNoNotRelevant')).toBe(answer)
  })

  test.each([
    'Ja X Nei',
    'Sett kryss ☐ Ja ☒ Nei',
    'Ja og nei',
    'ja/NEI',
    'Ja __ Nei __',
    'Ja\nNei\nX',
    'Ja\nX\nNei',
  ])('«%s» does not say which was meant', text => {
    expect(readAnswer(text, 'yesNo')).toBeNull()
  })

  test('a list is read in the same way, and a running text with a box in it is kept whole', () => {
    expect(readAnswer('Barn og unge ☐ Eldre ☒ Rus ☐', 'list')).toBe('Eldre')
    expect(readAnswer('Slik gjør vi:\n☒ Besøk', 'text')).toBe('Slik gjør vi:\n☒ Besøk')
    expect(readAnswer('variabel (x) i [ ]', 'text')).toBe('variabel (x) i [ ]')
  })
})

describe('a Word form', () => {
  test('is read alike whether boxes stand before their options, after them, or in a cell each', async () => {
    const { form, messages } = await readingWord(
      table(
        ...known,
        sought,
        [pureEquipment, 'Ja ☐ Nei ☒'],
        ['Går over i varig drift', 'Ja', 'X Nei'],
        ['Skriftlig avtale', '☐ Ja', '☒ Nei'],
        ['Pasientansvar avklart', 'Ja ☐ Nei ☐ Ikke relevant ☒'],
        ['Satsningsområde', 'Barn og unge ☐ Eldre ☒ Rus ☐'],
      ),
    )
    expect(messages).toEqual([])
    expect(form).toMatchObject({
      priorities: ['Eldre'],
      agreement: { kind: 'ingen' },
      confirmations: {
        notPureEquipment: true,
        leadsToOrdinaryOperations: false,
        patientResponsibility: 'not-relevant',
      },
    })
  })

  test('with a mark between yes and no, or none at all, leaves the field empty and tells it', async () => {
    const { form, messages } = await readingWord(
      table(
        ...known,
        sought,
        [pureEquipment, 'Ja', 'X', 'Nei'],
        ['Går over i varig drift', 'Ja og nei'],
        ['Målform', 'Bokmål / Nynorsk'],
      ),
    )
    expect(form?.confirmations).toBeUndefined()
    expect(form?.language).toBeUndefined()
    expect(messages).toEqual([
      unread(pureEquipment, 'Ja X Nei'),
      unread('Går over i varig drift', 'Ja og nei'),
      unread('Målform', 'Bokmål / Nynorsk'),
    ])
  })

  test('with a mark beside a remark does not take the mark for a yes', async () => {
    const { form, messages } = await readingWord(
      table(...known, sought, ['Går over i varig drift', '', 'X', 'Nei, ikke ennå']),
    )
    expect(form?.confirmations).toBeUndefined()
    expect(messages).toEqual([unread('Går over i varig drift', 'X | Nei, ikke ennå')])
  })

  test('with a question on its own line and a mark under yes or no tells it', async () => {
    const { form, messages } = await readingWord(
      table(...known, sought) + line(pureEquipment) + table(['Ja', 'Nei'], ['', 'X']),
    )
    expect(form?.confirmations).toBeUndefined()
    expect(messages).toEqual([unread(pureEquipment, 'Ja | Nei')])
  })

  test('with yes and no as columns is read by the column that the mark stands in', async () => {
    const { form, messages } = await readingWord(
      table(
        ...known.map(row => [...row, '', '']),
        [...sought, '', ''],
        ['Spørsmål', 'Ja', 'Nei', 'Begrunnelse'],
        ['Går over i varig drift', '', 'X', 'Ingen midler'],
        [pureEquipment, 'X', '', ''],
        ['Skriftlig avtale', '☐', '☒', ''],
        ['Pasientansvar avklart', 'X', 'X', ''],
      ),
    )
    expect(form).toMatchObject({
      agreement: { kind: 'ingen' },
      confirmations: { notPureEquipment: false, leadsToOrdinaryOperations: false },
    })
    expect(messages).toEqual([
      'skjema.docx: «Begrunnelse» er ikke et kjent felt og er ikke tatt med. Koble det til et felt hvis det hører med.',
      unread('Pasientansvar avklart', 'X | X'),
    ])
  })

  test('takes what is struck out for deleted, and the chosen entry of an older list for the answer', async () => {
    const struck = '<w:strike/>'
    const list = (chosen: string, ...entries: readonly string[]) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>${chosen}${entries.map(entry => `<w:listEntry w:val="${entry}"/>`).join('')}</w:ddList></w:ffData></w:fldChar></w:r>`
    const { form, messages } = await readingWord(
      table(
        ...known,
        [
          'Søkt beløp 2025',
          `<w:p>${run('450 000 ', struck)}${run('400 000', '<w:strike w:val="0"/>')}</w:p>`,
        ],
        ['Skriftlig avtale', `<w:p>${run('Ja', struck)}${run(', nei')}</w:p>`],
        ['Målform', `<w:p>${list('<w:result w:val="1"/>', 'Bokmål', 'Nynorsk')}</w:p>`],
      ),
    )
    expect(messages).toEqual([])
    expect(form).toMatchObject({
      language: 'nn',
      agreement: { kind: 'ingen' },
      budget: { requested: { 2025: 400_000 } },
    })
  })
})

describe('the boxes of a PDF form that do not say what they stand for', () => {
  const find = labelFinder()
  const question = 'Går over i varig drift'
  const text = (content: string, x: number, y = 614) => ({
    text: content,
    x,
    y,
    width: 5 * content.length,
    height: 10,
  })
  const box = (x: number, ticked: boolean, y = 610) => ({
    name: `Avkr${x}${y}`,
    description: '',
    kind: 'tick' as const,
    value: ticked ? 'Yes' : 'Off',
    ticked,
    option: 'Yes',
    page: 1,
    box: [x, y, x + 14, y + 14] as const,
  })
  const read = (texts: readonly ReturnType<typeof text>[], boxes: readonly ReturnType<typeof box>[]) =>
    readPdfFields(boxes, new Map([[1, texts]]), 'skjema.pdf', find)

  test.each([
    ['after no and yes', [text('Nei', 220), text('Ja', 290)], [box(250, true), box(310, false)], 'Nei'],
    ['before no and yes', [text('Nei', 240), text('Ja', 310)], [box(220, false), box(290, true)], 'Ja'],
    [
      'below one another',
      [text('Ja', 240), text('Nei', 240, 594)],
      [box(220, false), box(220, true, 590)],
      'Nei',
    ],
  ])('are read by what stands beside them: %s', (_, texts, boxes, answer) => {
    const { found, cautions } = read([text(question, 60), ...texts], boxes)
    expect(found.map(({ value }) => value)).toEqual([answer])
    expect(cautions).toEqual([])
  })

  test('are told where the texts do not say which is which', () => {
    const { found, cautions } = read([text(question, 60), text('Ja', 240)], [box(220, false), box(290, true)])
    expect(found).toEqual([])
    expect(cautions).toMatchObject([{ kind: 'unread-value', value: '☐ Ja ☒' }])
  })
})

describe('what was typed on the pages of a PDF form as comments', () => {
  const printed = (labels: readonly string[]) =>
    `BT /F 10 Tf ${labels.map((label, at) => `1 0 0 1 60 ${760 - 25 * at} Tm (${label}) Tj`).join(' ')} ET`
  const annotation = (kind: string, content: string, at: number) => {
    const rect = `/Rect [220 ${756 - 25 * at} 480 ${772 - 25 * at}]`
    return kind === 'comment'
      ? `<< /Type /Annot /Subtype /FreeText ${rect} /Contents (${content}) /DA (/F 10 Tf) >>`
      : `<< /Type /Annot /Subtype /Widget /FT /Tx /T (T${at}) ${rect} /V (${content}) /DA (/F 10 Tf) >>`
  }
  const labels = ['Tittel', 'Ansvarlig virksomhet', 'Tilskudd det s\\370kes om']
  const answers = ['Kveldsteam', 'Lier kommune', '450 000']
  /** A PDF form of one page with a cross-reference that its reader makes anew. */
  const pdf = (...annotations: readonly string[]) => {
    const text = printed(labels)
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> /Annots [${annotations.map((_, at) => `${6 + at} 0 R`).join(' ')}] >>`,
      `<< /Length ${text.length} >> stream\n${text}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...annotations,
    ]
    const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
    return Buffer.from(`%PDF-1.7\n${body}trailer << /Root 1 0 R >>\n%%EOF`, 'latin1')
  }

  test('is read by its place where the form has no fields that are filled in', async () => {
    const comments = answers.map((answer, at) => annotation('comment', answer, at))
    const report = await importing({ 'skjema.pdf': pdf(...comments) })
    expect(report.packets[0]?.packet.form).toMatchObject({
      title: 'Kveldsteam',
      applicant: { name: 'Lier kommune' },
      budget: { requested: { 2025: 450_000 } },
    })
    expect(report.warnings[0]?.message).toMatch(/er ikke sikkert/)
  })

  test('is told beside the fields that are', async () => {
    const fields = answers.map((answer, at) => annotation('field', answer, at))
    const report = await importing({
      'skjema.pdf': pdf(...fields, annotation('comment', 'Egeninnsats: 100 000', 3)),
    })
    expect(report.packets[0]?.packet.form.budget).toEqual({ requested: { 2025: 450_000 } })
    expect(report.warnings.map(({ message }) => message)).toContain(
      'skjema.pdf: Tekst utenfor skjemafeltene på side 1 er ikke tatt med («Egeninnsats: 100 000»). Før det inn for hånd hvis det hører med.',
    )
  })
})

import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import { words } from './words.mjs'

const resolve = createRequire(import.meta.url).resolve
const face = name => resolve(`@expo-google-fonts/noto-sans/${name}/NotoSans_${name}.ttf`)

pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setFonts({
  // One face alone keeps the small documents small; the plain ones have no bold letters, like a typed page.
  Plain: { normal: face('400Regular'), bold: face('400Regular'), italics: face('400Regular') },
  Sans: { normal: face('400Regular'), bold: face('600SemiBold'), italics: face('400Regular') },
})

/**
 * The looks of the attachments: a set report with one colour, a plain page, a dense one, and a page that looks
 * like a scan of paper.
 */
const looks = {
  rapport: { font: 'Sans', size: 10.5, line: 1.25, colour: '#1f4e79', margins: [62, 78, 62, 66] },
  enkel: { font: 'Plain', size: 11.5, line: 1.3, colour: '#000000', margins: [72, 72, 72, 72] },
  tett: { font: 'Sans', size: 9.5, line: 1.15, colour: '#3b5d3a', margins: [50, 66, 50, 56] },
  skannet: { font: 'Plain', size: 11, line: 1.3, colour: '#2b2b2b', margins: [84, 84, 64, 72] },
}

/** The bytes of one attachment; the same content gives the same bytes on every run. */
export async function renderPdf({ title, language, look, date, content, landscape = false }) {
  const style = looks[look]
  const word = words[language]
  const created = new Date(`${date}T08:00:00Z`)
  const definition = {
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: landscape ? [62, 56, 62, 46] : style.margins,
    language: language === 'nn' ? 'nn-NO' : 'nb-NO',
    compress: true,
    info: { title: `${title} (${word.mark})`, creationDate: created, modDate: created },
    defaultStyle: { font: style.font, fontSize: style.size, lineHeight: style.line },
    styles: {
      title: {
        fontSize: style.size * 1.75,
        bold: true,
        color: style.colour,
        margin: [0, 0, 0, 6],
        lineHeight: 1.1,
      },
      heading: { fontSize: style.size * 1.25, bold: true, color: style.colour, margin: [0, 12, 0, 4] },
      small: { fontSize: style.size * 0.82, color: '#444444' },
      cellHead: { bold: true },
    },
    background: look === 'skannet' ? (_page, size) => paperOfScan(size) : undefined,
    header: () => ({
      text: `${word.mark}. ${word.disclaimer}`,
      style: 'small',
      margin: [style.margins[0], 28, style.margins[2], 0],
    }),
    footer: (page, pages) => ({
      text: word.page(page, pages),
      alignment: 'right',
      style: 'small',
      margin: [0, 22, style.margins[2], 0],
    }),
    content,
  }
  return pdfmake.createPdf(definition).getBuffer()
}

/** A signature that is only a squiggle, different for each number. */
export function squiggle(nr) {
  const points = Array.from({ length: 26 }, (_, step) => ({
    x: 6 + step * 4.6,
    y: 14 + Math.sin(step * (0.9 + (nr % 7) / 9)) * (9 - step / 5) + ((nr * 13 + step * 7) % 5),
  }))
  return { canvas: [{ type: 'polyline', lineWidth: 1.1, lineColor: '#1b2f6b', points }] }
}

function paperOfScan({ width, height }) {
  const specks = Array.from({ length: 34 }, (_, index) => ({
    type: 'ellipse',
    x: (index * 197 + 41) % width,
    y: (index * 331 + 67) % height,
    r1: 0.5 + (index % 3) * 0.25,
    r2: 0.5,
    color: '#8d8a80',
  }))
  return {
    canvas: [
      { type: 'rect', x: 0, y: 0, w: width, h: height, color: '#f3f1ea' },
      { type: 'rect', x: 0, y: 0, w: 9, h: height, color: '#d9d6cc' },
      {
        type: 'polyline',
        lineWidth: 0,
        color: '#c9c5b8',
        closePath: true,
        points: scanCorner(width, height),
      },
      ...[0.27, 0.73].map(at => ({ type: 'ellipse', x: 26, y: height * at, r1: 7, r2: 7, color: '#bdb9ad' })),
      ...specks,
    ],
  }
}

function scanCorner(width, height) {
  return [
    { x: width, y: height },
    { x: width - 46, y: height },
    { x: width, y: height - 30 },
  ]
}

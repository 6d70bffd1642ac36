import { zipSync } from 'fflate'

/** A Word file of these paragraphs of XML, as bytes; made here so that every field in it can be read. */
export function wordFile(...paragraphs: readonly string[]): Uint8Array {
  const text = (content: string) => new TextEncoder().encode(content)
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return zipSync({
    '[Content_Types].xml': text(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': text(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${names}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  })
}

const written = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export const run = (text: string, look = '') =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${written(text)}</w:t></w:r>`

/** A paragraph of runs, with a style where one is named. */
export const paragraph = (content: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`

const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

/** A field the way Word writes most of them: begin, code (in two pieces, as Word does), result, end. */
export const field = (code: string, result: string) => {
  const half = Math.floor(code.length / 2)
  const piece = (part: string) =>
    `<w:r><w:instrText xml:space="preserve">${written(part)}</w:instrText></w:r>`
  return `${sign('begin')}${piece(code.slice(0, half))}${piece(code.slice(half))}${sign('separate')}${run(result)}${sign('end')}`
}

/** A field the short way. */
export const simpleField = (code: string, result: string) =>
  `<w:fldSimple w:instr="${written(code)}">${run(result)}</w:fldSimple>`

/** The secretariat's own letter, made up: head, heading, text with fields, a list and the signatures. */
export const sampleWordLetter: readonly string[] = [
  paragraph(field(' MERGEFIELD MOTTAKERNAVN ', '«MOTTAKERNAVN»')),
  paragraph(simpleField(' MERGEFIELD "ADRESSE" \\* MERGEFORMAT ', '«ADRESSE»')),
  paragraph(
    `${field('MERGEFIELD POSTNR', '«POSTNR»')}${run(' ')}${field('MERGEFIELD POSTSTED', '«POSTSTED»')}`,
  ),
  paragraph(run('«Kontakt»')),
  paragraph(`${run('Deres ref: ')}${field('MERGEFIELD REF', '«REF»')}`),
  paragraph(run('Svar på søknad om tilskudd'), 'Overskrift1'),
  paragraph(
    `${run('Vi viser til søknaden om «Trygg hjemreise». Dere får ')}${field('MERGEFIELD Beløp', '100 000')}${run(' & støtte fra ')}${field('MERGEFIELD "Prosjektleder i sekretariatet"', 'Kari')}${run('.')}`,
  ),
  paragraph(run('Ta vare på brevet.')),
  paragraph(run('Rapporter hvert år'), 'Listeavsnitt'),
  paragraph(run('Svar på spørsmål'), 'Listeavsnitt'),
  paragraph(run('Kontakt oss', '<w:b/>')),
  paragraph(`${run('Trykt ')}${field('DATE \\@ "d. MMMM yyyy"', '1. mai 2025')}`),
  paragraph(run('Vennlig hilsen')),
  paragraph(run('Kari Eksempel')),
]

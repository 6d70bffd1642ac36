/** The letters and signs that mails write by name; others by number. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: ' ',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    aring: 'å',
    Aring: 'Å',
    oslash: 'ø',
    Oslash: 'Ø',
    aelig: 'æ',
    AElig: 'Æ',
    auml: 'ä',
    Auml: 'Ä',
    ouml: 'ö',
    Ouml: 'Ö',
    uuml: 'ü',
    eacute: 'é',
    Eacute: 'É',
    egrave: 'è',
    ecirc: 'ê',
    ograve: 'ò',
    ocirc: 'ô',
    agrave: 'à',
    aacute: 'á',
    ndash: '–',
    mdash: '—',
    laquo: '«',
    raquo: '»',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    bull: '•',
    middot: '·',
    sect: '§',
    euro: '€',
    shy: '',
  }),
)

/**
 * The text of a page of HTML as a person reads it: a line for each paragraph and row, a tab between the cells of a row,
 * and letters written by name or number as themselves. Scripts, styles and comments are left out.
 */
export function htmlText(html: string): string {
  const hidden = ['style', 'script', 'title', 'head'].map(
    name => [new RegExp(`<${name}\\b`, 'gi'), new RegExp(`</${name}>`, 'gi')] as const,
  )
  return [[/<!--/g, /-->/g] as const, ...hidden]
    .reduce((text, [opening, closing]) => withoutParts(text, opening, closing), html)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/<\/(?:td|th)>(?=\s*<(?:td|th)\b)/gi, '\t')
    .replace(/<(?:br|hr)\b[^<>]*>|<\/(?:p|div|tr|h\d|li|table|blockquote|ul|ol)>/gi, '\n')
    .replace(/<(?=[a-z/!?])[^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,10}));/gi, (whole, ten, hex, name) => {
      if (name !== undefined) return named.get(name) ?? whole
      const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** A text without what stands between an opening and the next closing; what is never closed is left as it stands. */
function withoutParts(text: string, opening: RegExp, closing: RegExp): string {
  let kept = ''
  let from = 0
  for (let start = opening.exec(text); start !== null; start = opening.exec(text)) {
    closing.lastIndex = opening.lastIndex
    if (closing.exec(text) === null) break
    kept += text.slice(from, start.index)
    from = closing.lastIndex
    opening.lastIndex = from
  }
  return kept + text.slice(from)
}

/** Whether a text is a page of HTML, by how it begins. What older systems call Excel is often a page with a table. */
export function isHtmlPage(text: string): boolean {
  return /^\s*<(?:!doctype html|html|table)\b/i.test(text)
}

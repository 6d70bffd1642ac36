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
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/<\/(?:td|th)>(?=\s*<(?:td|th)\b)/gi, '\t')
    .replace(/<(?:br|hr)\b[^>]*>|<\/(?:p|div|tr|h\d|li|table|blockquote|ul|ol)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,10}));/gi, (whole, ten, hex, name) => {
      if (name !== undefined) return named.get(name) ?? whole
      const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(/ *\t */g, '\t')
    .replace(/ *\n */g, '\n')
    .trim()
}

/** Whether a text is a page of HTML, by how it begins. What older systems call Excel is often a page with a table. */
export function isHtmlPage(text: string): boolean {
  return /^\s*<(?:!doctype html|html|table)\b/i.test(text)
}

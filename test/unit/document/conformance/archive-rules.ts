import { Parser } from 'saxen'
import { fontRules } from './font-rules'
import { type Dictionary, isDictionary, spoilObjects, type Value } from './pdf-file'
import { type Checked, type Rule, unless } from './rule'

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** Replaces one stretch of bytes by another of the same length. */
function replaceBytes(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const at = latin1(bytes).indexOf(from)
  if (at < 0 || from.length !== to.length) throw new Error(`Nothing to replace: ${from}`)
  const spoiled = Buffer.from(bytes)
  spoiled.write(to, at, 'latin1')
  return spoiled
}

const anyKey =
  (keys: readonly string[]) =>
  ({ file }: Checked) =>
    file.allDictionaries.flatMap(one =>
      keys.filter(key => one[key] !== undefined).map(key => `${key} is present`),
    )

const inCatalog = (key: string, value: Value) => (bytes: Uint8Array) =>
  spoilObjects(bytes, spoiler => {
    spoiler.typed('/Catalog')[key] = value
  })

const inContent = (change: (text: string) => string) => (bytes: Uint8Array) =>
  spoilObjects(bytes, spoiler => spoiler.stream(spoiler.typed('/Page')['/Contents'], change))

const inMetadata = (from: string, to: string) => (bytes: Uint8Array) =>
  spoilObjects(bytes, spoiler =>
    spoiler.stream(spoiler.typed('/Catalog')['/Metadata'], text => text.replace(from, to)),
  )

const operators = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg
  ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
)

const actions = [
  '/Launch',
  '/Sound',
  '/Movie',
  '/ResetForm',
  '/ImportData',
  '/Hide',
  '/SetOCGState',
  '/Rendition',
  '/Trans',
  '/GoTo3DView',
  '/JavaScript',
]

/** Demands of ISO 19005-2 (PDF/A-2), level A, that can be seen in a file without judging what it shows. */
export const archiveRules: readonly Rule[] = [
  {
    clause: 'ISO 19005-2, 6.1.2',
    says: 'the file begins with its version, then four bytes that no text has',
    problems: ({ file }) =>
      unless(/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(latin1(file.bytes.subarray(0, 40))), 'header'),
    spoil: bytes => replaceBytes(bytes, '%PDF-1.7', '%PDF-2.7'),
  },
  {
    clause: 'ISO 19005-2, 6.1.3',
    says: 'the trailer has an identifier and nothing stands after the end',
    problems: ({ file }) => [
      ...unless(file.list(file.trailer['/ID']).length === 2, 'no ID'),
      ...unless(/%%EOF\r?\n?$/.test(latin1(file.bytes.subarray(-20))), 'data after the end'),
    ],
    spoil: bytes => Buffer.concat([bytes, Buffer.from('after the end')]),
  },
  {
    clause: 'ISO 19005-2, 6.1.3',
    says: 'the file is not encrypted',
    problems: ({ file }) => unless(!/\/Encrypt\b/.test(latin1(file.bytes)), 'Encrypt'),
    spoil: bytes => replaceBytes(bytes, '/Names 2 0 R', '/Encrypt 2  '),
  },
  {
    clause: 'ISO 19005-2, 6.1.7.1',
    says: 'no stream lies in another file',
    problems: ({ file }) =>
      file.allDictionaries
        .filter(one => one['/FFilter'] !== undefined || one['/FDecodeParms'] !== undefined)
        .map(() => 'outer stream'),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/Metadata')['/FFilter'] = '/FlateDecode'
      }),
  },
  {
    clause: 'ISO 19005-2, 6.1.7.2',
    says: 'streams are packed by deflate only, never LZW or encryption',
    problems: ({ file }) => unless(!/\/(LZWDecode|Crypt)\b/.test(latin1(file.bytes)), 'filter'),
    spoil: bytes => Buffer.concat([bytes, Buffer.from('<< /Filter /LZWDecode >>')]),
  },
  {
    clause: 'ISO 19005-2, 6.1.12',
    says: 'no permissions are set',
    problems: ({ file }) => unless(file.catalog['/Perms'] === undefined, 'Perms'),
    spoil: inCatalog('/Perms', { '/Other': null, '/X': true }),
  },
  {
    clause: 'ISO 19005-2, 6.1.13',
    says: 'pages are between 3 and 14 400 units, states nest 28 deep at most, texts have 32 767 bytes at most',
    problems: ({ file, structure }) => [
      ...file.pages.flatMap(({ page }) => {
        const [left, bottom, right, top] = file.list(page['/MediaBox']).map(Number)
        const sides = [Number(right) - Number(left), Number(top) - Number(bottom)]
        return sides.filter(side => !(side >= 3 && side <= 14_400)).map(side => `side of ${side}`)
      }),
      ...Array.from(structure.pages.values()).flatMap(page =>
        unless(page.deepestSave <= 28, 'states nest too deep'),
      ),
      ...file.allDictionaries.flatMap(one =>
        Object.values(one)
          .filter(value => typeof value === 'string' && value.length > 32_767)
          .map(() => 'long text'),
      ),
    ],
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/Page')['/MediaBox'] = [0, 0, 2, 800]
      }),
  },
  {
    clause: 'ISO 19005-2, 6.2.2',
    says: 'pages use operators of the standard only, and each page has resources of its own',
    problems: ({ file, structure }) => [
      ...Array.from(structure.pages.values()).flatMap(page =>
        Array.from(page.operators).filter(one => !operators.has(one)),
      ),
      ...file.pages.flatMap(({ page }) =>
        unless(isDictionary(file.get(page['/Resources'])), 'page without resources'),
      ),
    ],
    spoil: inContent(text => `${text}\nxyz`),
  },
  {
    clause: 'ISO 19005-2, 6.2.3',
    says: 'one output intent names the colour space: an RGB profile',
    problems: ({ file }) => {
      const intents = file.list(file.catalog['/OutputIntents']).map(one => file.dictionary(one))
      const archive = intents.filter(one => one['/S'] === '/GTS_PDFA1')
      const profile = file.data(archive[0]?.['/DestOutputProfile'])
      return [
        ...unless(archive.length === 1, `${archive.length} output intents`),
        ...unless(file.dictionary(archive[0]?.['/DestOutputProfile'])['/N'] === 3, 'not three colours'),
        ...unless(profile.toString('latin1', 16, 20) === 'RGB ', 'no RGB profile'),
        ...unless(
          profile.toString('latin1', 36, 40) === 'acsp' && Number(profile[8]) <= 4,
          'no ICC profile of version 2 or 4',
        ),
      ]
    },
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/OutputIntent')['/S'] = '/GTS_PDFX'
      }),
  },
  {
    clause: 'ISO 19005-2, 6.2.4.3',
    says: 'no colour is given as CMYK, for the profile is RGB',
    problems: ({ file, structure }) => [
      ...Array.from(structure.pages.values()).flatMap(page =>
        ['k', 'K'].filter(one => page.operators.has(one)),
      ),
      ...file.pages.flatMap(({ page }) => unless(!/\/DeviceCMYK\b/.test(file.content(page)), 'DeviceCMYK')),
    ],
    spoil: inContent(text => `0 0 0 1 k\n${text}`),
  },
  {
    clause: 'ISO 19005-2, 6.2.5',
    says: 'graphics states have no transfer function and no halftone',
    problems: anyKey(['/TR', '/TR2', '/HTP', '/HTO']),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/Page')['/X'] = { '/Type': '/ExtGState', '/TR': '/Identity' }
      }),
  },
  {
    clause: 'ISO 19005-2, 6.2.8',
    says: 'pictures have no alternates and are not smoothed',
    problems: ({ file }) =>
      file.allDictionaries
        .filter(one => one['/Subtype'] === '/Image')
        .flatMap(one =>
          unless(
            one['/Alternates'] === undefined && one['/OPI'] === undefined && one['/Interpolate'] !== true,
            'picture',
          ),
        ),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/Page')['/X'] = { '/Subtype': '/Image', '/Interpolate': true }
      }),
  },
  {
    clause: 'ISO 19005-2, 6.2.9',
    says: 'there are no PostScript or reference XObjects',
    problems: ({ file }) =>
      file.allDictionaries
        .filter(one => one['/Subtype'] === '/PS' || one['/Ref'] !== undefined)
        .map(() => 'XObject'),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/Page')['/X'] = { '/Subtype': '/PS' }
      }),
  },
  {
    clause: 'ISO 19005-2, 6.2.10',
    says: 'nothing in text or drawings is transparent',
    problems: ({ file }) =>
      file.allDictionaries.flatMap(one => [
        ...unless(one['/ca'] === undefined || one['/ca'] === 1, 'fill'),
        ...unless(one['/CA'] === undefined || one['/CA'] === 1, 'stroke'),
        ...unless(one['/BM'] === undefined || one['/BM'] === '/Normal', 'blend mode'),
        ...unless(
          one['/Subtype'] === '/Image' || one['/SMask'] === undefined || one['/SMask'] === '/None',
          'mask',
        ),
      ]),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/Page')['/X'] = { '/Type': '/ExtGState', '/ca': 0.5 }
      }),
  },
  ...fontRules,
  {
    clause: 'ISO 19005-2, 6.3.1',
    says: 'there are no annotations but links',
    problems: ({ file }) =>
      file.pages.flatMap(({ page }) =>
        file
          .list(page['/Annots'])
          .map(one => String(file.dictionary(one)['/Subtype']))
          .filter(kind => kind !== '/Link'),
      ),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/Page')['/Annots'] = [{ '/Subtype': '/Movie' }]
      }),
  },
  {
    clause: 'ISO 19005-2, 6.4.1',
    says: 'there is no form to fill in',
    problems: anyKey(['/AcroForm', '/XFA', '/NeedsRendering']),
    spoil: inCatalog('/AcroForm', { '/Fields': [] }),
  },
  {
    clause: 'ISO 19005-2, 6.5.1',
    says: 'nothing runs: no script, no sound, no other program',
    problems: ({ file }) => [
      ...file.allDictionaries.flatMap(one => actions.filter(action => one['/S'] === action)),
      ...file.allDictionaries.filter(one => one['/JS'] !== undefined).map(() => '/JS'),
    ],
    spoil: inCatalog('/OpenAction', { '/S': '/JavaScript', '/JS': 'u:app.alert(1)' }),
  },
  {
    clause: 'ISO 19005-2, 6.5.2',
    says: 'nothing happens by itself when a page or the file is opened',
    problems: anyKey(['/AA', '/OpenAction']),
    spoil: inCatalog('/AA', { '/WC': { '/S': '/Named' } }),
  },
  {
    clause: 'ISO 19005-2, 6.6.2.1',
    says: 'the metadata are well-formed XML in a packet without encoding or length',
    problems: ({ file }) => [
      ...unless(file.dictionary(file.catalog['/Metadata'])['/Subtype'] === '/XML', 'no metadata'),
      ...unless(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(file.metadata), 'packet'),
      ...xmlProblems(file.metadata),
    ],
    spoil: inMetadata('</dc:title>', '</dc:titel>'),
  },
  {
    clause: 'ISO 19005-2, 6.6.2.3',
    says: 'every property belongs to a schema that is known or described in the file itself',
    problems: ({ file }) => {
      const known = [
        'http://purl.org/dc/elements/1.1/',
        'http://ns.adobe.com/xap/1.0/',
        'http://ns.adobe.com/pdf/1.3/',
        'http://www.aiim.org/pdfa/ns/id/',
      ]
      const described = Array.from(
        file.metadata.matchAll(/<pdfaSchema:namespaceURI>(.*?)</g),
        ([, uri]) => uri,
      )
      const used = Array.from(file.metadata.matchAll(/<rdf:Description [^>]*?xmlns:(\w+)="([^"]+)"/g))
      return used
        .filter(([, prefix]) => prefix !== 'pdfaExtension')
        .flatMap(([, , uri = '']) =>
          unless(known.includes(uri) || described.includes(uri), `${uri} is not described`),
        )
    },
    spoil: inMetadata(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua',
      '<pdfaSchema:namespaceURI>http://example.com/pdfua',
    ),
  },
  {
    clause: 'ISO 19005-2, 6.6.4',
    says: 'the metadata name part 2 and level A',
    problems: ({ file }) => [
      ...unless(/<pdfaid:part>2</.test(file.metadata), 'part'),
      ...unless(/<pdfaid:conformance>A</.test(file.metadata), 'level'),
    ],
    spoil: inMetadata('<pdfaid:conformance>A', '<pdfaid:conformance>C'),
  },
  {
    clause: 'ISO 19005-1, 6.7.3 (asked by part 1, kept here)',
    says: 'the metadata and the information dictionary say the same',
    problems: ({ file }) =>
      descriptionProblems(file.dictionary(file.trailer['/Info']), file.metadata, value => file.text(value)),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        const info = spoiler.first(
          one => one['/Producer'] !== undefined && one['/CreationDate'] !== undefined,
        )
        info['/Author'] = 'u:En annen'
      }),
  },
  {
    clause: 'ISO 19005-2, 6.7.2.2',
    says: 'the file says that it is tagged',
    problems: ({ file }) =>
      unless(file.dictionary(file.catalog['/MarkInfo'])['/Marked'] === true, 'not marked'),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.first(one => one['/Marked'] === true)['/Marked'] = false
      }),
  },
  {
    clause: 'ISO 19005-2, 6.7.3.3',
    says: 'the structure tree is there and has content',
    problems: ({ structure }) =>
      unless(
        structure.elements.some(({ parts }) => parts.some(part => 'id' in part)),
        'empty structure tree',
      ),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/StructTreeRoot')['/K'] = []
      }),
  },
  {
    clause: 'ISO 19005-2, 6.7.3.4',
    says: 'every structure type is one of the standard ones',
    problems: ({ structure }) =>
      structure.elements.map(({ tag }) => tag).filter(tag => !structureTypes.has(tag)),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.element('/H2')['/S'] = '/Overskrift'
      }),
  },
  {
    clause: 'ISO 19005-2, 6.7.4',
    says: 'the language of the document is given, as BCP 47 has it, and so is that of every part in another',
    problems: ({ file }) => [
      ...unless(file.catalog['/Lang'] !== undefined, 'no language'),
      ...file.allDictionaries
        .filter(one => one['/Lang'] !== undefined)
        .map(one => file.text(one['/Lang']))
        .filter(language => !/^[a-z]{2,3}(-[A-Z]{2})?$/.test(language)),
    ],
    spoil: inCatalog('/Lang', 'u:norsk bokmål'),
  },
  {
    clause: 'ISO 19005-2, 6.8',
    says: 'no other file is embedded',
    problems: anyKey(['/EmbeddedFiles', '/EF', '/AF']),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/Catalog')['/Names'] = { '/EmbeddedFiles': { '/Names': [] } }
      }),
  },
  {
    clause: 'ISO 19005-2, 6.9 to 6.11',
    says: 'there are no layers, presentations or demands on the reader',
    problems: anyKey(['/OCProperties', '/AlternatePresentations', '/PresSteps', '/Requirements']),
    spoil: inCatalog('/OCProperties', { '/OCGs': [], '/D': {} }),
  },
]

const structureTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'.split(
    ' ',
  ),
)

function xmlProblems(xml: string): string[] {
  const problems: string[] = []
  const parser = new Parser()
  parser.on('error', (error: Error) => problems.push(error.message))
  try {
    parser.parse(xml.replace('\ufeff', ''))
  } catch (error) {
    problems.push(String(error))
  }
  return problems
}

function descriptionProblems(
  info: Dictionary,
  metadata: string,
  text: (value: Value | undefined) => string,
): string[] {
  const plain = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const inside = (tag: string) => {
    const [, body = ''] = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(metadata) ?? []
    return plain(body.replace(/<[^>]*>/g, '').trim())
  }
  const pairs = [
    ['/Title', 'dc:title'],
    ['/Author', 'dc:creator'],
    ['/Subject', 'dc:description'],
    ['/Creator', 'xmp:CreatorTool'],
    ['/Producer', 'pdf:Producer'],
  ] as const
  const created = /D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z/.exec(text(info['/CreationDate']))?.slice(1) ?? []
  const [year, month, day, hour, minute, second] = created
  return [
    ...pairs.flatMap(([key, tag]) =>
      unless(text(info[key]) === inside(tag), `${key}: ${text(info[key])} and ${inside(tag)}`),
    ),
    ...unless(
      inside('xmp:CreateDate') === `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
      'creation date',
    ),
  ]
}

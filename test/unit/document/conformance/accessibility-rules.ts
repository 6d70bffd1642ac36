import { type Dictionary, spoilObjects } from './pdf-file'
import { type Checked, type Rule, unless } from './rule'
import { children, contentParts, type Element, isContent, isElement } from './structure'

const withTag = ({ structure }: Checked, tag: string) =>
  structure.elements.filter(element => element.tag === tag)

const inContent = (change: (text: string) => string) => (bytes: Uint8Array) =>
  spoilObjects(bytes, spoiler => spoiler.stream(spoiler.typed('/Page')['/Contents'], change))

const inElement = (tag: string, change: (element: Dictionary) => void) => (bytes: Uint8Array) =>
  spoilObjects(bytes, spoiler => change(spoiler.element(`/${tag}`)))

/** Which elements an element may hold, and at what places it may stand, for those that have such rules. */
const within: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
}
const holds: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
}

function pairs(parent: Element): readonly (readonly [Element, Element])[] {
  return children(parent).flatMap(child => [[parent, child] as const, ...pairs(child)])
}

/** Demands of ISO 14289-1 (PDF/UA-1) and, for how structure is bound to pages, of ISO 32000-1. */
export const accessibilityRules: readonly Rule[] = [
  {
    clause: 'ISO 14289-1, 5',
    says: 'the metadata name part 1 of PDF/UA',
    problems: ({ file }) => unless(/<pdfuaid:part>1</.test(file.metadata), 'no PDF/UA'),
    spoil: bytes =>
      spoilObjects(bytes, spoiler =>
        spoiler.stream(spoiler.typed('/Catalog')['/Metadata'], text =>
          text.replace('<pdfuaid:part>1', '<pdfuaid:part>2'),
        ),
      ),
  },
  {
    clause: 'ISO 14289-1, 7.1',
    says: 'everything that is drawn is tagged or an artifact, each stretch closed on its page',
    problems: ({ structure }) =>
      Array.from(structure.pages.values()).flatMap(({ drawn, unbalanced }) => [
        ...drawn
          .filter(({ marks }) => !marks.some(({ tag, id }) => tag === 'Artifact' || id !== null))
          .map(({ kind }) => `untagged ${kind}`),
        ...unbalanced,
      ]),
    spoil: inContent(text => `${text}\n0 0 10 10 re\nf`),
  },
  {
    clause: 'ISO 14289-1, 7.1',
    says: 'no marked content is left open',
    problems: ({ structure }) =>
      Array.from(structure.pages.values()).flatMap(({ unbalanced }) => [...unbalanced]),
    spoil: inContent(text => text.replace(/\nEMC/, '\n')),
  },
  {
    clause: 'ISO 14289-1, 7.1',
    says: 'no artifact stands inside tagged content, nor the other way round',
    problems: ({ structure }) =>
      Array.from(structure.pages.values()).flatMap(({ drawn }) =>
        drawn
          .filter(
            ({ marks }) => marks.some(({ tag }) => tag === 'Artifact') && marks.some(({ id }) => id !== null),
          )
          .map(() => 'artifact and content at once'),
      ),
    spoil: inContent(text =>
      text.replace(/(\/\w+ <<\s*\/MCID \d+\s*>> BDC)/, '/Artifact BMC\n$1').replace('EMC', 'EMC EMC'),
    ),
  },
  {
    clause: 'ISO 32000-1, 14.7.4.4',
    says: 'every stretch of tagged content is in the tree once, and the tree points to nothing else',
    problems: ({ structure }) => {
      const inTree = structure.root.parts
        .filter(isElement)
        .flatMap(contentParts)
        .map(({ page, id }) => `${page} ${id}`)
      const onPages = Array.from(structure.pages).flatMap(([page, { marks }]) =>
        marks.filter(({ id }) => id !== null).map(({ id }) => `${page} ${id}`),
      )
      return [
        ...inTree.filter((one, at) => inTree.indexOf(one) !== at).map(one => `${one} is twice in the tree`),
        ...onPages.filter((one, at) => onPages.indexOf(one) !== at).map(one => `${one} is twice on its page`),
        ...inTree.filter(one => !onPages.includes(one)).map(one => `${one} is on no page`),
        ...onPages.filter(one => !inTree.includes(one)).map(one => `${one} is not in the tree`),
      ]
    },
    spoil: inContent(text => text.replace(/\/MCID 0\b/, '/MCID 4711')),
  },
  {
    clause: 'ISO 32000-1, 14.7.4.4',
    says: 'the parent tree leads from each stretch of content back to its element',
    problems: ({ file, structure }) => {
      const numbers = file.list(file.dictionary(structure.root.dictionary['/ParentTree'])['/Nums'])
      const parents = new Map(
        numbers.flatMap((key, at) => (at % 2 === 0 ? [[key, file.list(numbers[at + 1])] as const] : [])),
      )
      const keys = new Map(
        file.pages.map(({ reference, page }) => [reference, page['/StructParents'] ?? null]),
      )
      return structure.elements.flatMap(element =>
        element.parts
          .filter(isContent)
          .flatMap(({ page, id }) =>
            unless(
              parents.get(keys.get(page) ?? null)?.[id] === element.reference,
              `${element.tag}: content ${id}`,
            ),
          ),
      )
    },
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/Page')['/StructParents'] = 4711
      }),
  },
  {
    clause: 'ISO 32000-1, 14.7.2',
    says: 'every element knows its parent',
    problems: ({ structure }) =>
      pairs(structure.root).flatMap(([parent, child]) =>
        unless(child.dictionary['/P'] === parent.reference, `${child.tag} in ${parent.tag}`),
      ),
    spoil: inElement('LI', element => {
      element['/P'] = '1 0 R'
    }),
  },
  {
    clause: 'ISO 14289-1, 7.1',
    says: 'the tags on the pages are those of the tree',
    problems: ({ structure }) =>
      structure.elements.flatMap(({ tag, parts }) =>
        parts
          .filter(isContent)
          .map(({ page, id }) => structure.pages.get(page)?.marks.find(mark => mark.id === id)?.tag)
          .filter(marked => marked !== tag)
          .map(marked => `${marked} for ${tag}`),
      ),
    spoil: inContent(text => text.replace(/\/P (?=<<\s*\/MCID)/, '/Code ')),
  },
  {
    clause: 'ISO 14289-1, 7.1',
    says: 'the window shows the title, and the metadata have one',
    problems: ({ file }) => [
      ...unless(
        file.dictionary(file.catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true,
        'the file name is shown',
      ),
      ...unless(/<dc:title>.*?<rdf:li[^>]*>[^<]+</s.test(file.metadata), 'no title'),
    ],
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.first(one => one['/DisplayDocTitle'] === true)['/DisplayDocTitle'] = false
      }),
  },
  {
    clause: 'ISO 14289-1, 7.1',
    says: 'nothing is marked as suspect, and no standard type is mapped to another',
    problems: ({ file, structure }) => [
      ...unless(file.dictionary(file.catalog['/MarkInfo'])['/Suspects'] !== true, 'suspects'),
      ...unless(structure.root.dictionary['/RoleMap'] === undefined, 'role map'),
    ],
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.first(one => one['/Marked'] === true)['/Suspects'] = true
      }),
  },
  {
    clause: 'ISO 14289-1, 7.2',
    says: 'tables hold rows, rows hold cells, lists hold items, items hold labels and bodies',
    problems: ({ structure }) =>
      pairs(structure.root).flatMap(([parent, child]) => [
        ...unless(within[child.tag]?.includes(parent.tag) ?? true, `${child.tag} in ${parent.tag}`),
        ...unless(holds[parent.tag]?.includes(child.tag) ?? true, `${child.tag} in ${parent.tag}`),
      ]),
    spoil: inElement('LBody', element => {
      element['/S'] = '/P'
    }),
  },
  {
    clause: 'ISO 14289-1, 7.2',
    says: 'a language is given for the whole document',
    problems: ({ file }) => unless(/^(nb|nn)-NO$/.test(file.text(file.catalog['/Lang'])), 'no language'),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        delete spoiler.typed('/Catalog')['/Lang']
      }),
  },
  {
    clause: 'ISO 14289-1, 7.3',
    says: 'every figure says in words what it shows, and where on the page it stands',
    problems: checked =>
      withTag(checked, 'Figure').flatMap(({ dictionary }) => [
        ...unless(checked.file.text(dictionary['/Alt']).trim() !== '', 'no words for a figure'),
        ...unless(
          checked.file.list(checked.file.dictionary(dictionary['/A'])['/BBox']).length === 4,
          'no box',
        ),
      ]),
    spoil: inElement('Figure', element => {
      delete element['/Alt']
    }),
  },
  {
    clause: 'ISO 14289-1, 7.4.2',
    says: 'headings begin at the first level and go down one level at a time, in each part anew',
    problems: ({ structure }) => {
      const levels: number[] = []
      const wrong: string[] = []
      for (const { tag } of structure.elements) {
        if (tag === 'Part') levels.length = 0
        if (!/^H\d$/.test(tag)) continue
        const level = Number(tag.slice(1))
        if (level > (levels.at(-1) ?? 0) + 1) wrong.push(`H${level} after ${levels.at(-1) ?? 'nothing'}`)
        levels.push(level)
      }
      return wrong
    },
    spoil: inElement('H2', element => {
      element['/S'] = '/H3'
    }),
  },
  {
    clause: 'ISO 14289-1, 7.4.4',
    says: 'headings have numbers, and no element has two',
    problems: checked => withTag(checked, 'H').map(() => 'H without number'),
    spoil: inElement('H2', element => {
      element['/S'] = '/H'
    }),
  },
  {
    clause: 'ISO 14289-1, 7.5',
    says: 'every table has headings, each with what it heads, and rows of one length',
    problems: checked =>
      withTag(checked, 'Table').flatMap(table => {
        const rows = children(table).map(children)
        const headings = rows.flat().filter(({ tag }) => tag === 'TH')
        return [
          ...unless(headings.length > 0, 'table without headings'),
          ...unless(new Set(rows.map(({ length }) => length)).size === 1, 'rows of different length'),
          ...headings.flatMap(({ dictionary }) =>
            unless(
              /^\/(Row|Column|Both)$/.test(String(checked.file.dictionary(dictionary['/A'])['/Scope'])),
              'heading without scope',
            ),
          ),
        ]
      }),
    spoil: inElement('TH', element => {
      delete element['/A']
    }),
  },
  {
    clause: 'ISO 14289-1, 7.6',
    says: 'every list with labels says what kind of labels they are',
    problems: checked =>
      withTag(checked, 'L').flatMap(({ dictionary }) =>
        unless(
          checked.file.dictionary(dictionary['/A'])['/ListNumbering'] !== undefined,
          'list without kind',
        ),
      ),
    spoil: inElement('L', element => {
      delete element['/A']
    }),
  },
  {
    clause: 'ISO 14289-1, 7.8',
    says: 'heads and feet of pages are artifacts of pagination',
    problems: ({ file, structure }) =>
      Array.from(structure.pages.values()).flatMap(({ marks }) =>
        unless(
          marks.some(
            ({ tag, properties }) => tag === 'Artifact' && /\/Pagination\b.*\/Footer\b/s.test(properties),
          ),
          `no foot among ${marks.length} on ${file.pages.length} pages`,
        ),
      ),
    spoil: inContent(text => text.replaceAll('/Subtype /Footer', '')),
  },
  {
    clause: 'ISO 14289-1, 7.16',
    says: 'no protection keeps a screen reader out',
    problems: ({ file }) =>
      unless(
        file.trailer['/Encrypt'] === undefined && !Buffer.from(file.bytes).includes('/Encrypt'),
        'encrypted',
      ),
    spoil: bytes =>
      Buffer.from(Buffer.from(bytes).toString('latin1').replace('/Names 2 0 R', '/Encrypt 2  '), 'latin1'),
  },
  {
    clause: 'ISO 14289-1, 7.18.3',
    says: 'on every page the order of tabs is that of the structure',
    problems: ({ file }) => file.pages.flatMap(({ page }) => unless(page['/Tabs'] === '/S', 'tabs')),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        delete spoiler.typed('/Page')['/Tabs']
      }),
  },
  {
    clause: 'ISO 14289-1, 7.18.5',
    says: 'every link is in the structure',
    problems: ({ file }) =>
      file.allDictionaries
        .filter(one => one['/Subtype'] === '/Link' && one['/StructParent'] === undefined)
        .map(() => 'link'),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        spoiler.typed('/Page')['/Annots'] = [{ '/Subtype': '/Link' }]
      }),
  },
]

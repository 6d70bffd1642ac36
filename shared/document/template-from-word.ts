import type { Language } from '#shared/i18n/language'
import { type MergeField, mergeFieldName, mergeFieldOfWord } from '#shared/i18n/merge-fields'
import { fieldSigns, type WordCaution, type WordLetter } from '#shared/intake/word-letter'
import type { LetterTemplate, OwnField, TextModule } from '#shared/scheme/letter-template'

/** Why a paragraph of a Word letter is left out unless somebody wants it: the program writes that itself. */
export type LeftOut = 'head' | 'title' | 'signature'

/** A paragraph as it is offered, with the name of each field in guillemets. */
export interface OfferedParagraph {
  readonly style: TextModule['style']
  readonly text: string
  readonly leftOut: LeftOut | null
}

/** The head's own fields: a line of nothing else stands in the window of the envelope or beside it already. */
const headFields: ReadonlySet<MergeField> = new Set<MergeField>([
  'recipientName',
  'recipientAddress',
  'recipientPostalCode',
  'recipientCity',
  'recipientContact',
  'theirReference',
  'ourReference',
  'caseNumber',
  'caseOfficer',
  'letterDate',
  'place',
  'senderName',
  'senderPhone',
  'senderEmail',
])

const oneField = new RegExp(`${fieldSigns.begin}([^${fieldSigns.end}]*)${fieldSigns.end}`, 'g')

/** The paragraphs of a Word letter, each with whether the program writes it already. */
export function offerParagraphs({ paragraphs }: WordLetter): readonly OfferedParagraph[] {
  const closing = paragraphs.findIndex(({ text }) =>
    /^(med\s+)?(vennlig hilsen|vennleg helsing|helsing|hilsen)\b/i.test(text),
  )
  const title = paragraphs.findIndex(
    ({ style, text }, at) => style === 'heading' && !isOfHead(text) && (closing === -1 || at < closing),
  )
  return paragraphs.map(({ style, text }, at) => ({
    style,
    text: text.replace(oneField, (_, name: string) => `«${name}»`),
    leftOut:
      closing !== -1 && at >= closing ? 'signature' : isOfHead(text) ? 'head' : at === title ? 'title' : null,
  }))
}

function isOfHead(text: string): boolean {
  const names = [...text.matchAll(oneField)].map(([, name]) => mergeFieldOfWord(name ?? ''))
  const rest = text
    .replace(oneField, '')
    .replace(
      /(deres|vår|dykkar)\s+ref(eranse)?\.?|saksbehandler|saksbehandlar|dato|kontakt(person)?|att\.?/gi,
      '',
    )
  if (names.length > 0 && names.every(name => name !== null && headFields.has(name)))
    return !/\p{L}{3,}/u.test(rest)
  return (
    names.length === 0 && /^(deres|vår|dykkar)\s+ref|^saksbehandl|^dato\s*:/i.test(text) && text.length < 80
  )
}

/** What each field of the Word letter is to become: a field of the letter, or one of the secretariat's own (null). */
export type FieldChoices = Readonly<Record<string, MergeField | null>>

/** What the names mean by themselves. */
export function guessFields({ fields }: WordLetter): FieldChoices {
  return Object.fromEntries(fields.map(name => [name, mergeFieldOfWord(name)]))
}

/**
 * The template with the chosen paragraphs of a Word letter after the result, in order; paragraphs of one style that
 * follow each other are one module. The letter is in one form of Norwegian; the other is left for the secretariat to
 * write, and so are fields of its own, which are told of as empty until then.
 */
export function addWordLetter(
  template: LetterTemplate,
  letter: WordLetter,
  choose: {
    readonly paragraphs: ReadonlySet<number>
    readonly fields: FieldChoices
    readonly language: Language
  },
): LetterTemplate {
  const own = ownFieldsFor(template, letter, choose.fields)
  const idOf = (name: string) => choose.fields[name] ?? own.get(name)?.id ?? ''
  const taken = new Set(template.modules.map(({ id }) => id))
  const modules: TextModule[] = []
  letter.paragraphs.forEach(({ style, text }, at) => {
    if (!choose.paragraphs.has(at)) return
    const written = text
      .replace(/[{}]/g, sign => (sign === '{' ? '(' : ')'))
      .replace(oneField, (_, name: string) => `{${idOf(name)}}`)
    const last = modules.at(-1)
    if (last !== undefined && last.style === style && style !== 'heading' && choose.paragraphs.has(at - 1)) {
      modules[modules.length - 1] = { ...last, [choose.language]: `${last[choose.language]}\n${written}` }
      return
    }
    const id = freeId(taken)
    modules.push({
      id,
      kind: 'text',
      name: shortName(text.replace(oneField, (_, name: string) => mergeFieldName(idOf(name)))),
      style,
      when: { outcomes: [], where: [], unless: [] },
      nb: choose.language === 'nb' ? written : '',
      nn: choose.language === 'nn' ? written : '',
    })
  })
  const after = template.modules.findIndex(module => module.kind === 'part' && module.part === 'result') + 1
  return {
    ...template,
    modules: [...template.modules.slice(0, after), ...modules, ...template.modules.slice(after)],
    ownFields: [
      ...template.ownFields,
      ...[...own.values()].filter(field => !template.ownFields.includes(field)),
    ],
  }
}

/** An id for a module of one's own that no other has; it is added to those taken. */
export function freeId(taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const id = `tekst-${number}`
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

function shortName(text: string): string {
  const line = text.split('\n')[0]?.trim() ?? ''
  return line.length <= 40 ? line || 'Tekst' : `${line.slice(0, 39).trimEnd()}…`
}

/** The own field for each name that is no field of the letter: the one that is there under that name, or a new one. */
function ownFieldsFor(
  template: LetterTemplate,
  { fields }: WordLetter,
  choices: FieldChoices,
): ReadonlyMap<string, OwnField> {
  const found = new Map<string, OwnField>()
  const taken = new Set<string>(template.ownFields.map(({ id }) => id))
  for (const name of fields) {
    if ((choices[name] ?? null) !== null) continue
    const there = template.ownFields.find(field => field.name.toLowerCase() === name.toLowerCase())
    found.set(name, there ?? { id: freeFieldId(name, taken), name, nb: '', nn: '' })
  }
  return found
}

/** An id for a field of one's own, made of its name: «Fakturaadresse» gives `fakturaadresse`. */
export function freeFieldId(name: string, taken: Set<string>): string {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 30)
  const wanted = /^[a-z]/.test(plain) ? plain : `felt${plain}`
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}x${number}`
    if (taken.has(id) || mergeFieldName(id) !== id) continue
    taken.add(id)
    return id
  }
}

const cautionTexts: Readonly<Record<WordCaution, string>> = {
  table: 'Brevet har en tabell. Teksten i cellene er tatt med som avsnitt.',
  'text-box': 'Brevet har tekstbokser. Teksten er tatt med der boksen står i filen.',
  note: 'Fotnoter er ikke tatt med.',
  condition:
    'Brevet har HVIS-felt fra Word. Bare teksten som sist ble vist, er tatt med. Sett vilkår på tekstene her.',
  'next-record': 'Feltet «Neste post» er utelatt. Hvert brev gjelder én søknad.',
  picture: 'Bilder er ikke tatt med. Logoen velges for seg.',
  cut: 'Brevet er så langt at slutten er utelatt.',
}

/** What was in the Word letter besides its text, one Norwegian line each. */
export function wordCautionTexts({ cautions }: WordLetter): readonly string[] {
  return cautions.map(caution => cautionTexts[caution])
}

import type { ApplicationForm } from '#shared/round/application-form'
import { isAnswered } from './context'

/** A place where a text speaks of something. */
export interface Mention {
  /** Dotted path of the field. */
  readonly path: string
  /** The sentence without its full stop, cut to a readable length. */
  readonly sentence: string
  /** Whether the sentence also says no ("er ikke involvert"), so that a person must read it. */
  readonly negated: boolean
}

const texts = [
  'title',
  'summary',
  'purpose',
  'challenge',
  'description',
  'spread',
  'userInvolvement',
  'unionInvolvement',
  'transition',
] as const
export type TextField = (typeof texts)[number]

/** The first sentence in the fields that speaks of a thing; one without a no before one with; null where none does. */
export function findMention(
  form: ApplicationForm,
  words: RegExp | ((sentence: string) => boolean),
  paths: readonly TextField[] = texts,
): Mention | null {
  const speaks = typeof words === 'function' ? words : (sentence: string) => words.test(sentence)
  let negated: Mention | null = null
  for (const path of paths) {
    for (const sentence of sentencesOf(form).get(path) ?? []) {
      if (!speaks(sentence)) continue
      const mention = { path, sentence: shortened(sentence), negated: saysNo.test(sentence) }
      if (!mention.negated) return mention
      negated ??= mention
    }
  }
  return negated
}

type Sentences = ReadonlyMap<TextField, readonly string[]>
const known = new WeakMap<ApplicationForm, Sentences>()

/** The sentences of each field; kept for as long as the form is, since every check reads them. */
function sentencesOf(form: ApplicationForm): Sentences {
  const before = known.get(form)
  if (before !== undefined) return before
  const split = (text: string | undefined) =>
    isAnswered(text) ? text.split(/(?<=[.!?])\s+|\n+/).filter(sentence => sentence !== '') : []
  const sentences = new Map(texts.map(path => [path, split(form[path])]))
  known.set(form, sentences)
  return sentences
}

const saysNo = /(?<!\p{L})(ikke|ikkje|ingen|verken|korkje|uten|utan|mangler|manglar)(?!\p{L})/iu

function shortened(sentence: string): string {
  const plain = sentence.replace(/\s+/g, ' ').trim().replace(/\.$/, '')
  return plain.length > 160 ? `${plain.slice(0, 159)}…` : plain
}

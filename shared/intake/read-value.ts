import { err, ok, type Result } from '#shared/base/result'
import { withoutLast } from '#shared/base/without-last'
import { parseDate } from '#shared/i18n/parse-date'
import { largestKroner } from '#shared/money/kroner'
import { parseKroner } from '#shared/money/parse-kroner'
import type { Side } from '#shared/round/application-form'
import { type CellValue, cellText } from './cell'
import { isHalf, saysNo } from './heard-words'
import type { AmountFault } from './problem'

/** Whether an answer says that there is none: empty, a dash, "ikke aktuelt", or what the form itself asked for. */
export function isNoAnswer(value: CellValue): boolean {
  const text = cellText(value)
  return text.length <= longestPrompt && (none.test(text) || prompt.test(text))
}

const longestPrompt = 150

const none =
  /^(?:|[-–—.*]+|n\/?a|ikk(?:e|je) aktuelt|ikk(?:e|je) relevant|velg(?: (?:et|en|ett) [^.]{1,30})?(?: ?…|\.{0,3})|--+ ?velg.*)$/i

/** What a form prints where the answer is to be: "[Fyll inn formål]", "Skriv inn tekst her", "Maks 200 ord". */
const prompt =
  /^[[(<«]?(?:(?:fyll|skriv) inn .*|fyll ut .*|skriv (?:her|svar(?:et)? her|tekst(?:en)? her).*|(?:klikk|trykk) (?:eller trykk |eller klikk )?her.*|maks(?:imalt|\.)? ?\d[\d ]* (?:ord|tegn|teikn|linjer|sider?)|na[vm]n på (?:kommune|sykehus|sjukehus|helseforetak|virksomhet|organisasjon|søker|kontaktperson|prosjekt|tiltak)|dd[./-]mm[./-](?:åååå|yyyy|åå|yy))[\s.…]*[\])>»]?$/i

/** An amount in whole kroner; the fault says why it is none. A number in a cell counts as it stands. */
export function readAmount(value: CellValue): Result<number, AmountFault> {
  if (typeof value === 'number') {
    if (value < 0) return err('negative')
    if (value > largestKroner) return err('too-large')
    return Number.isInteger(value) ? ok(value) : err('not-whole')
  }
  if (typeof value !== 'string') return err('not-a-number')
  const amount = parseKroner(value)
  if (amount.ok) return ok(amount.value)
  switch (amount.error.kind) {
    case 'negative':
      return err('negative')
    case 'tooLarge':
      return err('too-large')
    case 'notWholeKroner':
      return err('not-whole')
    case 'ambiguous':
      return err('ambiguous')
    default:
      return err('not-a-number')
  }
}

/** A day with its time, and some words round it; what is longer is none. */
const longestDay = 200

/**
 * A day as ISO, from a date cell or from text as Norwegians write it; null when it is none. With slashes both day and
 * month may come first ("10/1/2025"), so that such a day is none unless one of them can be no month.
 */
export function readDay(value: CellValue): string | null {
  if (typeof value === 'object' && value !== null) return value.moment.slice(0, 10)
  if (typeof value !== 'string' || value.length > longestDay) return null
  const text = value.trim().replace(/\s+kl\.?\s.*$|[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?.*$/i, '')
  if (text.includes('/') && mayBeMonthFirst(text)) return null
  const day = parseDate(text.replace(/^(\d{1,2})\/(\d{1,2})[ -]+(\d{4})$/, '$1.$2.$3'))
  return day.ok ? day.value : null
}

function mayBeMonthFirst(text: string): boolean {
  const [, first = '', second = ''] = text.match(/^(\d{1,2})\/ ?(\d{1,2})\/ ?\d{4}$/) ?? []
  return first !== '' && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
}

/** A point in time as ISO (local unless the text names an offset), or a day where no time is written; null when none. */
export function readMoment(value: CellValue): string | null {
  if (typeof value === 'object' && value !== null) return value.moment
  if (typeof value !== 'string') return null
  const text = value.trim()
  const iso = text.match(
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s?(Z|[+-]\d{2}:?\d{2})?$/,
  )
  if (iso !== null) {
    const offset =
      iso[4] === undefined || iso[4] === 'Z' ? (iso[4] ?? '') : iso[4].replace(/^(...):?(..)$/, '$1:$2')
    return readDay(iso[1] ?? '') === null || !isClock(iso[2] ?? '')
      ? null
      : `${iso[1]}T${iso[2]}${iso[3] ?? ':00'}${offset}`
  }
  const day = readDay(text)
  if (day === null) return null
  const clock = text.match(/(?:\s|kl\.?\s?)(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/i)
  if (clock === null) return day
  const time = `${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}`
  return isClock(time) ? `${day}T${time}:${clock[3] ?? '00'}` : null
}

const plainAnswers: ReadonlyMap<string, boolean> = new Map([
  ...'nei no n 0 false usann usant avkreftes off ☐'.split(' ').map(word => [word, false] as const),
  ...['ikke avkrysset', 'ikkje kryssa av'].map(words => [words, false] as const),
  ...'ja yes j x 1 true sann sant ok avkrysset on ☒ ☑ ✓ ✔'.split(' ').map(word => [word, true] as const),
  ['kryssa av', true],
])

/**
 * Yes or no as forms write it: ja/nei, a cross, true/false, "Bekreftes"; also with more words after it. Null when it is
 * neither, and when yes and no are both heard ("Ja, men ikke ennå"): then a person must read it.
 */
export function readYesNo(value: CellValue): boolean | null {
  if (typeof value === 'boolean') return value
  if (value === 1 || value === 0) return value === 1
  const text = withoutLast(cellText(value).toLowerCase(), '.!')
  const plain = plainAnswers.get(text)
  if (plain !== undefined) return plain
  if (/^nei[\s,.:;–-]+[\p{L}\d(]/u.test(text)) return saysYes(text) ? null : false
  if (/^(?:ja[\s,.:;–-]+[\p{L}\d(]|(?:(?:vi|jeg|eg) )?(?:bekreft|stadfest))/u.test(text))
    return saysNo(text) || isHalf(text) ? null : true
  return null
}

function saysYes(text: string): boolean {
  return /(?<!\p{L})(?:ja|bekreft\p{L}*|stadfest\p{L}*)(?!\p{L})/u.test(text)
}

/** Whether a text is no answer but the two that a form prints to choose from, the mark on one of them being drawn. */
export function isBothPrinted(text: string): boolean {
  return /^(?:ja[\W_]+nei|nei[\W_]+ja)(?:[\W_]+ikk(?:e|je) (?:relevant|aktuelt))?[\s_]*$/i.test(text.trim())
}

/** As `readYesNo`, with a third answer where the question does not apply. */
export function readYesNoNotRelevant(value: CellValue): 'yes' | 'no' | 'not-relevant' | null {
  const text = cellText(value)
  if (/^(ikk(?:e|je) (?:relevant|aktuelt)|uaktuelt|irrelevant|not-relevant)/i.test(text))
    return /(?<!\p{L})(?:ja|nei)(?!\p{L})/iu.test(text) ? null : 'not-relevant'
  const answer = readYesNo(value)
  return answer === null ? null : answer ? 'yes' : 'no'
}

/** An e-mail address, out of what stands round it ("Kari Eksempel <kari@example.org>"); null where there is none. */
export function readEmailAddress(value: CellValue): string | null {
  // Before its sign an address has no more than 64 letters.
  return cellText(value).match(/[^\s<>()"',;:@]{1,64}@[^\s<>()"',;:@]{1,255}\.[^\s<>()"',;:.@]+/)?.[0] ?? null
}

/** The written Norwegian that an answer names; null when it names neither or both, as a form prints them. */
export function readLanguage(value: CellValue): 'nb' | 'nn' | null {
  const text = cellText(value)
  const [isBokmål, isNynorsk] = [/bokmål|^nb/i.test(text), /nynorsk|^nn/i.test(text)]
  if (isBokmål === isNynorsk) return null
  return isNynorsk ? 'nn' : 'nb'
}

/** The side that a word names. */
export function readSide(value: CellValue): Side | null {
  const text = cellText(value).toLowerCase()
  if (/^(rhf|regionalt helseforetak)/.test(text)) return 'rhf'
  if (/^kommun/.test(text)) return 'kommune'
  if (
    /^(s[yj]u?ke?hus|sjukehus|sykehus|helseforetak|hf|spesialisthelsetjenest|spesialisthelsetenest)/.test(
      text,
    )
  )
    return 'sykehus'
  if (/^(fastleg[ea]|leg[ea])/.test(text)) return 'fastlege'
  if (/^bruk[ae]r/.test(text)) return 'bruker'
  return /^ann(et|a)\b/.test(text) ? 'annet' : null
}

/** The side that a name shows by itself ("Halden kommune", "Vestre Viken HF"); undefined when it does not. */
export function sideOfName(name: string): Side | undefined {
  if (/\bRHF\b/.test(name)) return 'rhf'
  if (/\bkommune\b/i.test(name)) return 'kommune'
  if (/\bHF\b|\bs[yj]u?kehus/i.test(name)) return 'sykehus'
  return /fastleg[ea]|legesenter|legekontor/i.test(name) ? 'fastlege' : undefined
}

/** Several answers in one field, one per line or with semicolons or bullets between; commas stay within an answer. */
export function readList(value: CellValue): readonly string[] {
  return cellText(value)
    .split(/[;\n\r•|]+/)
    .map(item => item.replace(/^[\s–-]+/, '').trim())
    .filter(item => item !== '')
}

function isClock(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

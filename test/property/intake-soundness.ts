import type { Packet } from '#shared/round/packet'

/** What a reading gave, as far as soundness asks: the applications, and every line that was said about them. */
export type Given = { readonly packets: readonly Packet[]; readonly told: readonly string[] }

/** The values of a form that money or a letter hangs on, by dotted path. */
export function tellingValues(form: unknown, path = ''): ReadonlyMap<string, string | number> {
  const values = new Map<string, string | number>()
  if (typeof form === 'string' || typeof form === 'number') {
    // What the program itself says of a value is none of the file's: a format, a side, the number of a row.
    if (!/^(format|language|row|agreement\.kind)$|side$|kind$|party$/.test(path)) values.set(path, form)
  } else if (typeof form === 'object' && form !== null) {
    for (const [key, member] of Object.entries(form)) {
      for (const [at, value] of tellingValues(member, path === '' ? key : `${path}.${key}`))
        values.set(at, value)
    }
  }
  return values
}

/**
 * What is wrong with a reading of a changed file: every value that the original does not have must stand in the
 * changed content as it is written there. Empty where all is well.
 */
export function inventedValues(
  given: Given,
  original: readonly Packet[],
  content: string,
): readonly string[] {
  const known = new Set(original.flatMap(({ form }) => [...tellingValues(form).values()].map(plain)))
  const text = plain(content)
  const digits = text.replace(/[\s.,:'-]/g, '')
  return given.packets.flatMap(({ form }) =>
    [...tellingValues(form)]
      .filter(([, value]) => !known.has(plain(value)) && !stands(value, text, digits))
      .map(([path, value]) => `${path}: ${value}`),
  )
}

function stands(value: string | number, text: string, digits: string): boolean {
  if (text.includes(plain(value))) return true
  if (typeof value === 'number') {
    // A part of one stands after a comma, and a half may be written without the nought before it.
    const written = String(value).replace('.', ',')
    if (!Number.isInteger(value) && text.includes(written.replace(/^0,/, ','))) return true
    const millions = String(value / 1e6).replace('.', ',')
    return (
      digits.includes(String(value)) ||
      [millions, millions.replace(',', '.'), String(value / 1e3)].some(part => text.includes(part))
    )
  }
  const date = value.match(/^(\d{4})-(\d\d)-(\d\d)/)
  if (date !== null) {
    const serial = Math.floor(Date.parse(`${date[0]}T00:00:00Z`) / 86_400_000) + 25_569
    const [, year, month, day] = date
    const written = [year, String(Number(day))].every(part => text.includes(part ?? ''))
    return (
      text.includes(String(serial)) ||
      text.includes(String(serial - 1_462)) ||
      (written && month !== undefined)
    )
  }
  // Lists, names beside one another, texts on several lines or over one another are put together from pieces.
  const words = plain(value).split(/[^\p{L}\p{N}.,'-]+/u)
  return words.every(word => text.includes(word) || digits.includes(word.replace(/[.,'-]/g, '')))
}

function plain(value: string | number): string {
  return String(value)
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
}

/** What of the original is lost without a word: fewer applications or fewer fields, and no line that says so. */
export function lostSilently(given: Given, original: readonly Packet[]): readonly string[] {
  if (given.told.length > 0) return []
  if (given.packets.length < original.length)
    return [`${original.length - given.packets.length} applications`]
  return []
}

/**
 * Fields that went missing though their label and answer stand together in the changed content just as in the
 * original, and nothing was said. `sources` of the original tell under which label each field stood.
 */
export function overlookedFields(
  given: Given,
  original: readonly Packet[],
  content: string,
  originalContent: string,
): readonly string[] {
  const [packet] = given.packets
  const [before] = original
  if (given.told.length > 0 || packet === undefined || before === undefined || original.length > 1) return []
  const now = tellingValues(packet.form)
  const text = plain(content)
  const whole = plain(originalContent)
  return [...tellingValues(before.form)].flatMap(([path, value]) => {
    const label = before.sources?.[path]?.label
    if (label === undefined || now.has(path)) return []
    const from = whole.indexOf(plain(label))
    const to = from < 0 ? -1 : whole.indexOf(plain(value), from + label.length)
    if (to < 0 || to - from > 150) return []
    return text.includes(whole.slice(from, to + plain(value).length)) ? [`${path} under «${label}»`] : []
  })
}

type Decoder = { decode(bytes: Uint8Array): string }
const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (label: string, options?: { fatal?: boolean }) => Decoder
}

/**
 * The text of a file of unknown encoding: UTF-8 or UTF-16 with a byte order mark, UTF-8 without one, and otherwise
 * Windows-1252, as older Norwegian systems and Excel's plain CSV export. The mark is left out. Never fails: every byte
 * is some letter in Windows-1252.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return decodeUtf8(bytes) ?? decodeWindows(bytes)
}

/** The text of bytes that must be UTF-8, without a byte order mark; null when they are not. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The text of bytes in Windows-1252. */
export function decodeWindows(bytes: Uint8Array): string {
  return windowsSigns(new TextDecoder('windows-1252').decode(bytes))
}

/** The signs of Windows-1252 from 0x80 on, where Latin-1 has signs that nobody writes; a space where it has none. */
const fromEighty = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * A text that was decoded as Latin-1, with the dashes, quotes and euro signs that Windows-1252 has among its control
 * characters. Some versions of Node's decoder take the one for the other; nobody ever means those characters.
 */
export function windowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, letter => {
    const sign = fromEighty[letter.charCodeAt(0) - 0x80]
    return sign === undefined || sign === ' ' ? letter : sign
  })
}

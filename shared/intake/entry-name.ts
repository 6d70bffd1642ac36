import { decodeUtf8, decodeWindows } from './decode-text'

const nordicUpperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ '

/**
 * The name of an entry in a zip file. Names that are UTF-8 are read so whether they are flagged or not; the rest are
 * Windows-1252 where they hold its æ, ø or å, and otherwise the Nordic DOS letters (code page 865, which is the zip
 * format's 437 with ø and Ø). Backslashes count as slashes, as some Windows tools write them.
 */
export function decodeEntryName(raw: Uint8Array): string {
  const name = decodeUtf8(raw) ?? (isWindows(raw) ? decodeWindows(raw) : nordicDos(raw))
  return name.normalize('NFC').replaceAll('\\', '/')
}

/** Whether a name tries to point out of the packet: absolute, with a drive, with `..`, or with control characters. */
export function isPathTrick(name: string): boolean {
  return (
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..') ||
    [...name].some(letter => (letter.codePointAt(0) ?? 0) < 0x20)
  )
}

/** Whether an entry is left behind by a file manager or an editor and never something an applicant meant to send. */
export function isLitter(name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1)
  return (
    name.split('/').includes('__MACOSX') ||
    last.startsWith('.') ||
    last.startsWith('~$') ||
    /^(thumbs\.db|desktop\.ini)$/i.test(last)
  )
}

const windowsNorwegian = new Set([0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5])
const dosNorwegian = new Set([0x91, 0x9b, 0x86, 0x92, 0x9d, 0x8f])

function isWindows(raw: Uint8Array): boolean {
  return raw.some(byte => windowsNorwegian.has(byte)) && !raw.some(byte => dosNorwegian.has(byte))
}

function nordicDos(raw: Uint8Array): string {
  return Array.from(raw, byte =>
    byte < 0x80 ? String.fromCharCode(byte) : nordicUpperHalf[byte - 0x80],
  ).join('')
}

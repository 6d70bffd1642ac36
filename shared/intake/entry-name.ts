import { decodeUtf8, decodeWindows } from './decode-text'

const nordicUpperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ '

const macUpperHalf =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

/**
 * The name of an entry in a zip file. Names that are UTF-8 are read so whether they are flagged or not; the rest are
 * Windows-1252 or Mac Roman where they hold the æ, ø or å of one of these, and otherwise the Nordic DOS letters (code
 * page 865, which is the zip format's 437 with ø and Ø). Backslashes count as slashes, as some Windows tools write them.
 */
export function decodeEntryName(raw: Uint8Array): string {
  const name = decodeUtf8(raw) ?? decodeOlder(raw)
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

/** In Mac Roman; as the others read these bytes, no name of a file has them. */
const macNorwegian = new Set([0xbe, 0xbf, 0x8c])

function decodeOlder(raw: Uint8Array): string {
  const has = (letters: ReadonlySet<number>) => raw.some(byte => letters.has(byte))
  if (has(dosNorwegian)) return fromPage(raw, nordicUpperHalf)
  if (has(windowsNorwegian)) return decodeWindows(raw)
  return fromPage(raw, has(macNorwegian) ? macUpperHalf : nordicUpperHalf)
}

function fromPage(raw: Uint8Array, upperHalf: string): string {
  return Array.from(raw, byte => (byte < 0x80 ? String.fromCharCode(byte) : upperHalf[byte - 0x80])).join('')
}

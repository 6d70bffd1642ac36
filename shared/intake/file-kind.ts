/** What a file is by its content, whatever its name says. */
export type FileKind =
  | 'zip'
  | 'pdf'
  | 'ole'
  | 'image'
  | 'other-archive'
  | 'age'
  | 'rtf'
  | 'json'
  | 'email'
  | 'text'
  | 'binary'
  | 'empty'

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['other-archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['other-archive', [0x52, 0x61, 0x72, 0x21]],
  ['other-archive', [0x1f, 0x8b]],
  ['age', [0x61, 0x67, 0x65, 0x2d, 0x65, 0x6e, 0x63]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/**
 * Tells what a file is from its first bytes (a few kilobytes are enough). A PDF may have some bytes of its own before
 * its mark, as the format's readers allow. Text is told from other bytes by having no zero byte outside UTF-16.
 */
export function fileKind(start: Uint8Array): FileKind {
  if (start.length === 0) return 'empty'
  for (const [kind, bytes] of signatures) if (bytes.every((byte, index) => start[index] === byte)) return kind
  const latin = Array.from(start.subarray(0, 1_024), byte => String.fromCharCode(byte)).join('')
  if (latin.includes('%PDF-')) return 'pdf'
  const utf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  if (!utf16 && start.subarray(0, 4_096).includes(0)) return 'binary'
  const text = latin.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (text.startsWith('{')) return 'json'
  if (
    /^(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}/.test(text) &&
    mailHeader.test(text)
  )
    return 'email'
  return 'text'
}

const mailHeader =
  /^(from|to|received|return-path|mime-version|subject|date|message-id|delivered-to|x-[a-z-]+|dkim-signature|arc-[a-z-]+|content-type):/im

/** How an attachment can be shown; null where it cannot be shown here. */
export type ShownAs = { readonly kind: 'pdf' } | { readonly kind: 'image'; readonly mediaType: string }

/** Beyond this a picture is not shown: it would stand in memory several times over. */
export const largestImageBytes = 20_000_000

const signatures: readonly (readonly [mediaType: string, bytes: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

/** What a file is by its first bytes, whatever it is called. */
export function shownAs(bytes: Uint8Array): ShownAs | null {
  // A PDF may begin with a few bytes of something else.
  if (String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-')) return { kind: 'pdf' }
  const image = signatures.find(([, start]) => start.every((byte, place) => bytes[place] === byte))
  if (image !== undefined) return { kind: 'image', mediaType: image[0] }
  const text = String.fromCharCode(...bytes.subarray(0, 12))
  return text.startsWith('RIFF') && text.endsWith('WEBP') ? { kind: 'image', mediaType: 'image/webp' } : null
}

/** The size of a file as people say it: «812 byte», «23 kB», «1,4 MB». */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} byte`
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}

import { fileKind } from '#shared/intake/file-kind'
import { type ImageSize, imageSize } from '#shared/intake/image-size'

/** How an attachment is shown: here, by the reader process as a document, or not at all. */
export type ShownAs =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'image'; readonly size: ImageSize }
  | { readonly kind: 'document' }
  | { readonly kind: 'nothing'; readonly why: string }

/** Beyond this a picture is not drawn: each pixel takes four bytes of memory while it is unpacked. */
export const largestImagePixels = 120_000_000

/** A picture is drawn no wider than this. */
export const shownImageWidth = 2_400

/** What a file is by its first bytes, whatever it is called. */
export function shownAs(bytes: Uint8Array): ShownAs {
  const kind = fileKind(bytes.subarray(0, 8_192))
  switch (kind) {
    case 'pdf':
      return { kind: 'pdf' }
    case 'zip':
    case 'email':
    case 'text':
    case 'json':
      return { kind: 'document' }
    case 'empty':
      return { kind: 'nothing', why: 'Filen er tom (0 byte). Be søkeren sende den på nytt.' }
    case 'ole':
      return {
        kind: 'nothing',
        why: 'Filen er laget i en eldre utgave av Word, Excel eller Outlook, eller er låst med passord. Lagre en kopi og åpne den i et annet program.',
      }
    default: {
      const size = imageSize(bytes)
      if (size !== null) return { kind: 'image', size }
      return {
        kind: 'nothing',
        why: 'Denne typen fil vises ikke i programmet. Lagre en kopi og åpne den i et annet program.',
      }
    }
  }
}

/** The size of a file as people say it: «812 byte», «23 kB», «1,4 MB». */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} byte`
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}

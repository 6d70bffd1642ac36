import { err, ok, type Result } from '#shared/base/result'
import type { ChosenPicture } from '#shared/ipc/template-channels'
import { logoLimits } from '#shared/round/kinds/template-entries'
import { encodePng } from './encode-png'

/** Sharp enough for print: four times what a screen shows of 30 by 13 millimetres. */
const wanted = { width: 708, height: 307 } as const

/**
 * A picture from outside as a logo: drawn anew on white in the window's sandbox, small and without transparency, as a
 * data URL. The error is what a person is told.
 */
export async function drawLogo({ bytes, mediaType, file }: ChosenPicture): Promise<Result<string, string>> {
  try {
    const picture = await createImageBitmap(new Blob([bytes as never], { type: mediaType }))
    for (const shrink of [1, 0.7, 0.5, 0.35]) {
      const scale = Math.min(1, wanted.width / picture.width, wanted.height / picture.height) * shrink
      const width = Math.max(1, Math.round(picture.width * scale))
      const height = Math.max(1, Math.round(picture.height * scale))
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      if (context === null) break
      context.fillStyle = '#ffffff'
      context.fillRect(0, 0, width, height)
      context.imageSmoothingQuality = 'high'
      context.drawImage(picture, 0, 0, width, height)
      const png = encodePng(context.getImageData(0, 0, width, height))
      if (png.length <= logoLimits.bytes) return ok(`data:image/png;base64,${base64(png)}`)
    }
    return err(
      `${file}: Bildet har for mange detaljer til å stå i brevene. Velg en enklere utgave av logoen.`,
    )
  } catch {
    return err(`${file}: Bildet kan ikke vises. Lagre det på nytt som PNG, og velg det igjen.`)
  }
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

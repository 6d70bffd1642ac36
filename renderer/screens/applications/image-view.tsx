import { useEffect, useRef, useState } from 'react'
import { EmptyState } from '#renderer/components/empty-state'
import type { ImageSize } from '#shared/intake/image-size'
import { largestImagePixels, shownImageWidth } from './attachment-kind'

interface Props {
  readonly bytes: Uint8Array
  readonly size: ImageSize
  readonly title: string
}

type State = 'opening' | 'shown' | 'failed'

/** A picture, drawn no larger than a screen has use for: a photo of 50 megapixels would else fill the memory. */
export function ImageView({ bytes, size, title }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<State>('opening')
  const tooLarge = size.width * size.height > largestImagePixels

  useEffect(() => {
    if (tooLarge) return
    let current = true
    const options: ImageBitmapOptions =
      size.width > shownImageWidth ? { resizeWidth: shownImageWidth, resizeQuality: 'high' } : {}
    void createImageBitmap(new Blob([bytes.slice()], { type: size.mediaType }), options).then(
      bitmap => {
        const place = canvas.current
        if (!current || place === null) return bitmap.close()
        place.width = bitmap.width
        place.height = bitmap.height
        place.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
        setState('shown')
      },
      () => current && setState('failed'),
    )
    return () => {
      current = false
    }
  }, [bytes, size, tooLarge])

  if (tooLarge) {
    return (
      <EmptyState title="Bildet er for stort til å vises her">
        {`Det er på ${size.width} × ${size.height} bildepunkter. Lagre en kopi og åpne det i et annet program.`}
      </EmptyState>
    )
  }
  if (state === 'failed') {
    return (
      <EmptyState title="Bildet kan ikke vises">Filen er skadet. Be søkeren sende den på nytt.</EmptyState>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
    <section className="image-view" aria-label={title} tabIndex={0}>
      {state === 'opening' ? <p className="muted">Åpner bildet …</p> : null}
      <canvas ref={canvas} role="img" aria-label={title} />
    </section>
  )
}

import { useEffect, useState } from 'react'
import { EmptyState } from '#renderer/components/empty-state'
import { largestImageBytes, sizeText } from './attachment-kind'

interface Props {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly title: string
}

/** A picture. It goes in as data, since the window may fetch nothing. */
export function ImageView({ bytes, mediaType, title }: Props) {
  const [address, setAddress] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const tooLarge = bytes.byteLength > largestImageBytes

  useEffect(() => {
    if (tooLarge) return
    const reader = new FileReader()
    reader.onload = () => setAddress(String(reader.result))
    reader.onerror = () => setFailed(true)
    reader.readAsDataURL(new Blob([bytes.slice()], { type: mediaType }))
    return () => {
      reader.onload = null
      reader.onerror = null
      reader.abort()
    }
  }, [bytes, mediaType, tooLarge])

  if (tooLarge) {
    return (
      <EmptyState title="Bildet er for stort til å vises her">{`Det er på ${sizeText(bytes.byteLength)}.`}</EmptyState>
    )
  }
  if (failed) {
    return (
      <EmptyState title="Bildet kan ikke vises">Filen er skadet. Be søkeren sende den på nytt.</EmptyState>
    )
  }
  if (address === null) return <EmptyState title="Åpner bildet …" />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
    <section className="image-view" aria-label={title} tabIndex={0}>
      <img src={address} alt={title} onError={() => setFailed(true)} />
    </section>
  )
}

import { type PDFDocumentProxy, type PDFPageProxy, type RenderTask, TextLayer } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { highlightIn } from '#renderer/components/highlight'

interface Props {
  readonly document: PDFDocumentProxy
  readonly pageNumber: number
  /** 1 shows a point of the page as 96/72 pixels. */
  readonly zoom: number
  /** Width and height in points until the page itself is known. */
  readonly expected: readonly [number, number]
  readonly scroller: HTMLElement | null
  /** Words to mark in the text, folded as in search. */
  readonly terms: readonly string[]
}

const cssPixelsPerPoint = 96 / 72

/** One page: drawn when it comes near the part in sight, and let go when it is far away. */
export function PdfPage({ document, pageNumber, zoom, expected, scroller, terms }: Props) {
  const sheet = useRef<HTMLElement>(null)
  const [near, setNear] = useState(false)
  const [size, setSize] = useState(expected)
  const [failed, setFailed] = useState(false)
  const [text, setText] = useState<HTMLElement | null>(null)

  useEffect(() => {
    if (!sheet.current || !scroller) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: scroller,
      rootMargin: '800px 0px',
    })
    observer.observe(sheet.current)
    return () => observer.disconnect()
  }, [scroller])

  useEffect(() => {
    const place = sheet.current
    if (!near || !place) return
    const drawing = drawPage(document, pageNumber, zoom * cssPixelsPerPoint, place, page => {
      const { width, height } = page.getViewport({ scale: 1 })
      setSize([width, height])
    })
    drawing.done.then(setText, () => setFailed(true))
    return () => {
      setText(null)
      drawing.stop()
    }
  }, [document, pageNumber, zoom, near])

  useEffect(() => {
    if (text !== null && terms.length > 0) return highlightIn(text, terms).clear
  }, [text, terms])

  const [width, height] = size
  const scale = zoom * cssPixelsPerPoint
  return (
    <section
      className="pdf-page"
      ref={sheet}
      data-page={pageNumber}
      aria-label={`Side ${pageNumber}`}
      style={{ inlineSize: width * scale, blockSize: height * scale }}
    >
      {failed ? <p className="pdf-page-failed">Siden kunne ikke vises.</p> : null}
    </section>
  )
}

interface Drawing {
  /** The layer of text over the page, once it lies there; null when the drawing was stopped. */
  readonly done: Promise<HTMLElement | null>
  readonly stop: () => void
}

function drawPage(
  document: PDFDocumentProxy,
  pageNumber: number,
  scale: number,
  place: HTMLElement,
  known: (page: PDFPageProxy) => void,
): Drawing {
  let stopped = false
  let task: RenderTask | null = null
  let layer: TextLayer | null = null
  const canvas = globalThis.document.createElement('canvas')
  const text = globalThis.document.createElement('div')
  text.className = 'pdf-text'

  async function draw(): Promise<HTMLElement | null> {
    const page = await document.getPage(pageNumber)
    if (stopped) return null
    known(page)
    const viewport = page.getViewport({ scale })
    const sharpness = Math.min(window.devicePixelRatio, 2)
    canvas.width = Math.floor(viewport.width * sharpness)
    canvas.height = Math.floor(viewport.height * sharpness)
    text.style.setProperty('--total-scale-factor', String(scale))
    place.append(canvas, text)
    task = page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] })
    await task.promise
    layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport })
    await layer.render()
    return stopped ? null : text
  }

  return {
    // A drawing that was stopped has not failed.
    done: draw().catch(reason => {
      if (!stopped) throw reason
      return null
    }),
    stop() {
      stopped = true
      task?.cancel()
      layer?.cancel()
      canvas.remove()
      text.remove()
      canvas.width = 0
    },
  }
}

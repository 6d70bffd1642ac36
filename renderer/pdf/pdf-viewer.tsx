import { useEffect, useRef, useState } from 'react'
import { EmptyState } from '#renderer/components/empty-state'
import { mostPdfPages, type OpenPdf, openPdf, type PdfFailure, pdfFailureText } from './open-pdf'
import { PdfPage } from './pdf-page'
import { PdfToolbar, zoomStep } from './pdf-toolbar'
import './pdf-viewer.css'

export interface PdfViewerProps {
  /** The file. The same array as long as it is the same file. */
  readonly bytes: Uint8Array
  /** What the file is called, read aloud. */
  readonly title: string
  /** A page to go to and words to mark, folded as in search; `visit` is another each time someone wants to go. */
  readonly find?: PdfFind
}

export interface PdfFind {
  readonly page: number | null
  readonly terms: readonly string[]
  readonly visit: number
}

type State =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly failure: PdfFailure }
  | { readonly kind: 'open'; readonly pdf: OpenPdf; readonly firstPage: readonly [number, number] }

const noTerms: readonly string[] = []

/** Shows a PDF inside the app: pages below one another, text that can be marked, nothing that can run or be clicked. */
export function PdfViewer({ bytes, title, find }: PdfViewerProps) {
  const [state, setState] = useState<State>({ kind: 'opening' })
  const [zoom, setZoom] = useState<number | null>(null)
  const [page, setPage] = useState(1)
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const fitted = useFittedZoom(scroller, state.kind === 'open' ? state.firstPage[0] : null)

  useEffect(() => {
    let current = true
    let opened: OpenPdf | null = null
    setState({ kind: 'opening' })
    setPage(1)
    void openPdf(bytes).then(async result => {
      if (!result.ok) return current && setState({ kind: 'failed', failure: result.error })
      opened = result.value
      if (!current) return opened.close()
      const first = await opened.document.getPage(1).catch(() => null)
      if (!current) return
      if (!first) return setState({ kind: 'failed', failure: { kind: 'broken' } })
      const { width, height } = first.getViewport({ scale: 1 })
      setState({ kind: 'open', pdf: opened, firstPage: [width, height] })
    })
    return () => {
      current = false
      opened?.close()
    }
  }, [bytes])

  const wantedPage = find?.page ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new visit to the same page is a wish too.
  useEffect(() => {
    if (scroller === null || wantedPage === null) return
    scroller.querySelector(`[data-page="${wantedPage}"]`)?.scrollIntoView({ block: 'start' })
  }, [scroller, wantedPage, find?.visit, fitted])

  if (state.kind === 'failed') {
    return <EmptyState title="Filen kan ikke vises">{pdfFailureText(state.failure)}</EmptyState>
  }
  if (state.kind === 'opening') return <EmptyState title="Åpner filen …" />

  const pages = Math.min(state.pdf.document.numPages, mostPdfPages)
  const scale = zoom ?? fitted
  const goToPage = (wanted: number) => {
    const target = Math.min(pages, Math.max(1, wanted))
    scroller?.querySelector(`[data-page="${target}"]`)?.scrollIntoView({ block: 'start' })
  }

  return (
    <section className="pdf-viewer" aria-label={title}>
      <PdfToolbar
        page={page}
        pages={pages}
        zoom={scale}
        onPage={goToPage}
        onZoom={direction => setZoom(zoomStep(scale, direction))}
        onFit={() => setZoom(null)}
      />
      <div
        className="pdf-pages"
        ref={setScroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
        tabIndex={0}
        onScroll={() => setPage(pageInSight(scroller))}
      >
        {Array.from({ length: pages }, (_, place) => (
          <PdfPage
            // biome-ignore lint/suspicious/noArrayIndexKey: pages are known by their number alone.
            key={place}
            document={state.pdf.document}
            pageNumber={place + 1}
            zoom={scale}
            expected={state.firstPage}
            scroller={scroller}
            terms={find?.terms ?? noTerms}
          />
        ))}
        {state.pdf.document.numPages > pages ? (
          <p className="muted">{`Bare de første ${mostPdfPages} sidene vises.`}</p>
        ) : null}
      </div>
    </section>
  )
}

/** The zoom at which a page fills the width there is, never above full size and a quarter. */
function useFittedZoom(scroller: HTMLElement | null, pageWidth: number | null): number {
  const [fitted, setFitted] = useState(1)
  const latest = useRef(pageWidth)
  latest.current = pageWidth
  useEffect(() => {
    if (!scroller) return
    const observer = new ResizeObserver(() => {
      if (latest.current === null) return
      const wanted = (scroller.clientWidth - 32) / (latest.current * (96 / 72))
      setFitted(Math.round(Math.min(1.25, Math.max(0.3, wanted)) * 100) / 100)
    })
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [scroller])
  return fitted
}

function pageInSight(scroller: HTMLElement | null): number {
  if (!scroller) return 1
  const middle = scroller.scrollTop + scroller.clientHeight / 2
  const pages = [...scroller.querySelectorAll<HTMLElement>('.pdf-page')]
  const last = pages.filter(page => page.offsetTop <= middle).at(-1)
  return Number(last?.dataset.page ?? 1)
}

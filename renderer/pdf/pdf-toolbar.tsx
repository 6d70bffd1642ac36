import { ChevronDownIcon, ChevronUpIcon, MinusIcon, PlusIcon } from '@navikt/aksel-icons'
import { Button, IconButton } from '#renderer/components/button'

const zooms = [0.3, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]

/** The next larger or smaller zoom from where it stands. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const others = direction === 1 ? zooms : [...zooms].reverse()
  return others.find(other => (other - zoom) * direction > 0.001) ?? zoom
}

interface Props {
  readonly page: number
  readonly pages: number
  readonly zoom: number
  readonly onPage: (page: number) => void
  readonly onZoom: (direction: 1 | -1) => void
  readonly onFit: () => void
}

export function PdfToolbar({ page, pages, zoom, onPage, onZoom, onFit }: Props) {
  return (
    <div className="pdf-toolbar" role="toolbar" aria-label="Visning av filen">
      <IconButton label="Forrige side" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <ChevronUpIcon aria-hidden />
      </IconButton>
      <IconButton label="Neste side" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        <ChevronDownIcon aria-hidden />
      </IconButton>
      <span className="numbers" role="status">{`Side ${page} av ${pages}`}</span>
      <span className="pdf-toolbar-gap" />
      <IconButton label="Forminsk siden" onClick={() => onZoom(-1)}>
        <MinusIcon aria-hidden />
      </IconButton>
      <span className="pdf-zoom numbers">{`${Math.round(zoom * 100)} %`}</span>
      <IconButton label="Forstørr siden" onClick={() => onZoom(1)}>
        <PlusIcon aria-hidden />
      </IconButton>
      <Button variant="tertiary" onClick={onFit}>
        Tilpass bredden
      </Button>
    </div>
  )
}

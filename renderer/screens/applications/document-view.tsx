// biome-ignore-all lint/suspicious/noArrayIndexKey: the blocks of a file never change places.
import { useMemo } from 'react'
import { useHighlight } from '#renderer/components/use-highlight'
import type { Block, DocumentView as Document, Span } from '#shared/intake/document-view'

interface Props {
  readonly view: Document
  readonly title: string
  readonly terms: readonly string[]
  readonly visit: number
}

/** A Word file, workbook, e-mail or text file, drawn from plain blocks. Nothing in it can run, load or be clicked. */
export function DocumentView({ view, title, terms, visit }: Props) {
  const root = useHighlight<HTMLElement>(terms, visit)
  // A long document is drawn once, not each time the words to mark change.
  const drawn = useMemo(
    () => view.blocks.map((block, place) => <BlockView key={place} block={block} />),
    [view],
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
    <section className="document-view" aria-label={title} tabIndex={0} ref={root}>
      {view.blocks.length === 0 ? <p className="muted">Filen har ikke noe innhold som kan vises.</p> : drawn}
      {view.cut ? (
        <p className="muted">Resten av filen vises ikke her. Lagre en kopi for å lese alt.</p>
      ) : null}
    </section>
  )
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      // The screen's own headings stand above those of the file.
      const Heading = `h${Math.min(6, block.level + 2)}` as 'h3'
      return (
        <Heading data-level={block.level}>
          <Spans spans={block.spans} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      )
    case 'point':
      return (
        <p
          className="document-point"
          data-ordered={block.ordered}
          style={{ marginInlineStart: `${block.level + 1}rem` }}
        >
          <Spans spans={block.spans} />
        </p>
      )
    case 'picture':
      return block.data === null ? (
        <p className="muted">{`[Bilde som ikke vises her${block.alt === '' ? '' : `: ${block.alt}`}]`}</p>
      ) : (
        <img src={block.data} alt={block.alt === '' ? 'Bilde i dokumentet uten beskrivelse' : block.alt} />
      )
    case 'table':
      return <TableView block={block} />
  }
}

function TableView({ block: { rows, header } }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <div className="document-table">
      <table>
        <tbody>
          {rows.map((row, rowNumber) => (
            <tr key={rowNumber}>
              {row.map((cell, column) => {
                const Cell = header && rowNumber === 0 ? 'th' : 'td'
                return (
                  <Cell key={column}>
                    {cell.map((spans, place) => (
                      <p key={place}>
                        <Spans spans={spans} />
                      </p>
                    ))}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map(({ text, bold, italic }, place) => {
    const styled = italic === true ? <em>{text}</em> : text
    return <span key={place}>{bold === true ? <strong>{styled}</strong> : styled}</span>
  })
}

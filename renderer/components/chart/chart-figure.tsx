import { type ReactNode, useId, useRef } from 'react'
import { useWidth } from './use-width'
import './chart.css'

export interface ChartTable {
  readonly head: readonly string[]
  /** Each row begins with its name. */
  readonly rows: readonly (readonly string[])[]
}

export interface ChartFigureProps {
  readonly title: string
  /** What the picture shows, in one sentence; read aloud in its place. */
  readonly summary: string
  /** The same numbers as a table, for those who do not see the picture and for the exact figures. */
  readonly table: ChartTable
  /** Marks and what they stand for. */
  readonly legend?: ReactNode
  /** Draws into so many pixels across. */
  readonly draw: (width: number) => ReactNode
}

/** A picture with its title, what it says in words, and its numbers as a table that opens by keyboard. */
export function ChartFigure({ title, summary, table, legend, draw }: ChartFigureProps) {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`}>{title}</h3>
        <p className="muted">{summary}</p>
      </figcaption>
      {legend === undefined ? null : <div className="chart-legend">{legend}</div>}
      <div ref={place} className="chart-place" role="img" aria-label={`${title}. ${summary}`}>
        {width > 0 ? draw(width) : null}
      </div>
      <details className="chart-table">
        <summary>Vis tallene som tabell</summary>
        <table className="numbers">
          <thead>
            <tr>
              {table.head.map(name => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns are in a fixed order.
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

import { AxisBottom } from '@visx/axis'
import { Group } from '@visx/group'
import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar, Line } from '@visx/shape'

/** A part of a bar; `fill` names a class of the chart's own (`a` … `f`), each with a pattern besides its colour. */
export interface BarPart {
  readonly key: string
  readonly value: number
  readonly fill: ChartFill
}

/** Fills that differ in lightness as well as in colour. */
export type ChartFill = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'off'

export interface ChartBar {
  readonly key: string
  readonly name: string
  /** Drawn one after the other, from zero; those below zero go to the left. */
  readonly parts: readonly BarPart[]
  /** Stands at the end of the bar. */
  readonly label: string
}

export interface BarChartProps {
  readonly bars: readonly ChartBar[]
  readonly width: number
  readonly unit: (value: number) => string
  /** A line after the bar of that key, with its words. */
  readonly cut?: { readonly afterKey: string; readonly text: string } | null
  readonly barHeight?: number
}

const axisHeight = 30
const textWidth = 92

/** Lying bars, one for each name. */
export function BarChart({ bars, width, unit, cut = null, barHeight = 20 }: BarChartProps) {
  const namesWidth = Math.min(260, Math.round(width * 0.32))
  const height = bars.length * barHeight
  const ends = bars.flatMap(({ parts }) => [
    parts.reduce((sum, { value }) => sum + Math.max(0, value), 0),
    parts.reduce((sum, { value }) => sum + Math.min(0, value), 0),
  ])
  const lowest = Math.min(0, ...ends)
  const x = scaleLinear({
    domain: [lowest, Math.max(0, ...ends) || 1],
    range: [namesWidth + (lowest < 0 ? textWidth : 0), Math.max(namesWidth + 60, width - textWidth)],
    nice: lowest === 0 ? 4 : false,
  })
  const y = scaleBand({ domain: bars.map(({ key }) => key), range: [0, height], padding: 0.22 })
  const cutAt = cut === null ? -1 : bars.findIndex(({ key }) => key === cut.afterKey)
  const shortest = Math.floor(namesWidth / 7)
  return (
    <svg width={width} height={height + axisHeight} className="chart-svg numbers" aria-hidden="true">
      <Group>
        {bars.map(bar => (
          <BarRow
            key={bar.key}
            bar={bar}
            x={x}
            top={y(bar.key) ?? 0}
            height={y.bandwidth()}
            shortest={shortest}
          />
        ))}
        {cut === null || cutAt < 0 ? null : (
          <Group top={(cutAt + 1) * barHeight}>
            <Line className="chart-cut" from={{ x: 0, y: 0 }} to={{ x: width, y: 0 }} />
            <text className="chart-cut-text" x={width} y={-4} textAnchor="end">
              {cut.text}
            </text>
          </Group>
        )}
        <AxisBottom
          axisClassName="chart-axis"
          top={height}
          scale={x}
          numTicks={4}
          tickFormat={value => unit(Number(value))}
        />
      </Group>
    </svg>
  )
}

interface RowProps {
  readonly bar: ChartBar
  readonly x: (value: number) => number
  readonly top: number
  readonly height: number
  readonly shortest: number
}

function BarRow({ bar, x, top, height, shortest }: RowProps) {
  let right = 0
  let left = 0
  const middle = top + height / 2
  const placed = bar.parts.map(part => {
    const from = part.value < 0 ? left + part.value : right
    if (part.value < 0) left += part.value
    else right += part.value
    return { ...part, from }
  })
  const isLeft = left < 0 && right === 0
  return (
    <Group>
      <text className="chart-name" x={0} y={middle} dy="0.35em">
        <title>{bar.name}</title>
        {bar.name.length > shortest ? `${bar.name.slice(0, shortest - 1)}…` : bar.name}
      </text>
      {placed.map(({ key, value, from, fill }) => (
        <Bar
          key={key}
          className="chart-bar"
          data-fill={fill}
          x={x(from)}
          y={top}
          width={Math.max(0, x(from + Math.abs(value)) - x(from))}
          height={height}
        />
      ))}
      <text
        className="chart-label"
        x={isLeft ? x(left) - 5 : x(right) + 5}
        y={middle}
        dy="0.35em"
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {bar.label}
      </text>
    </Group>
  )
}

import { AxisBottom, AxisLeft } from '@visx/axis'
import { Group } from '@visx/group'
import { scaleLinear } from '@visx/scale'
import { Line, LinePath } from '@visx/shape'

export interface ChartPoint {
  readonly x: number
  readonly y: number
}

export interface LineChartProps {
  readonly points: readonly ChartPoint[]
  readonly width: number
  readonly xName: string
  readonly yName: string
  readonly xText: (value: number) => string
  readonly yText: (value: number) => string
  /** A point that is told apart, with its words. */
  readonly mark?: (ChartPoint & { readonly text: string }) | null
}

const height = 300
const room = { top: 24, right: 24, bottom: 52, left: 64 }

/** One measure against another. */
export function LineChart({ points, width, xName, yName, xText, yText, mark = null }: LineChartProps) {
  const x = scaleLinear({
    domain: [0, Math.max(1, ...points.map(point => point.x))],
    range: [room.left, width - room.right],
  })
  const y = scaleLinear({
    domain: [0, Math.max(1, ...points.map(point => point.y))],
    range: [height - room.bottom, room.top],
    nice: true,
  })
  return (
    <svg width={width} height={height} className="chart-svg numbers" aria-hidden="true">
      <Group>
        <AxisLeft
          axisClassName="chart-axis"
          left={room.left}
          scale={y}
          numTicks={5}
          tickFormat={v => yText(Number(v))}
        />
        <AxisBottom
          axisClassName="chart-axis"
          top={height - room.bottom}
          scale={x}
          numTicks={Math.max(2, Math.floor(width / 160))}
          tickFormat={value => xText(Number(value))}
        />
        <text className="chart-axis-name" x={room.left} y={14}>
          {yName}
        </text>
        <text className="chart-axis-name" x={width - room.right} y={height - 8} textAnchor="end">
          {xName}
        </text>
        {mark === null ? null : (
          <Group>
            <Line
              className="chart-cut"
              from={{ x: x(mark.x), y: room.top }}
              to={{ x: x(mark.x), y: height - room.bottom }}
            />
            <text className="chart-cut-text" x={x(mark.x) + 6} y={height - room.bottom - 10}>
              {mark.text}
            </text>
          </Group>
        )}
        <LinePath className="chart-line" data={[...points]} x={point => x(point.x)} y={point => y(point.y)} />
        {points.map(point => (
          <circle key={point.x} className="chart-point" cx={x(point.x)} cy={y(point.y)} r={3} />
        ))}
      </Group>
    </svg>
  )
}

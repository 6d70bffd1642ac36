import type { ChartFill } from './bar-chart'

/** One mark of a legend, with what it stands for. */
export function ChartKey({ fill, children }: { readonly fill: ChartFill; readonly children: string }) {
  return (
    <span>
      <svg width={14} height={14} aria-hidden="true">
        <rect className="chart-key" data-fill={fill} x={1} y={1} width={12} height={12} />
      </svg>
      {children}
    </span>
  )
}

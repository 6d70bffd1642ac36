import { marksOfScale, type Scale } from './mark-keys'
import { decimalText, markText } from './number-text'

interface Props {
  readonly marks: readonly { readonly name: string; readonly mark: number }[]
  readonly named: boolean
  readonly mean: number | null
  readonly scale: Scale
}

/** A dot for each member along the scale, stacked where marks are equal, and a line at the mean. */
export function MarkDots({ marks, named, mean, scale: { min, max } }: Props) {
  if (marks.length === 0) return null
  const place = (mark: number) => `${((mark - min) / (max - min)) * 100}%`
  const stacks = [...new Set(marks.map(one => one.mark))]
    .sort((a, b) => a - b)
    .map(mark => [mark, marks.filter(one => one.mark === mark)] as const)
  const tallest = Math.max(3, ...stacks.map(([, given]) => given.length))
  const whole = marksOfScale({ min, max })
  const ticks = whole.length > 0 ? whole : [min, max]
  const said = stacks.map(([mark, given]) => `${given.length} ga ${markText(mark)}`).join(', ')
  return (
    <div className="mark-dots-and-names">
      <div className="mark-dots" role="img" aria-label={said} title={said}>
        <div className="mark-dots-line" style={{ blockSize: `${tallest * 0.6 + 0.6}rem` }}>
          {mean === null ? null : (
            <span
              className="mark-dots-mean"
              style={{ insetInlineStart: place(mean) }}
              title={`Gjennomsnitt ${decimalText(mean, 2)}`}
            />
          )}
          {stacks.map(([mark, given]) => (
            <span key={mark} className="mark-dots-stack" style={{ insetInlineStart: place(mark) }}>
              {given.map(({ name }) => (
                <span key={name} className="mark-dot" />
              ))}
            </span>
          ))}
        </div>
        <div className="mark-dots-scale numbers muted">
          {ticks.map(tick => (
            <span key={tick} style={{ insetInlineStart: place(tick) }}>
              {tick}
            </span>
          ))}
        </div>
      </div>
      {named ? (
        <p className="numbers mark-dots-names">
          {stacks
            .map(([mark, given]) => `${markText(mark)}: ${given.map(({ name }) => name).join(', ')}`)
            .join(' · ')}
        </p>
      ) : null}
    </div>
  )
}

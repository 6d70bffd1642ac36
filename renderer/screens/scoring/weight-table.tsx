import { TextField } from '#renderer/components/text-field'
import type { AssessmentCriterion } from '#shared/scheme/assessment-criteria'
import type { Shares } from '#shared/scoring/weight-methods'
import { decimalText, readDecimal } from './number-text'

interface Props {
  readonly criteria: readonly AssessmentCriterion[]
  /** What the numbers are called; null where none are written. */
  readonly column: string | null
  readonly texts: Readonly<Record<string, string>>
  /** Null while what is written gives no weights. */
  readonly shares: Shares | null
  readonly disabled: boolean
  readonly onChange: (texts: Readonly<Record<string, string>>) => void
}

/** Each criterion with its number and its share of the whole. */
export function WeightTable({ criteria, column, texts, shares, disabled, onChange }: Props) {
  return (
    <table className="weights-table">
      <thead>
        <tr>
          <th scope="col">Kriterium</th>
          {column === null ? null : <th scope="col">{column}</th>}
          <th scope="col" className="weights-share">
            Andel
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ id, label, text }) => {
          const share = shares?.[id] ?? null
          const written = texts[id] ?? ''
          return (
            <tr key={id}>
              <th scope="row">
                {label}
                <span className="muted">{text}</span>
              </th>
              {column === null ? null : (
                <td>
                  <TextField
                    aria-label={`${column} for ${label}`}
                    className="weight-number numbers"
                    inputMode="decimal"
                    value={written}
                    disabled={disabled}
                    error={written !== '' && readDecimal(written) === null ? 'Skriv et tall.' : undefined}
                    onChange={event => onChange({ ...texts, [id]: event.target.value })}
                  />
                </td>
              )}
              <td className="weights-share numbers">
                <span>{share === null ? '–' : `${decimalText(share * 100, 1)} %`}</span>
                <span className="weights-bar" aria-hidden>
                  <span style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

import { changeDecision } from '#renderer/commands/decision-commands'
import { awardOf, isChanged } from '#shared/decision/check-freeze'
import { formatDate } from '#shared/i18n/format-date'
import { formatKroner } from '#shared/money/format-kroner'
import type { Decision, Recommended } from '#shared/round/kinds/decision-entries'
import { outcomeWords } from './outcome-words'
import { SavedField } from './saved-field'

interface Props {
  readonly id: string
  readonly decision: Decision
  readonly recommended: Recommended
  readonly readOnly: boolean
}

/** What was recommended beside what is decided, line by line, and why it is another. */
export function DecisionRecommendation({ id, decision, recommended, readOnly }: Props) {
  const changed = isChanged(decision, recommended)
  const difference = awardOf(decision) - awardOf(recommended)
  const lines = [
    {
      name: 'Utfall',
      from: outcomeWords[recommended.outcome],
      to: outcomeWords[decision.outcome],
      more: 'Endret',
    },
    {
      name: 'Beløp',
      from: formatKroner(awardOf(recommended), 'kr'),
      to: formatKroner(awardOf(decision), 'kr'),
      more: `${difference > 0 ? '+' : '−'}${formatKroner(Math.abs(difference), 'kr')}`,
    },
  ]
  return (
    <section className="decision-part" aria-label="Innstilling">
      <h3>Innstilling</h3>
      <p className="muted">{`${recommended.meeting.body}, ${formatDate(recommended.meeting.date)}`}</p>
      <table className="decision-compare numbers">
        <thead>
          <tr>
            <th scope="col">Linje</th>
            <th scope="col">Innstilt</th>
            <th scope="col">Vedtak</th>
            <th scope="col">Forskjell</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, from, to, more }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{from}</td>
              <td>{to}</td>
              <td>{from === to ? 'Likt' : more}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed || (decision.changed ?? '') !== '' ? (
        <SavedField
          name={`changed/${id}`}
          label="Hvorfor endres innstillingen?"
          text={decision.changed ?? ''}
          onSave={text => changeDecision(id, now => withChanged(now, text))}
          rows={2}
          readOnly={readOnly}
          complain={changed && !readOnly ? complainOfNone : undefined}
        />
      ) : null}
    </section>
  )
}

const complainOfNone = (text: string) =>
  text.trim() === '' ? 'Skriv begrunnelsen. Den tas inn i protokollen.' : undefined

function withChanged(decision: Decision, text: string): Decision {
  const { changed: _, ...rest } = decision
  return text.trim() === '' ? rest : { ...rest, changed: text }
}

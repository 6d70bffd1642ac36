import { changeDecision } from '#renderer/commands/decision-commands'
import { Amount } from '#renderer/components/amount'
import { NumberField } from '#renderer/components/number-field'
import { Select } from '#renderer/components/select'
import { awardOf } from '#shared/decision/check-freeze'
import { formatKroner } from '#shared/money/format-kroner'
import { type Decision, type Outcome, outcomes } from '#shared/round/kinds/decision-entries'
import { awardYears, type EditOf, isDeparture, withAmount, withOutcome } from './decision-edits'
import { DecisionParties } from './decision-parties'
import { outcomeWords } from './outcome-words'
import { SavedField } from './saved-field'

interface Props {
  readonly id: string
  readonly decision: Decision
  readonly of: EditOf
  readonly readOnly: boolean
}

const options = outcomes.map(value => ({ value, label: outcomeWords[value] }))

/** Outcome and amount beside the calculated one; where they differ, the reason why. */
export function DecisionAmounts({ id, decision, of, readOnly }: Props) {
  const years = awardYears(decision, of.year)
  const award = awardOf(decision)
  const isDeparted = isDeparture(decision)
  const { calculatedKroner } = decision
  return (
    <section className="decision-part" aria-label="Resultat">
      <div className="decision-amounts">
        <Select<Outcome>
          label="Utfall"
          value={decision.outcome}
          options={options}
          disabled={readOnly}
          onChange={outcome => void changeDecision(id, now => withOutcome(now, of, outcome))}
        />
        {years.map(year => (
          <NumberField
            key={year}
            label={years.length === 1 ? 'Tildelt beløp' : `Tildelt i ${year}`}
            amount={decision.awardByYear[year] ?? 0}
            readOnly={readOnly}
            onCommit={kroner => void changeDecision(id, now => withAmount(now, of, year, kroner ?? 0))}
          />
        ))}
        <dl className="decision-facts numbers">
          {years.length > 1 ? <Fact name="Tildelt til sammen" kroner={award} /> : null}
          <Fact name="Beregnet" kroner={calculatedKroner} />
          <Fact name="Søkt" kroner={of.requestedKroner} />
        </dl>
      </div>
      <DecisionParties
        id={id}
        decision={decision}
        form={of.source.application.packet.form}
        year={of.year}
        readOnly={readOnly}
      />
      {isDeparted || decision.departure !== '' ? (
        <SavedField
          name={`departure/${id}`}
          label="Hvorfor fravikes beregningen?"
          description={departureText(award, calculatedKroner)}
          text={decision.departure}
          onSave={departure => changeDecision(id, now => ({ ...now, departure }))}
          rows={2}
          readOnly={readOnly}
          complain={isDeparted && !readOnly ? complainOfNone : undefined}
        />
      ) : null}
    </section>
  )
}

function Fact({ name, kroner }: { readonly name: string; readonly kroner: number | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Amount kroner={kroner} />
      </dd>
    </div>
  )
}

const complainOfNone = (text: string) =>
  text.trim() === '' ? 'Skriv begrunnelsen. Den tas inn i protokollen.' : undefined

function departureText(award: number, calculated: number | null): string {
  if (calculated === null || calculated === award) {
    return 'Beløpet er likt det beregnede. Fjern teksten hvis beregningen ikke fravikes.'
  }
  const difference = formatKroner(Math.abs(award - calculated))
  return `Beløpet er ${difference} ${award > calculated ? 'høyere' : 'lavere'} enn det beregnede.`
}

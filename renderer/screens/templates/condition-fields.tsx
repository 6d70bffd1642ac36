import { Checkbox } from '#renderer/components/checkbox'
import { Select } from '#renderer/components/select'
import { letterFactNames } from '#shared/document/letter-text-names'
import { outcomeWords } from '#shared/i18n/round-words'
import { outcomes } from '#shared/round/kinds/decision-entries'
import { type LetterFact, letterFacts, type ModuleCondition } from '#shared/scheme/letter-template'

interface Props {
  readonly when: ModuleCondition
  readonly readOnly: boolean
  readonly onChange: (when: ModuleCondition) => void
}

type Holds = 'any' | 'where' | 'unless'

/** When a text is printed: for which outcomes, and what must or must not be true of the letter. */
export function ConditionFields({ when, readOnly, onChange }: Props) {
  const holds = (fact: LetterFact): Holds =>
    when.where.includes(fact) ? 'where' : when.unless.includes(fact) ? 'unless' : 'any'
  const set = (fact: LetterFact, to: Holds) => {
    const others = (facts: readonly LetterFact[]) => facts.filter(other => other !== fact)
    onChange({
      ...when,
      where: to === 'where' ? [...others(when.where), fact] : others(when.where),
      unless: to === 'unless' ? [...others(when.unless), fact] : others(when.unless),
    })
  }
  return (
    <fieldset className="template-condition">
      <legend>Når skal teksten stå i brevet?</legend>
      <p className="muted">
        {when.outcomes.length === 0
          ? 'Ved alle utfall. Kryss av for å begrense.'
          : 'Bare ved disse utfallene:'}
      </p>
      <div className="template-outcomes">
        {outcomes.map(outcome => (
          <Checkbox
            key={outcome}
            label={sentenceCase(outcomeWords[outcome])}
            checked={when.outcomes.includes(outcome)}
            disabled={readOnly}
            onChange={isOn =>
              onChange({
                ...when,
                outcomes: outcomes.filter(one => (one === outcome ? isOn : when.outcomes.includes(one))),
              })
            }
          />
        ))}
      </div>
      <div className="template-facts">
        {letterFacts.map(fact => (
          <Select<Holds>
            key={fact}
            label={sentenceCase(letterFactNames[fact])}
            value={holds(fact)}
            disabled={readOnly}
            options={[
              { value: 'any', label: 'Uten betydning' },
              { value: 'where', label: 'Bare når det er slik' },
              { value: 'unless', label: 'Ikke når det er slik' },
            ]}
            onChange={to => set(fact, to)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

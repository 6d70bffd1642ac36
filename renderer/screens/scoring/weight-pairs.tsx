import { PlusIcon, XMarkIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { Button, IconButton } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import type { AssessmentCriterion } from '#shared/scheme/assessment-criteria'

interface Props {
  readonly criteria: readonly AssessmentCriterion[]
  readonly pairs: readonly (readonly [string, string])[]
  readonly disabled: boolean
  readonly onChange: (pairs: readonly (readonly [string, string])[]) => void
}

/** What the committee agrees on without numbers: one criterion counts at least as much as another. */
export function WeightPairs({ criteria, pairs, disabled, onChange }: Props) {
  const [first, setFirst] = useState<string>(criteria[0]?.id ?? '')
  const [second, setSecond] = useState<string>(criteria[1]?.id ?? '')
  const options = criteria.map(({ id, label }) => ({ value: id as string, label }))
  const nameOf = (wanted: string) => criteria.find(({ id }) => id === wanted)?.label ?? wanted
  const isKnown = pairs.some(([a, b]) => a === first && b === second)
  return (
    <section className="weight-pairs" aria-label="Rekkefølge mellom kriterier">
      <ul>
        {pairs.map(([a, b], at) => (
          <li key={`${a} ${b}`}>
            <span>
              <strong>{nameOf(a)}</strong> teller minst like mye som <strong>{nameOf(b)}</strong>
            </span>
            <IconButton
              label={`Fjern: ${nameOf(a)} minst like mye som ${nameOf(b)}`}
              disabled={disabled}
              onClick={() => onChange(pairs.filter((_, other) => other !== at))}
            >
              <XMarkIcon aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {pairs.length === 0 ? <p className="muted">Ingenting er avtalt ennå.</p> : null}
      <div className="weight-pair">
        <Select
          aria-label="Kriteriet som teller mest"
          value={first}
          options={options}
          disabled={disabled}
          onChange={setFirst}
        />
        <span>teller minst like mye som</span>
        <Select
          aria-label="Kriteriet det sammenlignes med"
          value={second}
          options={options}
          disabled={disabled}
          onChange={setSecond}
        />
        <Button
          type="button"
          disabled={disabled || first === second || isKnown}
          symbol={<PlusIcon aria-hidden />}
          onClick={() => onChange([...pairs, [first, second]])}
        >
          Legg til
        </Button>
      </div>
    </section>
  )
}

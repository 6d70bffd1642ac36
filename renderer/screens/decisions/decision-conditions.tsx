import { PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { changeDecision } from '#renderer/commands/decision-commands'
import { Button, IconButton } from '#renderer/components/button'
import type { Decision } from '#shared/round/kinds/decision-entries'
import { SavedField } from './saved-field'

interface Props {
  readonly id: string
  readonly decision: Decision
  /** The scheme's own, which stand in every letter that gives money. */
  readonly schemeConditions: readonly string[]
  readonly readOnly: boolean
}

/** Conditions for this project alone, beside those of the scheme. */
export function DecisionConditions({ id, decision, schemeConditions, readOnly }: Props) {
  const { conditions } = decision
  const [added, setAdded] = useState(false)
  const change = (next: (conditions: readonly string[]) => readonly string[]) =>
    changeDecision(id, now => ({ ...now, conditions: [...next(now.conditions)] }))

  function add() {
    setAdded(true)
    void change(all => [...all, ''])
  }

  return (
    <section className="decision-part" aria-labelledby={`conditions-${id}`}>
      <h3 id={`conditions-${id}`}>Vilkår for dette prosjektet</h3>
      {conditions.length === 0 && readOnly ? <p className="muted">Ingen egne vilkår.</p> : null}
      {conditions.map((condition, place) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place; its text is edited.
          key={`${place} av ${conditions.length}`}
          className="decision-condition"
        >
          <SavedField
            name={`conditions/${id}/${place}/${conditions.length}`}
            label={`Vilkår ${place + 1}`}
            text={condition}
            // By its text, so that a late save can never land on another condition.
            onSave={text => change(all => all.map(one => (one === condition ? text : one)))}
            rows={2}
            autoFocus={added && condition === '' && place === conditions.length - 1}
            readOnly={readOnly}
            complain={complainOfNone}
          />
          {readOnly ? null : (
            <IconButton
              label={`Fjern vilkår ${place + 1}`}
              onClick={() => void change(all => all.filter((_, other) => other !== place))}
            >
              <TrashIcon aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <Button className="decision-add" symbol={<PlusIcon aria-hidden />} onClick={add}>
          Legg til vilkår
        </Button>
      )}
      {schemeConditions.length === 0 ? null : (
        <details className="decision-scheme-conditions">
          <summary>{`Ordningens egne vilkår (${schemeConditions.length}) står i alle tilsagn`}</summary>
          <ul>
            {schemeConditions.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const complainOfNone = (text: string) => (text.trim() === '' ? 'Skriv vilkåret, eller fjern det.' : undefined)

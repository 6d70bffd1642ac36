import { useId } from 'react'
import { setFrame, setMethod } from '#renderer/commands/allocation-commands'
import { NumberField } from '#renderer/components/number-field'
import { Select } from '#renderer/components/select'
import { compareWith, draftFrame } from '#renderer/stores/allocation-store'
import { methods } from '#shared/allocation/methods'
import type { MethodId } from '#shared/allocation/result'
import { formatKroner } from '#shared/money/format-kroner'
import { frameChoices } from '#shared/scheme/compute-frame'
import type { AllocationView } from './use-allocation-view'

/** Frame, method, and a method to hold it against. */
export function Controls({ view }: { readonly view: AllocationView }) {
  const { scheme, method, readOnly, savedFrameKroner, frameKroner } = view
  const descriptionId = useId()
  const choices = frameChoices(scheme)
  const chosen = choices.find(({ amountKroner }) => amountKroner === frameKroner)?.id ?? 'own'
  const frameOptions = [
    ...choices.map(({ id, label, amountKroner }) => ({
      value: id,
      label: `${label}: ${formatKroner(amountKroner, 'kr')}`,
    })),
    { value: 'own', label: 'Eget beløp' },
  ]

  function chooseFrame(id: string) {
    const choice = choices.find(one => one.id === id)
    if (choice !== undefined) void setFrame(choice.amountKroner)
  }

  return (
    <div className="allocation-controls">
      <div className="allocation-control">
        <Select
          label="Ramme"
          value={chosen}
          options={frameOptions}
          onChange={chooseFrame}
          disabled={readOnly}
        />
        <NumberField
          aria-label="Ramme i kroner"
          amount={savedFrameKroner}
          onDraft={draftFrame}
          onCommit={amount => void setFrame(amount)}
          readOnly={readOnly}
        />
      </div>
      <div className="allocation-control" aria-describedby={descriptionId}>
        <Select<MethodId>
          label="Metode"
          value={method}
          options={methods.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={id => void setMethod(id)}
          disabled={readOnly}
        />
      </div>
      <div className="allocation-control">
        <Select
          label="Sammenlign med"
          value={view.compareWith ?? 'none'}
          options={[
            { value: 'none', label: 'Ingen' },
            ...methods
              .filter(({ id }) => id !== method)
              .map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={id => compareWith(id === 'none' ? null : (id as MethodId))}
        />
      </div>
      <p id={descriptionId} className="allocation-method muted">
        {methods.find(({ id }) => id === method)?.description}
      </p>
    </div>
  )
}

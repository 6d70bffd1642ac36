import { Fieldset, Radio } from '@digdir/designsystemet-react'
import { NumberField } from '#renderer/components/number-field'
import { formatKroner } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'
import { frameChoices } from '#shared/scheme/compute-frame'
import type { Scheme } from '#shared/scheme/scheme'
import { type FrameChoiceId, ownAmount, setLater } from './frame-choice'

interface Props {
  readonly scheme: Scheme
  readonly choice: FrameChoiceId
  readonly onChoice: (choice: FrameChoiceId) => void
  readonly own: Kroner | null
  readonly onOwn: (own: Kroner | null) => void
  readonly error: string | null
}

/** How much there is to distribute: what the call names, another amount, or not known yet. */
export function FrameField({ scheme, choice, onChoice, own, onOwn, error }: Props) {
  const choices = frameChoices(scheme)
  const radio = (value: FrameChoiceId, label: string, description?: string) => (
    <Radio
      key={value}
      name="frame"
      value={value}
      label={label}
      {...(description === undefined ? {} : { description })}
      checked={choice === value}
      onChange={() => onChoice(value)}
    />
  )
  return (
    <Fieldset className="frame-field">
      <Fieldset.Legend>Ramme</Fieldset.Legend>
      {choices.length === 0 ? (
        <Fieldset.Description>Utlysningen oppgir ingen ramme.</Fieldset.Description>
      ) : null}
      {choices.map(({ id, label, amountKroner }) => radio(id, `${label} (${formatKroner(amountKroner)})`))}
      {radio(ownAmount, 'Eget beløp')}
      {choice === ownAmount ? (
        <div className="frame-own">
          <NumberField
            aria-label="Ramme i kroner"
            amount={own}
            onCommit={onOwn}
            onDraft={onOwn}
            {...(error === null ? {} : { error })}
          />
        </div>
      ) : null}
      {radio(setLater, 'Settes senere')}
    </Fieldset>
  )
}

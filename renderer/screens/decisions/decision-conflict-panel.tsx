import { settleFrozen, settleProposal } from '#renderer/commands/decision-commands'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { awardOf } from '#shared/decision/check-freeze'
import { formatDate } from '#shared/i18n/format-date'
import { formatMoment } from '#shared/i18n/norwegian-time'
import { formatKroner } from '#shared/money/format-kroner'
import type { Decision, FrozenDecision } from '#shared/round/kinds/decision-entries'
import {
  type ConflictPart,
  type ConflictSide,
  type DecisionConflict,
  differingParts,
  partOf,
} from './decision-conflicts'
import { outcomeWords } from './outcome-words'

interface Props {
  readonly conflict: DecisionConflict
  readonly readOnly: boolean
}

const partWords: Readonly<Record<ConflictPart, string>> = {
  rules: 'Regler',
  facts: 'Faktum',
  considerations: 'Hovedhensyn',
  departure: 'Hvorfor beregningen fravikes',
  conditions: 'Vilkår',
}

/** Decisions that were written at the same time on two machines, side by side; one is chosen. */
export function DecisionConflictPanel({ conflict, readOnly }: Props) {
  const { applicationId, about, choices } = conflict
  const differing = differingParts(choices)

  function choose({ value }: ConflictSide) {
    if (about === 'frozen') void settleFrozen(applicationId, value as FrozenDecision | null)
    else void settleProposal(applicationId, value)
  }

  return (
    <section className="decision-conflict" aria-label="Ulike vedtak">
      <Status kind="warn" look="tag">
        To har skrevet ulikt om vedtaket samtidig
      </Status>
      <p>Ingen av dem gjelder før ett er valgt. Det andre blir stående i journalen.</p>
      <div className="decision-choices">
        {choices.map((choice, place) => (
          <article key={`${choice.device} ${choice.at}`} aria-label={`Valg ${place + 1}`}>
            <p className="muted">{`Skrevet ${formatMoment(choice.at)} på ${choice.device.slice(0, 13)}`}</p>
            {choice.value === null ? (
              <p>{about === 'frozen' ? 'Vedtaket er ikke låst.' : 'Ingen vedtak.'}</p>
            ) : (
              <ChoiceText value={choice.value} differing={differing} />
            )}
            <Button disabled={readOnly} onClick={() => choose(choice)}>
              {`La valg ${place + 1} gjelde`}
            </Button>
          </article>
        ))}
      </div>
    </section>
  )
}

interface ChoiceProps {
  readonly value: Decision | FrozenDecision
  readonly differing: readonly ConflictPart[]
}

/** The result, and the texts in which the choices differ; what they say alike need not be read twice. */
function ChoiceText({ value, differing }: ChoiceProps) {
  return (
    <>
      <p className="decision-choice-result">
        <strong>{outcomeWords[value.outcome]}</strong>
        <strong className="numbers">{formatKroner(awardOf(value), 'kr')}</strong>
      </p>
      {'meeting' in value ? <p>{`Låst i møte ${formatDate(value.meeting.date)}`}</p> : null}
      {differing.map(part => (
        <p key={part} className="decision-choice-text">
          <span className="muted">{`${partWords[part]}: `}</span>
          {partOf(value, part) || '(tomt)'}
        </p>
      ))}
    </>
  )
}

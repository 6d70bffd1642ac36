import { PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { changeDecision } from '#renderer/commands/decision-commands'
import { Button, IconButton } from '#renderer/components/button'
import { NumberField } from '#renderer/components/number-field'
import { Select } from '#renderer/components/select'
import { Status } from '#renderer/components/status'
import { partyDifferences } from '#shared/decision/award-by-party'
import { awardOf } from '#shared/decision/check-freeze'
import { formatKroner } from '#shared/money/format-kroner'
import type { ApplicationForm } from '#shared/round/application-form'
import type { AwardPart, Decision } from '#shared/round/kinds/decision-entries'
import { awardYears } from './decision-edits'
import { firstSplit } from './first-split'
import { SavedField } from './saved-field'

interface Props {
  readonly id: string
  readonly decision: Decision
  readonly form: ApplicationForm
  readonly year: string
  readonly readOnly: boolean
}

const sides = [
  { value: 'municipality' as const, label: 'Kommune' },
  { value: 'hospital' as const, label: 'Sykehus' },
]

/** How the award is split between municipality and hospital, by year; not shown where there is nothing to split. */
export function DecisionParties({ id, decision, form, year, readOnly }: Props) {
  const parts = decision.awardByParty ?? []
  const differences = partyDifferences(decision)
  const years = awardYears(decision, year)
  if (parts.length === 0 && (readOnly || awardOf(decision) === 0)) return null
  const change = (next: (parts: readonly AwardPart[]) => readonly AwardPart[]) =>
    changeDecision(id, now => withParts(now, next(now.awardByParty ?? [])))
  const changePart = (place: number, to: Partial<AwardPart>) =>
    change(all => all.map((one, other) => (other === place ? { ...one, ...to } : one)))

  if (parts.length === 0) {
    return (
      <Button
        className="decision-add"
        symbol={<PlusIcon aria-hidden />}
        onClick={() => void changeDecision(id, now => withParts(now, firstSplit(form, now.awardByYear)))}
      >
        Del mellom partene
      </Button>
    )
  }
  return (
    <fieldset className="decision-parties">
      <legend>Deling mellom partene</legend>
      {parts.map((part, place) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place; its name is edited.
          key={`${place} av ${parts.length}`}
          className="decision-party"
        >
          <SavedField
            name={`party/${id}/${place}/${parts.length}`}
            label={`Part ${place + 1}`}
            text={part.party}
            onSave={party => changePart(place, { party: party.replace(/\s+/g, ' ').slice(0, 300) })}
            rows={1}
            readOnly={readOnly}
            complain={complainOfNone}
          />
          <Select<AwardPart['side']>
            label="Side"
            value={part.side}
            options={sides}
            disabled={readOnly}
            onChange={side => void changePart(place, { side })}
          />
          {years.map(one => (
            <NumberField
              key={one}
              label={years.length === 1 ? 'Andel' : `Andel i ${one}`}
              amount={part.awardByYear[one] ?? 0}
              readOnly={readOnly}
              onCommit={kroner =>
                void changePart(place, { awardByYear: { ...part.awardByYear, [one]: kroner ?? 0 } })
              }
            />
          ))}
          {readOnly ? null : (
            <IconButton
              label={`Fjern part ${place + 1}`}
              onClick={() => void change(all => all.filter((_, other) => other !== place))}
            >
              <TrashIcon aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
      {differences.map(({ year: one, partsKroner, awardKroner }) => (
        <p key={one} className="decision-doubt" role="status">
          <Status kind="warn">Summene er ulike</Status>
          <span>
            {`Partene får ${formatKroner(partsKroner, 'kr')} for ${one}, men tildelt er ${formatKroner(awardKroner, 'kr')}.`}
          </span>
        </p>
      ))}
      {readOnly ? null : (
        <Button
          className="decision-add"
          symbol={<PlusIcon aria-hidden />}
          onClick={() => void change(all => [...all, { party: '', side: 'municipality', awardByYear: {} }])}
        >
          Legg til part
        </Button>
      )}
    </fieldset>
  )
}

const complainOfNone = (text: string) => (text.trim() === '' ? 'Skriv navnet på parten.' : undefined)

function withParts(decision: Decision, parts: readonly AwardPart[]): Decision {
  const { awardByParty: _, ...rest } = decision
  return parts.length === 0 ? rest : { ...rest, awardByParty: [...parts] }
}

import { PadlockLockedIcon, PadlockUnlockedIcon } from '@navikt/aksel-icons'
import { lockWeights } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { formatMoment } from '#shared/i18n/norwegian-time'
import { secretariat } from '#shared/journal/entry'
import { selectWeightsLockedAt } from '#shared/round/round-view'

interface Props {
  readonly disabled: boolean
}

/** Whether the weights are locked, since when, and the button that turns it. */
export function WeightLock({ disabled }: Props) {
  const lockedAt = useRound(selectWeightsLockedAt)
  const isOffice = useRoundStore(store => store.actor === secretariat)
  return (
    <div className="weights-lock">
      {lockedAt === null ? (
        <Status kind="idle" look="tag">
          Ikke låst
        </Status>
      ) : (
        <Status kind="good" look="tag">{`Låst ${formatMoment(lockedAt)}`}</Status>
      )}
      <p className="muted">
        {lockedAt === null
          ? isOffice
            ? 'Lås vektene før poengene vises, så tidspunktet står i protokollen.'
            : 'Utvalget har ikke bestemt vektene ennå.'
          : isOffice
            ? 'En endring nå må begrunnes, og står i protokollen.'
            : 'Utvalget har bestemt vektene.'}
      </p>
      {isOffice ? (
        <Button
          type="button"
          disabled={disabled}
          symbol={lockedAt === null ? <PadlockLockedIcon aria-hidden /> : <PadlockUnlockedIcon aria-hidden />}
          onClick={() => void lockWeights(lockedAt === null)}
        >
          {lockedAt === null ? 'Lås vektene' : 'Lås opp'}
        </Button>
      ) : null}
    </div>
  )
}

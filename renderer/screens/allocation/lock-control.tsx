import { CircleSlashIcon, PadlockLockedIcon, PadlockUnlockedIcon } from '@navikt/aksel-icons'
import { setLock } from '#renderer/commands/allocation-commands'
import type { Lock } from '#shared/allocation/instance'

interface Props {
  readonly id: string
  readonly number: number
  readonly lock: Lock | null
  readonly disabled: boolean
  /** In a table the keyboard goes by rows, and the key L changes the lock. */
  readonly inTable?: boolean
}

const choices = [
  { lock: 'fund', verb: 'Lås inn', state: 'Låst inn: skal få', symbol: PadlockLockedIcon },
  { lock: null, verb: 'Ikke lås', state: 'Ikke låst', symbol: PadlockUnlockedIcon },
  { lock: 'never', verb: 'Lås ute', state: 'Låst ute: skal ikke få', symbol: CircleSlashIcon },
] as const

/** Whether an application must get money, must not, or is free. */
export function LockControl({ id, number, lock, disabled, inTable = false }: Props) {
  return (
    <fieldset className="lock-control" data-lock={lock ?? 'free'} aria-label={`Lås for søknad ${number}`}>
      {choices.map(choice => {
        const Picture = choice.symbol
        const isChosen = choice.lock === lock
        return (
          <button
            key={choice.verb}
            type="button"
            data-choice={choice.lock ?? 'free'}
            aria-pressed={isChosen}
            aria-label={`${choice.verb} søknad ${number}`}
            title={isChosen ? choice.state : `${choice.verb} søknad ${number}`}
            disabled={disabled}
            tabIndex={inTable ? -1 : undefined}
            onClick={() => (isChosen ? undefined : void setLock(id, choice.lock))}
          >
            <Picture aria-hidden />
            {inTable ? null : <span>{choice.verb}</span>}
          </button>
        )
      })}
    </fieldset>
  )
}

import { acceleratorKeys } from '#renderer/components/accelerator-text'
import { type StatusKind, StatusSymbol } from '#renderer/components/status'
import type { ScreenId } from '#renderer/stores/navigation-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { menuCommandById } from '#shared/ipc/menu-commands'
import { secretariat } from '#shared/journal/entry'
import { screens } from './screens'

/** How far a step has come. */
export interface StepState {
  /** A short number or share: «36», «12/24». */
  readonly count?: string
  readonly status?: { readonly kind: StatusKind; readonly label: string }
}

interface Props {
  readonly current: ScreenId
  readonly onGoTo: (screen: ScreenId) => void
  readonly steps: Readonly<Partial<Record<ScreenId, StepState>>>
}

/** The steps of the work, from application to letter. */
export function StepNavigation({ current, onGoTo, steps }: Props) {
  const isOffice = useRoundStore(store => store.actor === secretariat)
  return (
    <nav className="steps" aria-label="Trinn i arbeidet">
      <ul>
        {screens
          .filter(screen => isOffice || screen.forMembers)
          .map(({ id, name, command, symbol: Picture }) => {
            const { count, status } = steps[id] ?? {}
            return (
              <li key={id}>
                <button
                  type="button"
                  className="step"
                  aria-current={id === current ? 'page' : undefined}
                  title={keysOf(command)}
                  onClick={() => onGoTo(id)}
                >
                  <Picture aria-hidden />
                  <span className="step-name">{name}</span>
                  {count === undefined ? null : <span className="step-count numbers">{count}</span>}
                  {status ? <StatusSymbol kind={status.kind} label={status.label} /> : null}
                </button>
              </li>
            )
          })}
      </ul>
    </nav>
  )
}

function keysOf(command: string): string | undefined {
  const accelerator = menuCommandById.get(command)?.accelerator
  const platform = navigator.userAgent.includes('Mac') ? 'darwin' : 'other'
  return accelerator && acceleratorKeys(accelerator, platform).join(' + ')
}

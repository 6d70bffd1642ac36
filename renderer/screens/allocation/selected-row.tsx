import { Button } from '#renderer/components/button'
import { showPanel } from '#renderer/stores/allocation-store'
import { goTo } from '#renderer/stores/navigation-store'
import type { AllocationRow } from './allocation-rows'
import { LockControl } from './lock-control'

interface Props {
  readonly row: AllocationRow | null
  readonly readOnly: boolean
}

/** The whole reason for the chosen application, and its lock by keyboard. */
export function SelectedRow({ row, readOnly }: Props) {
  if (row === null) {
    return (
      <p className="selected-row muted">
        Velg en søknad for å se begrunnelsen. Tasten L bytter mellom lås inn, lås ute og ikke lås.
      </p>
    )
  }
  return (
    <section className="selected-row" aria-label={`Søknad ${row.number}`}>
      <div className="selected-row-text" aria-live="polite">
        <strong title={row.title}>{`${row.number} ${row.title}`}</strong>
        <span title={row.reason}>{row.reason === '' ? 'Ingen fordeling å vise.' : row.reason}</span>
      </div>
      <LockControl id={row.id} number={row.number} lock={row.lock} disabled={readOnly} />
      <Button onClick={() => showPanel('explain')}>Hva skal til?</Button>
      <Button onClick={() => goTo('applications')}>Åpne søknaden</Button>
    </section>
  )
}

import { settleConflict } from '#renderer/commands/exchange-commands'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { Status } from '#renderer/components/status'
import { openExchangeDialog } from '#renderer/stores/exchange-store'
import { selectScheme, useRound, useRoundStore } from '#renderer/stores/round-store'
import { findConflicts } from '#shared/round/conflicts'
import { settleAction } from '#shared/round/settle'
import { valueText } from './conflict-values'
import { conflictTitle, elsewhereText, namesOfRound, writerText } from './conflict-words'
import './exchange.css'

/** Everything that was written at the same time by people who did not know of each other, to be settled by a person. */
export function ConflictsDialog() {
  const fields = useRound(all => all)
  const entries = useRoundStore(store => store.entries)
  const scheme = useRound(selectScheme)
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const close = () => openExchangeDialog(null)
  const conflicts = findConflicts(fields)
  const names = namesOfRound(fields, scheme)
  return (
    <Dialog
      title="Konflikter"
      open
      onClose={close}
      actions={
        <Button variant="primary" onClick={close}>
          Lukk
        </Button>
      }
    >
      {conflicts.length === 0 ? (
        <p>Ingen konflikter står åpne.</p>
      ) : (
        <p>
          To har skrevet ulikt om det samme uten å vite om hverandre. Velg hva som skal gjelde. Det andre blir
          stående i journalen.
        </p>
      )}
      <ul className="exchange-conflicts">
        {conflicts.map(conflict => {
          const title = conflictTitle(conflict, names)
          const sides = [conflict.kept, ...conflict.others]
          return (
            <li key={title} aria-label={title}>
              <h3>{title}</h3>
              {conflict.blocks ? <Status kind="warn">Ingen av dem gjelder før én er valgt.</Status> : null}
              <div className="exchange-sides">
                {sides.map((side, place) => (
                  <article key={`${side.device} ${side.seq}`} aria-label={`Valg ${place + 1}`}>
                    <p>
                      <strong>{valueText(side.value, names)}</strong>
                    </p>
                    <p className="muted">{writerText(side, names)}</p>
                    {settleAction(entries, fields, side) === null ? (
                      <p className="muted">{elsewhereText(conflict)}</p>
                    ) : (
                      <Button
                        disabled={readOnly}
                        aria-label={`La valg ${place + 1} gjelde: ${title}`}
                        onClick={() => void settleConflict(side)}
                      >
                        {`La valg ${place + 1} gjelde`}
                      </Button>
                    )}
                  </article>
                ))}
              </div>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
